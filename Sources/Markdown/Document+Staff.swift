/// What is for staff alone: the callouts `[!STAFF]`, the footnotes to which nothing else refers, and the lists, items and
/// quotes that hold nothing else.
extension Document {
    /// The end of the part for staff that begins at a block; nil where none does, within a part too.
    public func endOfStaffPart(at block: Int) -> Int? {
        staffPart(holding: block).flatMap { $0.lowerBound == block ? $0.upperBound : nil }
    }

    /// Whether a block lies in a part for staff.
    public func isForStaff(_ block: Int) -> Bool { staffPart(holding: block) != nil }

    private func staffPart(holding block: Int) -> Range<Int>? {
        guard !staffParts.isEmpty else { return nil }
        let next = staffParts.firstIndex(sorted: { $0.lowerBound > block })
        return next > 0 && staffParts[next - 1].contains(block) ? staffParts[next - 1] : nil
    }

    /// The links of a document with parts for staff that no text for all leads to: of a link without a text nobody knows
    /// where it stands.
    public var staffLinks: Set<Int> {
        guard !staffParts.isEmpty else { return [] }
        var hidden = Set(links.indices)
        for index in blocks.indices where !isForStaff(index) {
            for run in runs[blocks[index].runs] where run.link >= 0 { hidden.remove(Int(run.link)) }
        }
        return hidden
    }

    /// Finds the parts for staff of a finished document that holds some.
    /// - Parameter defined: the numbers of footnotes that were defined within them.
    mutating func findStaffParts(definingFootnotes defined: Set<Int> = []) {
        let callouts = Set(blocks.indices.filter { blocks[$0].kind == .callout(.staff) })
        staffParts = outermost(emptied(without: callouts))
        guard let list = blocks.firstIndex(where: { $0.kind == .footnotes }) else { return }
        let hidden = callouts.union(StaffFootnotes(self, list, defined).blocks)
        staffParts = outermost(emptied(without: hidden))
    }

    /// The ranges of those of `parts` that lie in no other, in order.
    private func outermost(_ parts: Set<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for part in parts.sorted() where part >= ranges.last?.upperBound ?? 0 {
            ranges.append(part..<blocks[part].end)
        }
        return ranges
    }
}

/// The footnotes for staff: those that are referred to, but from parts for staff or from one another only; and those that
/// were defined there, but for the ones that others refer to.
private struct StaffFootnotes {
    private let document: Document
    /// The block of each footnote by its number.
    private var blockOf: [Int: Int] = [:]
    private var shown: Set<Int> = []

    /// - Parameter document: knows its callouts for staff already.
    init(_ document: Document, _ list: Int, _ defined: Set<Int>) {
        self.document = document
        for child in document.children(of: list) {
            if case .footnote(let number) = document.blocks[child].kind { blockOf[number] = child }
        }
        let all = document.blocks.indices
        show(references(in: all.prefix(list)) { !document.isForStaff($0) })
        let referredTo = Set(references(in: all) { _ in true })
        show(blockOf.keys.filter { !referredTo.contains($0) && !defined.contains($0) })
    }

    /// The blocks of those that are not shown.
    var blocks: [Int] { blockOf.filter { !shown.contains($0.key) }.map(\.value) }

    /// Shows footnotes and those that they refer to outside of their callouts for staff.
    private mutating func show(_ numbers: [Int]) {
        var waiting = numbers
        while let number = waiting.popLast() {
            guard shown.insert(number).inserted, let block = blockOf[number] else { continue }
            waiting += references(in: block..<document.blocks[block].end) { [document] in
                !document.isForStaff($0)
            }
        }
    }

    /// The numbers that those blocks refer to for which `condition` holds.
    private func references(in blocks: Range<Int>, where condition: (Int) -> Bool) -> [Int] {
        blocks.lazy.filter(condition).flatMap { block in
            document.runs[document.blocks[block].runs].compactMap { run in
                run.kind == .footnoteReference ? Int(document.text(of: run)) : nil
            }
        }
    }
}
