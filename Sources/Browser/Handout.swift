public import Library

/// Materials to be given on paper, and the way they get there.
public struct Handout: Sendable, Equatable {
    public enum Output: Sendable, Equatable {
        /// One page to open in a web browser and print.
        case html(Paper, path: String)
        /// Plain text, a form feed between materials.
        case text(path: String)
        /// The printing command of the system, through a pipe.
        case printer
    }

    public enum Paper: Sendable, Hashable {
        case a4
        /// A5 pages, two to a sheet of A4.
        case a5
    }

    public var editions: [Edition]
    public var output: Output

    public init(editions: [Edition], output: Output) {
        self.editions = editions
        self.output = output
    }
}

/// Why a hand-out was not made.
public enum HandoutError: Error, Sendable, Equatable {
    case cannotRead(LibraryError)
    /// Nothing half-written is left. `errno` of the failed call.
    case cannotWrite(path: String, errno: Int32)
    case noPrinter
    case printerFailed(status: Int32)
}
