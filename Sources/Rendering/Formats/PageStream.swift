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

    private let portions: Portions
    /// Nil for plain text.
    private let ansi: ANSIWriter?

    /// Cuts a document into portions of some 128 kB of text. Lays nothing out yet; takes time linear in the number of
    /// blocks.
    public init(_ document: Document, options: PageOptions, as style: Style) {
        self.init(document, options: options, as: style, portionBytes: Portions.usualBytes)
    }

    init(_ document: Document, options: PageOptions, as style: Style, portionBytes: Int) {
        portions = Portions(document, options, bytes: portionBytes)
        switch style {
        case .text: ansi = nil
        case .ansi(let look): ansi = ANSIWriter(look, links: document.links)
        }
    }

    /// The number of portions, at least 1.
    public var portionCount: Int { portions.count }

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
        bytes.reserveCapacity(portions.bytes * 3 / 2)
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
