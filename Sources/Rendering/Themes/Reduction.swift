import Glibc

extension Style {
    /// The same style with the colours a terminal of `depth` has: a pure function, nearest colour by distance. Where
    /// colours are lost, bold, underline and reverse carry what they carried.
    ///
    /// With 8 and 16 colours greys become the terminal's own colour, because nobody knows whether its ground is black
    /// or white. On a ground that the style paints itself a colour that would have less than 7:1 becomes the ground's
    /// opposite. Without colours a coloured text without attributes turns bold, and a light ground turns reverse.
    public func reduced(to depth: ColorDepth) -> Style {
        switch depth {
        case .full: self
        case .palette: mapped { .palette(ColorTable.nearest256(to: $0)) }
        case .sixteen: onSystemColors()
        case .eight: onEightColors()
        case .none: withoutColors()
        }
    }

    private func mapped(_ change: (ColorTable.RGB) -> Color?) -> Style {
        Style(
            foreground: foreground.flatMap { change(ColorTable.rgb(of: $0)) },
            background: background.flatMap { change(ColorTable.rgb(of: $0)) }, attributes: attributes)
    }

    /// Colours by nearness; a grey text on the terminal's own ground keeps the terminal's own colour.
    private func onSystemColors() -> Style {
        var style = mapped { ColorTable.nearest16(to: $0).map(Color.palette) }
        if let foreground, background == nil, ColorTable.rgb(of: foreground).isGrey {
            style.foreground = nil
            style.attributes.insert(.dim)
        }
        return style.readable()
    }

    /// The bright half of the 16 becomes its dark half; where that had a hue, in bold.
    private func onEightColors() -> Style {
        var style = onSystemColors()
        if case .palette(let index) = style.foreground, index >= 8 {
            style.foreground = .palette(index - 8)
            if !ColorTable.rgb(of: .palette(index)).isGrey { style.attributes.insert(.bold) }
        }
        if case .palette(let index) = style.background { style.background = .palette(index % 8) }
        return style.readable()
    }

    /// Black or white instead of a colour that is hard to read on the ground under it; what had a hue is bold then.
    private func readable() -> Style {
        guard let foreground, let background else { return self }
        let (ink, ground) = (ColorTable.rgb(of: foreground), ColorTable.rgb(of: background))
        guard ink.contrast(to: ground) < 7 else { return self }
        var style = self
        style.foreground = .palette(ground.luminance > 0.18 ? 0 : 7)
        if !ink.isGrey { style.attributes.insert(.bold) }
        return style
    }

    private func withoutColors() -> Style {
        var style = Style(attributes: attributes)
        if let background, ColorTable.rgb(of: background).luminance > 0.18 {
            style.attributes.insert(.reverse)
        }
        if let foreground, attributes.isEmpty {
            let color = ColorTable.rgb(of: foreground)
            if !color.isGrey { style.attributes.insert(.bold) }
        }
        return style
    }
}

/// The palettes of terminals: the 16 system colours as VGA draws them, then the cube and the greys of xterm.
enum ColorTable {
    struct RGB {
        var red: Int
        var green: Int
        var blue: Int

        /// Without a hue that one would notice.
        var isGrey: Bool { max(red, green, blue) - min(red, green, blue) < 24 }

        /// Relative luminance, 0 to 1, after WCAG 2.2.
        var luminance: Double {
            0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
        }

        /// The ratio of WCAG 2.2, 1 to 21.
        func contrast(to other: RGB) -> Double {
            let (one, two) = (luminance, other.luminance)
            return (max(one, two) + 0.05) / (min(one, two) + 0.05)
        }

        private static func linear(_ value: Int) -> Double {
            let part = Double(value) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }

        /// The squared "redmean" distance of Riemersma, "Colour metric" (CompuPhase).
        func distance(to other: RGB) -> Int {
            let mean = (red + other.red) / 2
            let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
            return ((512 + mean) * r * r) / 256 + 4 * g * g + ((767 - mean) * b * b) / 256
        }
    }

    static func rgb(of color: Color) -> RGB {
        switch color {
        case .rgb(let red, let green, let blue): RGB(red: Int(red), green: Int(green), blue: Int(blue))
        case .palette(let index): rgb(ofEntry: Int(index))
        }
    }

    /// The system colour nearest to one with a hue, among those with a hue; for greys among the greys. Dark inks are for
    /// light grounds, on which only red, blue and magenta can be read whatever the palette: nil for those that are none of
    /// them, which keep the terminal's own colour.
    static func nearest16(to color: RGB) -> UInt8? {
        guard color.isGrey || color.luminance >= 0.18 else { return nearestDark(to: color) }
        let candidates = (0..<16).filter { rgb(ofEntry: $0).isGrey == color.isGrey }
        return UInt8(nearest(to: color, among: candidates))
    }

    private static func nearestDark(to color: RGB) -> UInt8? {
        switch nearest(to: color, among: Array(1...6)) {
        case 1, 3: 1
        case 4, 6: 4
        case 5: 5
        default: nil
        }
    }

    /// The nearest entry of cube and greys; the system colours are left out, users change them.
    static func nearest256(to color: RGB) -> UInt8 {
        let cube = 16 + 36 * step(color.red) + 6 * step(color.green) + step(color.blue)
        let mean = (color.red + color.green + color.blue) / 3
        let grey = 232 + min(23, max(0, (mean - 3) / 10))
        return UInt8(nearest(to: color, among: [cube, grey]))
    }

    private static func nearest(to color: RGB, among entries: [Int]) -> Int {
        entries.min { color.distance(to: rgb(ofEntry: $0)) < color.distance(to: rgb(ofEntry: $1)) } ?? 7
    }

    private static let levels = [0, 95, 135, 175, 215, 255]

    /// The level of the cube nearest to a channel's value.
    private static func step(_ value: Int) -> Int {
        value < 48 ? 0 : value < 115 ? 1 : min(5, (value - 35) / 40)
    }

    private static func rgb(ofEntry index: Int) -> RGB {
        if index < 16 { return vga[index] }
        if index >= 232 {
            let grey = 8 + 10 * (index - 232)
            return RGB(red: grey, green: grey, blue: grey)
        }
        let cube = index - 16
        return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    }

    private static let vga = [
        RGB(red: 0, green: 0, blue: 0), RGB(red: 170, green: 0, blue: 0),
        RGB(red: 0, green: 170, blue: 0), RGB(red: 170, green: 85, blue: 0),
        RGB(red: 0, green: 0, blue: 170), RGB(red: 170, green: 0, blue: 170),
        RGB(red: 0, green: 170, blue: 170), RGB(red: 170, green: 170, blue: 170),
        RGB(red: 85, green: 85, blue: 85), RGB(red: 255, green: 85, blue: 85),
        RGB(red: 85, green: 255, blue: 85), RGB(red: 255, green: 255, blue: 85),
        RGB(red: 85, green: 85, blue: 255), RGB(red: 255, green: 85, blue: 255),
        RGB(red: 85, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
    ]
}
