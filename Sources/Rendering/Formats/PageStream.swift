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

    private let content: Content
    /// Nil for plain text.
    private let ansi: ANSIWriter?

    private enum Content {
        case document(Portions)
        /// Each part is a portion.
        case parts(MarkdownParts, PageOptions)
    }

    /// Cuts a document into portions of some 128 kB of text. Lays nothing out yet; takes time linear in the number of
    /// blocks.
    public init(_ document: Document, options: PageOptions, as style: Style) {
        self.init(document, options: options, as: style, portionBytes: Portions.usualBytes)
    }

    /// The same for a file of which each part is parsed when its portion is laid out, as far as the form and the style
    /// allow that: only its text has to be in memory.
    public init(_ file: MarkdownParts, options: PageOptions, as style: Style) {
        switch style {
        case .ansi(let look) where file.count > 1 && options.form == .plain && !look.writesLinks:
            self.init(.parts(file, options), ANSIWriter(look, links: []))
        case .text, .ansi:
            self.init(file.whole.document, options: options, as: style)
        }
    }

    init(_ document: Document, options: PageOptions, as style: Style, portionBytes: Int) {
        let ansi: ANSIWriter? =
            switch style {
            case .text: nil
            case .ansi(let look): ANSIWriter(look, links: document.links)
            }
        self.init(.document(Portions(document, options, bytes: portionBytes)), ansi)
    }

    private init(_ content: Content, _ ansi: ANSIWriter?) {
        self.content = content
        self.ansi = ansi
    }

    /// The number of portions, at least 1.
    public var portionCount: Int {
        switch content {
        case .document(let portions): portions.count
        case .parts(let file, _): file.count
        }
    }

    /// Lays out all portions one after another and hands their bytes to `sink` piece by piece, until it says that it
    /// wants no more.
    public func write<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Bool) throws(Failure) {
        for portion in 0..<portionCount {
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
        let (portions, number) = place(of: portion)
        return try layOut(number, of: portions) { (sheets: [Sheet]) throws(Failure) in
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
        let (portions, number) = place(of: portion)
        // Indents and styles come to the text. Pages of memory that are never written cost nothing, copies do.
        bytes.reserveCapacity(portions.bytes * 3 / 2)
        _ = layOut(number, of: portions) { (sheets: [Sheet]) throws(Never) in
            for sheet in sheets { write(sheet, to: &bytes) }
            return true
        }
        return bytes
    }

    /// Where a portion is found.
    private func place(of portion: Int) -> (portions: Portions, number: Int) {
        switch content {
        case .document(let portions): (portions, portion)
        case .parts(let file, let options): (Portions(portion, of: file, options), 0)
        }
    }

    private func write(_ sheet: Sheet, to output: inout [UInt8]) {
        if let ansi { ansi.write(sheet, to: &output) } else { sheet.writeText(to: &output) }
    }

    /// Lays one portion out and gives its sheets to `take` until it wants no more.
    private func layOut<Failure: Error>(
        _ portion: Int, of portions: Portions, _ take: ([Sheet]) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        if portions.options.isRearranged {
            return try take(Page(portions.document, options: portions.options).lines.sheets)
        }
        var flow = portions.flow(portion, notesPlaces: false)
        let end = portions.end(of: portion)
        while flow.isBefore(end), flow.advance() {
            guard !flow.content.lines.closed.isEmpty else { continue }
            guard try take(flow.content.lines.takeClosed()) else { return false }
            flow.content.forgetPlaces()
        }
        return try take(flow.content.lines.sheets)
    }
}
