/// Where a long text may be cut so that its parts are parsed by themselves, each by a thread of its own.
///
/// A line behind a blank one that begins with a letter or `#` in its first column begins a block of the top level,
/// unless it stands in a fenced code block or in raw HTML of the top level, the only blocks that go on behind a blank
/// line without being indented. So every part but the last is parsed with the first line of the next: where that comes
/// out as a block of its own at the top, the cut was right (``PartedText``).
struct SourceSeams {
    /// A line that probably begins a block of the top level.
    struct Seam: Equatable {
        /// Its first byte.
        var start: Int
        /// Behind its line feed.
        var end: Int
        /// The lines of the text before it.
        var line: Int
    }

    /// In order of place.
    private(set) var seams: [Seam] = []
    private let bytes: Int
    private let parts: Int
    private var lines = 0
    private var isBehindBlank = false
    /// The byte of the fence that stands open, if any does; fences in lists and quotes are taken for such at the top.
    private var fence: UInt8?

    /// Looks for `parts - 1` seams that leave parts of about the same length.
    init(bytes: Int, parts: Int) {
        self.bytes = bytes
        self.parts = parts
    }

    /// Takes the next line of the text.
    mutating func look(at line: SourceLine) {
        if isWanted(at: line.start), isBehindBlank, fence == nil, Self.mayBegin(line) {
            seams.append(Seam(start: line.start, end: line.next, line: lines))
        }
        pass(line)
    }

    private mutating func pass(_ line: SourceLine) {
        lines += 1
        isBehindBlank = line.isBlank
        guard line.first == 0x60 || line.first == 0x7E,
            line.bytes[(line.content - line.start)...].starts(with: repeatElement(line.first, count: 3))
        else { return }
        if fence == nil { fence = line.first } else if fence == line.first { fence = nil }
    }

    /// Whether the share of the text that the next part begins behind has gone by.
    private func isWanted(at start: Int) -> Bool {
        seams.count + 1 < parts && start >= bytes / parts * (seams.count + 1)
    }

    /// Whether a line begins in its first column with a letter, a byte outside of ASCII, or `#`, and holds no bracket,
    /// which might begin a link that has no text.
    private static func mayBegin(_ line: SourceLine) -> Bool {
        guard line.content == line.start else { return false }
        switch line.first {
        case 0x23, 0x41...0x5A, 0x61...0x7A, 0xC3...0xF4: return !line.bytes.contains(0x5B)
        default: return false
        }
    }
}
