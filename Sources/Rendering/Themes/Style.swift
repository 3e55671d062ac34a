/// How a span is drawn: what a theme gives for a role.
public struct Style: Sendable, Hashable {
    /// nil is the terminal's own colour.
    public var foreground: Color?
    public var background: Color?
    public var attributes: Attributes

    public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    public struct Attributes: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let italic = Attributes(rawValue: 4)
        public static let underline = Attributes(rawValue: 8)
        public static let reverse = Attributes(rawValue: 16)
        public static let strikethrough = Attributes(rawValue: 32)
    }
}

/// A colour as a theme states it, or as it is left after reduction to a terminal's palette.
public enum Color: Sendable, Hashable {
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// An entry of the terminal's palette: 0–7, 0–15 or 0–255, as its depth has.
    case palette(UInt8)
}

/// How many colours a terminal draws.
public enum ColorDepth: Int, Sendable, CaseIterable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case palette = 256
    case full = 16_777_216
}

/// The looks one can choose.
public enum ThemeName: String, Sendable, CaseIterable {
    case dark
    case light
    case contrast
    case monochrome
}
