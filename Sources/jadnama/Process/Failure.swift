import Browser
import Library
import Terminal
import Text

/// How the program ends.
enum ExitStatus: Int32 {
    case done = 0
    /// There are findings, or nothing was found.
    case found = 1
    case usage = 64
    case noLibrary = 65
    case noItem = 66
    case cannotWrite = 73
    case inputOutput = 74
}

/// Why a command did not do what it was to do. Its sentence is made by `CommandMessage`.
enum Failure: Error, Equatable {
    case usage(UsageError)
    /// The library cannot be read.
    case library(LibraryError)
    /// None was named, and none stands in the places that are searched: for `item`, which is no file, where one is wanted.
    case noLibrary(searched: [String], item: String?)
    /// One material or file cannot be read.
    case item(LibraryError)
    /// Neither an id in the library nor a file. `nearest` is an id that is written much like it.
    case noItem(String, nearest: String?)
    /// A folder where one text is wanted.
    case folder(String)
    case terminal(TerminalError)
    /// No locale of UTF-8.
    case locale
    case input(errno: Int32)
    case output(errno: Int32)
    /// A file was not written.
    case file(HandoutError)
    /// The index of a library was not written.
    case index(LibraryError)
    /// A text that is empty or too long for a QR code.
    case qr
    /// A station inside tmux or screen: what a visitor reads could be seen and kept from outside.
    case multiplexer
    /// The two answers differ, or the PIN is too short.
    case pin

    var status: ExitStatus {
        switch self {
        case .usage, .pin, .qr, .multiplexer: .usage
        case .file(let error): Failure.status(of: error)
        case .index(let error): Failure.isOfWriting(error) ? .cannotWrite : .noLibrary
        case .library(let error): Failure.isSystem(error) ? .inputOutput : .noLibrary
        case .noLibrary: .noLibrary
        case .item(let error): error.cause == .notFound ? .noItem : .inputOutput
        case .noItem, .folder: .noItem
        case .terminal, .locale, .input, .output: .inputOutput
        }
    }

    private static func status(of error: HandoutError) -> ExitStatus {
        switch error {
        case .cannotRead: .inputOutput
        case .cannotWrite, .noPrinter, .printerFailed: .cannotWrite
        }
    }

    private static func isOfWriting(_ error: LibraryError) -> Bool {
        if case .cannotWrite = error.cause { true } else { false }
    }

    private static func isSystem(_ error: LibraryError) -> Bool {
        if case .system = error.cause { true } else { false }
    }
}
