import Glibc
import Library
import Text

/// What the process finds around it when it starts, read once: arguments, environment, terminal, day.
struct Host {
    /// Without the program's name, as `FilePath` writes bytes that are no UTF-8.
    var arguments: [String]
    var environment: [String: String]
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
            environment: variables(), programFolder: folderOfProgram(),
            isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1,
            terminalWidth: widthOfTerminal(), today: day())
    }

    /// The value of a variable, nil where it is not set or empty.
    subscript(name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func words(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
        var words: [String] = []
        var next = list
        while let word = next?.pointee {
            let length = strlen(word)
            let bytes = UnsafeBufferPointer(start: word, count: length).map(UInt8.init(bitPattern:))
            words.append(FilePath.text(of: bytes))
            next = next?.advanced(by: 1)
        }
        return words
    }

    private static func variables() -> [String: String] {
        let pairs = words(environ).compactMap { word -> (String, String)? in
            guard let sign = word.firstIndex(of: "=") else { return nil }
            return (String(word[..<sign]), String(word[word.index(after: sign)...]))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
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
