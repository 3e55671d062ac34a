import Markdown

/// Writes sheets with ANSI escape sequences (ECMA-48, SGR) and, when asked, OSC 8 links. The sequence of each look is
/// made once.
struct ANSIWriter {
    /// The sequences of all looks, one behind the other, each behind one that ends the look before; looks of one style
    /// share one.
    private var bytes = ANSIWriter.reset
    /// For each role and emphasis its sequence; 0 is none.
    private var styles: [Int] = []
    private var sequences = [ANSIWriter.reset.count..<ANSIWriter.reset.count]
    /// What opens each link; empty for links that are not written.
    private let links: [[UInt8]]
    private let paintsGround: Bool

    init(_ options: ANSIOptions, links: [Link]) {
        paintsGround = options.theme.style(of: .body).reduced(to: options.depth).background != nil
        self.links = options.writesLinks ? ANSIWriter.openings(of: links) : []
        var known: [Style: Int] = [Style(): 0]
        for role in Role.allCases {
            for emphasis in 0..<8 as Range<UInt8> {
                let style = options.theme.style(of: role, emphasis: Emphasis(rawValue: emphasis))
                styles.append(add(style.reduced(to: options.depth), &known))
            }
        }
    }

    private mutating func add(_ style: Style, _ known: inout [Style: Int]) -> Int {
        if let index = known[style] { return index }
        bytes += ANSIWriter.reset
        let start = bytes.count
        bytes += ANSIWriter.sequence(of: style)
        sequences.append(start..<bytes.count)
        known[style] = sequences.count - 1
        return sequences.count - 1
    }

    func write(_ sheet: Sheet, to output: inout [UInt8]) {
        var span = 0
        var start = 0
        for line in sheet.lines {
            let end = Int(line.spanEnd)
            var style = 0
            if paintsGround, span == end { change(&style, to: styles[0], &output) }
            while span < end {
                let record = sheet.spans[span]
                let isLink = record.look.link >= 0 && !links.isEmpty
                let next = sequence(of: record.look)
                change(&style, to: next, &output)
                if !isLink { span = lastSpan(from: span, to: end, of: next, in: sheet) }
                let stop = Int(sheet.spans[span].end)
                if !isLink {
                    sheet.bytes.withUnsafeBufferPointer {
                        output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<stop]))
                    }
                } else {
                    writeLink(Int(record.look.link), sheet.bytes[start..<stop], to: &output)
                }
                start = stop
                span &+= 1
            }
            if paintsGround { output.append(contentsOf: ANSIWriter.eraseToEnd) }
            change(&style, to: 0, &output)
            output.append(0x0A)
        }
    }

    @inline(__always)
    private func sequence(of look: Look) -> Int {
        styles[Int(look.role.rawValue) << 3 | Int(look.emphasis.rawValue & 7)]
    }

    /// The last of the spans that follow one another in one style.
    @inline(__always)
    private func lastSpan(from first: Int, to end: Int, of style: Int, in sheet: Sheet) -> Int {
        var span = first
        while span + 1 < end, sequence(of: sheet.spans[span + 1].look) == style,
            links.isEmpty || sheet.spans[span + 1].look.link < 0
        {
            span += 1
        }
        return span
    }

    @inline(__always)
    private func change(_ style: inout Int, to next: Int, _ output: inout [UInt8]) {
        guard next != style else { return }
        let sequence = sequences[next]
        let start = style == 0 ? sequence.lowerBound : sequence.lowerBound - ANSIWriter.reset.count
        bytes.withUnsafeBufferPointer {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<sequence.upperBound]))
        }
        style = next
    }

    private func writeLink(_ link: Int, _ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let opening = link < links.count ? links[link] : []
        output.append(contentsOf: opening)
        output.append(contentsOf: text)
        if !opening.isEmpty { output.append(contentsOf: ANSIWriter.closeLink) }
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
