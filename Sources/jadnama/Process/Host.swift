import Glibc
import Library
import Text

/// What the process finds around it when it starts, arguments, environment, terminal, day.
struct Host {
    /// Without the program's name, as `FilePath` writes bytes that are no UTF-8.
    var arguments: [String]
    /// The folder that the program's file stands in, empty where the system does not say.
    var programFolder: String
    var isInputTerminal: Bool
    var isOutputTerminal: Bool
    /// The width of the terminal that standard output is, nil for anything else.
    var terminalWidth: Int?
    var today: CalendarDate

    static func current() -> Host {
        Host(
            arguments: words(CommandLine.unsafeArgv).dropFirst().map { $0 },
            programFolder: folderOfProgram(),
            isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1,
            terminalWidth: widthOfTerminal(), today: day())
    }

    /// The value of a variable of the environment, nil where it is not set or empty.
    subscript(name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return Self.text(of: value)
    }

    private static func words(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
        var words: [String] = []
        var next = list
        while let word = next?.pointee {
            words.append(text(of: word))
            next = next?.advanced(by: 1)
        }
        return words
    }

    private static func text(of word: UnsafePointer<CChar>) -> String {
        FilePath.text(of: UnsafeBufferPointer(start: word, count: strlen(word)).map(UInt8.init(bitPattern:)))
    }

    private static func folderOfProgram() -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, let slash = buffer[..<count].lastIndex(of: CChar(UInt8(ascii: "/"))) else {
            return ""
        }
        return FilePath.text(of: buffer[..<slash].map(UInt8.init(bitPattern:)))
    }

    private static func widthOfTerminal() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func day() -> CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
