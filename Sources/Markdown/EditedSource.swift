/// A text after its edits, with what is needed to find places and to take edits back.
struct EditedSource {
    /// The body, ended by a line feed and followed by zero bytes.
    let bytes: [UInt8]
    let count: Int
    /// In order of place.
    let spans: [Span]
    /// The marks of footnotes, in order, and the bytes of the edited text that stand for them: the marks of items.
    let footnotes: [(mark: FootnoteMark, item: Range<Int>)]

    /// Bytes of the edited text that stand for others.
    struct Span {
        let range: Range<Int>
        let original: [UInt8]
        /// Behind them in the text as it was.
        let end: Int
    }

    init(_ text: UnsafeRawBufferPointer, _ changes: SourceEdits) {
        let edits = changes.all
        var edited: [UInt8] = []
        edited.reserveCapacity(text.count + 4 * edits.count + 256 + SourceText.padding)
        var spans: [Span] = []
        var footnotes: [(mark: FootnoteMark, item: Range<Int>)] = []
        var position = 0
        for edit in edits {
            edited.append(contentsOf: text[position..<edit.range.lowerBound])
            let range = edited.count..<(edited.count + edit.replacement.count)
            // The marks of footnotes are all that is replaced; the rest is inserted.
            if !edit.range.isEmpty { footnotes.append((changes.footnotes[footnotes.count], range)) }
            spans.append(Span(range: range, original: Array(text[edit.range]), end: edit.range.upperBound))
            edited.append(contentsOf: edit.replacement)
            position = edit.range.upperBound
        }
        edited.append(contentsOf: text[position...])
        count = edited.count
        edited.append(contentsOf: repeatElement(0, count: SourceText.padding))
        (bytes, self.spans, self.footnotes) = (edited, spans, footnotes)
    }
}

extension Array {
    /// The index of the first element for which `isBehind` holds, or `count`; the elements before it do not.
    func firstIndex(sorted isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
