import Markdown

/// Writes sheets with ANSI escape sequences (ECMA-48, SGR) and, when asked, OSC 8 links. The sequence of each look is
/// made once.
struct ANSIWriter {
    private let sequences: [[UInt8]]
    /// What opens each link; empty for links that are not written.
    private let links: [[UInt8]]
    private let paintsGround: Bool

    init(_ options: ANSIOptions, links: [Link]) {
        sequences = Role.allCases.flatMap { role in
            (0..<8 as Range<UInt8>).map { emphasis in
                let style = options.theme.style(of: role, emphasis: Emphasis(rawValue: emphasis))
                return ANSIWriter.sequence(of: style.reduced(to: options.depth))
            }
        }
        paintsGround = options.theme.style(of: .body).reduced(to: options.depth).background != nil
        self.links = options.writesLinks ? ANSIWriter.openings(of: links) : []
    }

    func write(_ sheet: Sheet, to output: inout [UInt8]) {
        var span = 0
        var start = 0
        for line in sheet.lines {
            let end = Int(line.spanEnd)
            if paintsGround, span == end { output.append(contentsOf: sequences[0]) }
            var current: [UInt8] = []
            while span < end {
                let record = sheet.spans[span]
                write(sheet.bytes[start..<Int(record.end)], record.look, after: &current, to: &output)
                start = Int(record.end)
                span += 1
            }
            if paintsGround { output.append(contentsOf: ANSIWriter.eraseToEnd) }
            if paintsGround || !current.isEmpty { output.append(contentsOf: ANSIWriter.reset) }
            output.append(0x0A)
        }
    }

    private func write(
        _ text: ArraySlice<UInt8>, _ look: Look, after current: inout [UInt8], to output: inout [UInt8]
    ) {
        let sequence = sequences[Int(look.role.rawValue) * 8 + Int(look.emphasis.rawValue & 7)]
        if sequence != current {
            if !current.isEmpty { output.append(contentsOf: ANSIWriter.reset) }
            output.append(contentsOf: sequence)
            current = sequence
        }
        let isLinked = look.link >= 0 && Int(look.link) < links.count && !links[Int(look.link)].isEmpty
        if isLinked { output.append(contentsOf: links[Int(look.link)]) }
        output.append(contentsOf: text)
        if isLinked { output.append(contentsOf: ANSIWriter.closeLink) }
    }

    private static let reset = Array("\u{1B}[0m".utf8)
    private static let eraseToEnd = Array("\u{1B}[K".utf8)
    private static let closeLink = Array("\u{1B}]8;;\u{1B}\\".utf8)

    /// The SGR sequence of a style; empty for the terminal's own.
    static func sequence(of style: Style) -> [UInt8] {
        var codes: [String] = []
        for (attribute, code) in attributeCodes where style.attributes.contains(attribute) {
            codes.append(code)
        }
        if let color = style.foreground { codes.append(code(of: color, base: 30)) }
        if let color = style.background { codes.append(code(of: color, base: 40)) }
        return codes.isEmpty ? [] : Array("\u{1B}[\(codes.joined(separator: ";"))m".utf8)
    }

    private static let attributeCodes: [(Style.Attributes, String)] = [
        (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]

    private static func code(of color: Color, base: Int) -> String {
        switch color {
        case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
        case .palette(let index) where index < 8: "\(base + Int(index))"
        case .palette(let index) where index < 16: "\(base + 52 + Int(index))"
        case .palette(let index): "\(base + 8);5;\(index)"
        }
    }

    /// The OSC 8 sequences that open links. The id lets a terminal see that the parts of a broken link are one.
    private static func openings(of links: [Link]) -> [[UInt8]] {
        links.enumerated().map { index, link in
            guard LinkScheme(of: link.destination)?.isWritten == true else { return [] }
            return Array("\u{1B}]8;id=\(index);\(link.destination.percentEncoded)\u{1B}\\".utf8)
        }
    }
}
