import Markdown

extension RowText {
    /// Bytes of body after which a new row begins, at the next block: a query joins words within a row, and the
    /// places of a row are all looked at.
    fileprivate static let limit = 64 << 10

    /// The rows of an edition, in tokens: one, or for a long text as many as it takes. Title and filters stand in each, summary
    /// and questions in the first. Cost is linear in the text.
    static func rows(of file: MarkdownFile, edition: Edition, shelf: Shelf) -> [RowTokens] {
        let document = file.document
        var row = RowText()
        row.title = Array(edition.title.utf8)
        row.summary = Array(edition.summary.utf8)
        row.questions = Array(file.questions.joined(separator: "\n").utf8)
        row.facets = Facet.all(of: edition, shelf: shelf).map(\.term)
        var splitter = RowSplitter(row: row)
        for block in document.blocks.indices { splitter.take(block, of: document) }
        return splitter.finished()
    }
}

extension MarkdownFile {
    /// What people ask when this text is the answer, as its editors have heard it: `questions` of the front matter.
    fileprivate var questions: [String] {
        guard let value = frontMatter?["questions"] else { return [] }
        return value.string.map { [$0] } ?? value.members.compactMap(\.string)
    }
}

/// Goes over the blocks of a document and cuts them into rows and sections.
private struct RowSplitter {
    private var rows: [RowTokens] = []
    private var row: RowText
    /// The heading under which the next block stands that is for all.
    private var heading = 0
    /// The last heading of the part for staff in which the next block stands, if it is in one that has any.
    private var staffHeading: Int?
    /// What the last section of the row is; nil while it has none.
    private var section: RowText.SectionStart?

    init(row: RowText) {
        self.row = row
    }

    mutating func take(_ index: Int, of document: Document) {
        let block = document.blocks[index]
        guard !block.runs.isEmpty else { return }
        let isForStaff = document.isForStaff(index)
        if !isForStaff { staffHeading = nil }
        if block.isHeading {
            if isForStaff { staffHeading = index } else { heading = index }
        }
        let start = RowText.SectionStart(block: staffHeading ?? heading, isForStaff: isForStaff)
        let isNew = section != start
        section = start
        for run in document.runs[block.runs] { take(run, of: document) }
        row.body.append(0x0A)
        row.stretches.append(
            RowText.Stretch(end: row.body.count, isHeading: block.isHeading, section: isNew ? start : nil))
        if row.body.count >= RowText.limit { endRow() }
    }

    private mutating func take(_ run: Run, of document: Document) {
        switch run.kind {
        case .hardBreak: row.body.append(0x0A)
        case .footnoteReference: break
        case .text, .code, .image, .html:
            row.body += document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)]
        }
    }

    private mutating func endRow() {
        rows.append(RowTokens(of: row))
        row.body.removeAll(keepingCapacity: true)
        row.stretches.removeAll(keepingCapacity: true)
        row.summary.removeAll()
        row.questions.removeAll()
        section = nil
    }

    consuming func finished() -> [RowTokens] {
        if !row.stretches.isEmpty || rows.isEmpty { rows.append(RowTokens(of: row)) }
        return rows
    }
}
