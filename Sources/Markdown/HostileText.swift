/// Tells texts on which md4c would take time that grows with the square of their size.
///
/// The figures are those of measurements on md4c 0.4.8 and on 31,614 real files, the worst of which has a bracket cost
/// of 1.8·10⁶. Texts over 10 MB have proportionally more of what is counted over the whole text.
struct HostileText {
    /// The sum over paragraphs of B·(B + L) for B brackets and L lines: each opening bracket looks for its end.
    static let mostBracketCost = 50_000_000
    /// The sum over paragraphs of the squared number of `~`.
    static let mostTildeCost = 1_000_000_000
    /// Quotes and list items that one line opens or goes on with.
    static let mostContainersOnALine = 64
    static let mostPipesOnALine = 512
    static let mostPipes = 200_000
    /// md4c keeps its blocks in a buffer whose size is counted with 31 bits and grows by half.
    static let mostBlockBytes = 1_400_000_000
    /// Bytes of a paragraph that may become marks, of twenty bytes of memory each.
    static let mostMarks = 16_000_000

    private static let sizeOfOneShare = 10_000_000

    /// Whether `text` is to be shown without parsing it. Cost is linear and a small part of that of parsing.
    static func isCostly(_ text: UnsafeRawBufferPointer) -> Bool {
        // Groups of paragraphs are an upper bound for the paragraphs in them, and quicker to count.
        let rough = measure(text, groupingParagraphs: true)
        guard rough.exceedsSums(for: text.count) || rough.hasCostlyLine else { return false }
        let exact = measure(text, groupingParagraphs: false)
        return exact.exceedsSums(for: text.count) || exact.hasCostlyLine
    }

    private static func measure(_ text: UnsafeRawBufferPointer, groupingParagraphs: Bool) -> Measure {
        var measure = Measure()
        var paragraphs = ParagraphScanner(text)
        while !measure.hasCostlyLine,
            let paragraph = paragraphs.next(
                atLeast: groupingParagraphs ? 4096 : 0, splitting: !groupingParagraphs)
        {
            measure.add(paragraph)
        }
        return measure
    }

    /// What is summed up over the paragraphs of a text.
    private struct Measure {
        private var bracketCost = 0
        private var tildeCost = 0
        private var pipes = 0
        private var blockBytes = 0
        private(set) var hasCostlyLine = false

        mutating func add(_ paragraph: ParagraphScanner.Paragraph) {
            let counts = ByteCounts(of: paragraph.bytes)
            bracketCost = bracketCost.saturatingAdd(counts.brackets, times: counts.brackets + paragraph.lines)
            tildeCost = tildeCost.saturatingAdd(counts.tildes, times: counts.tildes)
            pipes += counts.pipes
            blockBytes += 16 * paragraph.lines + 32 * paragraph.containers
            hasCostlyLine =
                paragraph.mostContainers > HostileText.mostContainersOnALine
                || (counts.pipes > HostileText.mostPipesOnALine
                    && paragraph.hasLine(where: { line in
                        ByteCounts(of: line).pipes > HostileText.mostPipesOnALine
                    }))
                || (paragraph.bytes.count > HostileText.mostMarks && paragraph.marks > HostileText.mostMarks)
        }

        func exceedsSums(for size: Int) -> Bool {
            let shares = max(1, size / HostileText.sizeOfOneShare)
            return bracketCost > HostileText.mostBracketCost * shares
                || tildeCost > HostileText.mostTildeCost * shares || pipes > HostileText.mostPipes * shares
                || blockBytes > HostileText.mostBlockBytes
        }
    }
}

extension Int {
    fileprivate func saturatingAdd(_ factor: Int, times other: Int) -> Int {
        let (product, overflows) = factor.multipliedReportingOverflow(by: other)
        let (sum, isTooLarge) = addingReportingOverflow(overflows ? .max : product)
        return isTooLarge ? .max : sum
    }
}
