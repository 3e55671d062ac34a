/// Why a library or a file in it cannot be read. Its sentence in the user's language is made by whoever shows it.
public struct LibraryError: Error, Sendable, Equatable {
    public enum Cause: Sendable, Equatable {
        case notFound
        case permissionDenied
        /// Neither a folder nor a regular file.
        case notRegular
        /// A folder in which there is no Markdown.
        case empty
        /// Over the size that is read (128 MiB).
        case tooLarge
        /// A registry that is no valid YAML.
        case damaged(reason: String, line: Int)
        /// `errno` of the failed call.
        case system(errno: Int32)
        /// The file was not written.
        case cannotWrite(Obstacle)
    }

    /// Why a file is not written.
    public enum Obstacle: Sendable, Equatable {
        /// A folder has its name.
        case folder
        case permissionDenied
        case noSpace
        /// `errno` of the failed call.
        case system(errno: Int32)
    }

    public var cause: Cause
    /// As in the file system; not yet safe to draw.
    public var path: String

    public init(_ cause: Cause, path: String) {
        self.cause = cause
        self.path = path
    }
}

/// Trouble in content: data, never an exception.
public struct Finding: Sendable, Hashable {
    public enum Severity: String, Sendable, Comparable {
        case note
        case warning
        case error

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Path relative to the root of the library.
    public var file: String
    /// 1-based; 1 where the whole file is meant.
    public var line: Int
    /// 1-based, in characters.
    public var column: Int
    public var severity: Severity
    /// The name of the rule, in words joined by hyphens.
    public var rule: String
    /// What fills the sentence of the rule: the word, the number, the id that is meant.
    public var arguments: [String]

    public init(
        file: String, line: Int, column: Int, severity: Severity, rule: String, arguments: [String] = []
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.rule = rule
        self.arguments = arguments
    }
}
