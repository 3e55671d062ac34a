import Markdown
public import Rendering
public import Text

/// What `~/.config/jadnama/config.yml` says. It is only read, never written; a line that cannot be understood is
/// reported and left out, and never stops the program.
public struct Configuration: Sendable, Equatable {
    public var language: Language?
    public var theme: ThemeName?
    public var measure: Int?
    public var usesMouse: Bool?
    public var isASCII: Bool?
    public var quickExitOutcome: Settings.QuickExitOutcome?
    public var scrollback: Scrollback?
    public var idleMinutes: Int?
    /// The hash of the staff PIN in the form of crypt(5).
    public var pinHash: String?
    /// The order of languages that stand in for a missing one.
    public var fallback: [Language]?
    /// The key table, where keys were changed.
    public var bindings: [Binding]?
    /// The 1-based lines of the options that the file has, by name.
    var lines: [String: Int] = [:]

    /// When a quick exit wipes the terminal's memory of earlier lines.
    public enum Scrollback: String, Sendable, CaseIterable {
        case always, needed, never
    }

    /// A line that was left out.
    public struct Trouble: Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            /// The file is no YAML mapping; the parser's word.
            case unreadable(String)
            case unknownOption
            /// What is allowed instead.
            case badValue(allowed: String)
            /// The names that may have been meant.
            case unknownAction(near: [String])
            case unknownKey(String)
            /// The key already has this meaning on a screen that both are for.
            case clash(key: String, with: Action)
        }

        public var kind: Kind
        /// The option, `keys.quit` for one within another.
        public var option: String
        /// 1-based.
        public var line: Int

        public init(_ kind: Kind, option: String, line: Int) {
            self.kind = kind
            self.option = option
            self.line = line
        }
    }

    public init() {}

    /// The 1-based line of an option, nil where the file does not have it.
    public func line(of option: String) -> Int? { lines[option] }

    /// Reads the text of a configuration file.
    public static func read(_ bytes: [UInt8]) -> (configuration: Configuration, troubles: [Trouble]) {
        var reader = ConfigurationReader()
        do throws(YAMLError) {
            let yaml = try YAML(parsing: bytes)
            reader.read(yaml)
        } catch {
            reader.troubles.append(Trouble(.unreadable(error.cause), option: "", line: error.line))
        }
        return (reader.configuration, reader.troubles)
    }

    /// Puts what the file says into `settings`.
    public func apply(to settings: inout Settings) {
        if let language { settings.language = language }
        if let theme { settings.theme = theme }
        if let measure { settings.measure = measure }
        if let isASCII { settings.isASCII = isASCII }
        if let quickExitOutcome { settings.quickExitOutcome = quickExitOutcome }
        if let idleMinutes { settings.idleMilliseconds = idleMinutes * 60_000 }
        if let bindings { settings.bindings = bindings }
        if let usesMouse { settings.usesMouse = usesMouse }
    }
}
