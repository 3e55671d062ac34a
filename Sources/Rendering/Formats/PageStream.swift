public import Markdown

/// A document on its way to paper, a file or a terminal, as plain text or with ANSI styles.
///
/// It is laid out and written portion by portion, so that no more than a piece of it is ever kept. Portions need
/// nothing of one another: they may be written in any order, and by several threads at once. Their bytes in order are
/// those of the whole ``Page``. What cannot be cut is one portion: a short document, one long table or list, and the
/// forms whose lines find their places only when all of them are known.
public struct PageStream: Sendable {
    /// What is written.
    public enum Style: Sendable {
        /// The bytes of ``Page/text()``.
        case text
        /// The bytes of ``Page/ansi(_:)``.
        case ansi(ANSIOptions)
    }

    private let document: Document
    private let options: PageOptions
    private let linkNotes: LinkNotes?
    /// Nil for plain text.
    private let ansi: ANSIWriter?
    /// The first block of each portion.
    private let starts: [Int]
    /// The least text of a portion but the last, in bytes.
    private let portionBytes: Int

    /// Cuts a document into portions of some 256 kB of text. Lays nothing out yet; takes time linear in the number of
    /// blocks.
    public init(_ document: Document, options: PageOptions, as style: Style) {
        self.init(document, options: options, as: style, portionBytes: 256 << 10)
    }

    init(_ document: Document, options: PageOptions, as style: Style, portionBytes: Int) {
        self.document = document
        self.options = options
        self.portionBytes = portionBytes
        linkNotes = LinkNotes(document, options)
        switch style {
        case .text: ansi = nil
        case .ansi(let look): ansi = ANSIWriter(look, links: document.links)
        }
        starts = options.isRearranged ? [0] : document.cuts(every: portionBytes)
    }

    /// The number of portions, at least 1.
    public var portionCount: Int { starts.count }

    /// Lays out all portions one after another and hands their bytes to `sink` piece by piece, until it says that it
    /// wants no more.
    public func write<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Bool) throws(Failure) {
        for portion in starts.indices {
            guard try write(portion: portion, to: sink) else { return }
        }
    }

    /// The same for one portion (0-based).
    /// - Returns: whether `sink` wants more.
    @discardableResult
    public func write<Failure: Error>(
        portion: Int, to sink: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        var piece: [UInt8] = []
        return try layOut(portion) { (sheets: [Sheet]) throws(Failure) in
            for sheet in sheets {
                piece.removeAll(keepingCapacity: true)
                write(sheet, to: &piece)
                guard try sink(piece) else { return false }
            }
            return true
        }
    }

    /// All bytes of one portion (0-based).
    public func bytes(ofPortion portion: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        // Indents and styles come to the text. Pages of memory that are never written cost nothing, copies do.
        bytes.reserveCapacity(min(document.text.count, portionBytes) * 3 / 2)
        _ = layOut(portion) { (sheets: [Sheet]) throws(Never) in
            for sheet in sheets { write(sheet, to: &bytes) }
            return true
        }
        return bytes
    }

    private func write(_ sheet: Sheet, to output: inout [UInt8]) {
        if let ansi { ansi.write(sheet, to: &output) } else { sheet.writeText(to: &output) }
    }

    /// Lays one portion out and gives its sheets to `take` until it wants no more.
    private func layOut<Failure: Error>(
        _ portion: Int, _ take: ([Sheet]) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        if options.isRearranged { return try take(Page(document, options: options).lines.sheets) }
        var flow = Flow(
            document, options: options, content: PageContent(), walk: Walk(), linkNotes: linkNotes,
            notesPlaces: false)
        if portion > 0 { flow.resume(at: starts[portion]) }
        let end = portion + 1 < starts.count ? starts[portion + 1] : .max
        while flow.walk.next < end, flow.advance() {
            guard !flow.content.lines.closed.isEmpty else { continue }
            guard try take(flow.content.lines.takeClosed()) else { return false }
            flow.content.forgetPlaces()
        }
        return try take(flow.content.lines.sheets)
    }
}

extension Document {
    /// Where the document may be cut without any difference to its lines: behind paragraphs of the top level that
    /// certainly have a line. The first block, then those that begin a stretch of at least so many bytes of text.
    fileprivate func cuts(every bytes: Int) -> [Int] {
        var cuts = [0]
        var cut = 0
        var index = 0
        while index < blocks.count {
            let block = index
            index = max(index + 1, blocks[block].end)
            guard case .paragraph = blocks[block].kind, index < blocks.count else { continue }
            let runs = blocks[block].runs
            guard let last = runs.last else { continue }
            let end = Int(self.runs[last].text.upperBound)
            guard end - cut >= bytes, holdsLetter(runs) else { continue }
            cuts.append(index)
            cut = end
        }
        return cuts
    }

    /// Whether a letter of ASCII or of the Cyrillic block stands in runs: such a text is never drawn as nothing.
    private func holdsLetter(_ range: Range<Int>) -> Bool {
        runs[range].contains { run in
            text[Int(run.text.lowerBound)..<Int(run.text.upperBound)].contains { byte in
                switch byte {
                case 0x41...0x5A, 0x61...0x7A, 0xD0...0xD3: true
                default: false
                }
            }
        }
    }
}
