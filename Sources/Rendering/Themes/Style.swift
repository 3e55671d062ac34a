/// How a span is drawn: what a theme gives for a role.
public struct Style: Sendable, Hashable {
    /// nil is the terminal's own colour.
    public var foreground: Color?
    /// nil for the terminal's own.
    public var background: Color?
    /// What is done to the letters.
    public var attributes: Attributes

    /// A style; without arguments the terminal's own.
    public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// What is done to letters beside their colours.
    public struct Attributes: OptionSet, Sendable, Hashable {
        /// The bits of the attributes.
        public let rawValue: UInt8
        /// A set of the attributes whose bits are set.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// SGR 1
        public static let bold = Attributes(rawValue: 1)
        /// SGR 2
        public static let dim = Attributes(rawValue: 2)
        /// SGR 3
        public static let italic = Attributes(rawValue: 4)
        /// SGR 4
        public static let underline = Attributes(rawValue: 8)
        /// SGR 7
        public static let reverse = Attributes(rawValue: 16)
        /// SGR 9
        public static let strikethrough = Attributes(rawValue: 32)
    }
}

/// A colour as a theme states it, or as it is left after reduction to a terminal's palette.
public enum Color: Sendable, Hashable {
    /// 24 bits, the same on every terminal that has them.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// An entry of the terminal's palette: 0–7, 0–15 or 0–255, as its depth has.
    case palette(UInt8)
}

/// How many colours a terminal draws.
public enum ColorDepth: Int, Sendable, CaseIterable {
    /// Attributes only.
    case none = 0
    /// The eight colours of ECMA-48.
    case eight = 8
    /// Those and their bright forms.
    case sixteen = 16
    /// The 256 of xterm.
    case palette = 256
    /// 24 bits.
    case full = 16_777_216
}

/// The looks one can choose.
public enum ThemeName: String, Sendable, CaseIterable {
    /// For light letters on a dark ground.
    case dark
    /// For dark letters on a light ground.
    case light
    /// At least 7:1 between letters and ground.
    case contrast
    /// No colours: bold, underline and reverse carry what they carried.
    case monochrome
}
