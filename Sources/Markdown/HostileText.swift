/// The cost of a text on which md4c would take time that grows with the square of its size.
///
/// The bounds are those of measurements on md4c 0.4.8 and on 31,614 real files, the worst of which has a bracket cost
/// of 1.8·10⁶. Texts over 10 MB may have proportionally more of what is counted over the whole text.
struct HostileText {
    /// The sum over paragraphs of B·(B + L) for B brackets and L lines: each opening bracket looks for its end.
    static let mostBracketCost = 50_000_000
    /// The sum over paragraphs of the squared number of `~`.
    static let mostTildeCost = 1_000_000_000
    /// List items that one line begins: each blank line behind it is held against all of them.
    static let mostItemsOnALine = 64
    /// md4c keeps its blocks in a buffer whose size is counted with 31 bits and grows by half.
    static let mostBlockBytes = 1_400_000_000
    /// Bytes of a paragraph that may become marks, of twenty bytes of memory each.
    static let mostMarks = 16_000_000

    private static let sizeOfOneShare = 10_000_000

    private var bracketCost = 0
    private var tildeCost = 0
    private var blockBytes = 0
    private var hasCostlyLine = false
    private var hasCostlyParagraph = false

    init() {}

    /// Lines of a text that hold whole paragraphs.
    struct Stretch {
        let start: Int
        private(set) var end: Int
        private(set) var lines = 0
        /// List items and quotes that are begun or gone on with, and the most items on one line.
        private(set) var containers = 0
        private(set) var mostItems = 0

        init(startingAt start: Int) { (self.start, end) = (start, start) }

        mutating func add(_ line: SourceLine) {
            let containers = line.containers
            lines += 1
            self.containers += containers.all
            mostItems = max(mostItems, containers.items)
            end = line.next
        }
    }

    mutating func add(_ stretch: Stretch, of text: UnsafeRawBufferPointer) {
        let bytes = UnsafeRawBufferPointer(rebasing: text[stretch.start..<stretch.end])
        let counts = ByteCounts(of: bytes)
        bracketCost.add(counts.brackets, times: counts.brackets + stretch.lines)
        tildeCost.add(counts.tildes, times: counts.tildes)
        blockBytes += 16 * stretch.lines + 32 * stretch.containers
        if stretch.mostItems > Self.mostItemsOnALine { hasCostlyLine = true }
        if bytes.count > Self.mostMarks, Self.marks(in: bytes) > Self.mostMarks { hasCostlyParagraph = true }
    }

    func isTooHigh(forBytes count: Int) -> Bool {
        let shares = max(1, count / Self.sizeOfOneShare)
        return hasCostlyLine || hasCostlyParagraph || bracketCost > Self.mostBracketCost * shares
            || tildeCost > Self.mostTildeCost * shares || blockBytes > Self.mostBlockBytes
    }

    /// The bytes that md4c may remember as marks.
    private static func marks(in bytes: UnsafeRawBufferPointer) -> Int {
        bytes.count { byte in
            switch byte {
            case 0x21, 0x26, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: true
            default: false
            }
        }
    }
}

extension Int {
    /// Adds a product, or stays at the largest number.
    fileprivate mutating func add(_ factor: Int, times other: Int) {
        let (product, overflows) = factor.multipliedReportingOverflow(by: other)
        let (sum, isTooLarge) = addingReportingOverflow(overflows ? .max : product)
        self = isTooLarge ? .max : sum
    }
}
