/// The colours that a theme gives its inks.
struct Palette: Sendable {
    /// nil leaves the terminal's own.
    var background: Color?
    private var colors: KeyValuePairs<Drawing.Ink, Color> = [:]

    func color(of ink: Drawing.Ink) -> Color? { colors.first { $0.key == ink }?.value }

    static func of(_ name: ThemeName) -> Palette {
        switch name {
        case .dark: dark
        case .light: light
        case .contrast: contrast
        case .monochrome: Palette()
        }
    }

    /// For black to anthracite grounds: a soft water green leads, numbers to call are amber.
    private static var dark: Palette {
        Palette(colors: [
            .accent: hex(0x7FCFC4), .quiet: hex(0x9A9FA8), .call: hex(0xFFC66D), .code: hex(0xC9B6F2),
            .note: hex(0x8AB8F0), .tip: hex(0x98CF8B), .important: hex(0xC9A6F0),
            .warning: hex(0xF2B05E), .caution: hex(0xF58F84), .staff: hex(0xE5A0CB),
        ])
    }

    /// For white to cream grounds.
    private static var light: Palette {
        Palette(colors: [
            .accent: hex(0x0B6B62), .quiet: hex(0x63676E), .call: hex(0x8A3C00), .code: hex(0x5B3A9C),
            .note: hex(0x1B58A6), .tip: hex(0x2A6B1E), .important: hex(0x6C3AA8),
            .warning: hex(0x8A4B00), .caution: hex(0xA8201A), .staff: hex(0x8B2A68),
        ])
    }

    /// White on black, every ink at least 7:1 (WCAG 2.2, criterion 1.4.6); the only theme that paints its ground.
    private static var contrast: Palette {
        Palette(
            background: hex(0x000000),
            colors: [
                .text: hex(0xFFFFFF), .accent: hex(0x66FFEE), .quiet: hex(0xD0D0D0),
                .call: hex(0xFFE14D), .code: hex(0xE6D6FF), .note: hex(0xA8D1FF),
                .tip: hex(0xA6FF8C), .important: hex(0xE0B8FF), .warning: hex(0xFFC14D),
                .caution: hex(0xFFA199), .staff: hex(0xFFA8DC),
            ])
    }

    private static func hex(_ value: UInt32) -> Color {
        .rgb(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }
}
