public import Markdown
import Text

extension Document {
    /// The document as one self-contained HTML page, UTF-8, for a browser and its printer: styles for the screen and
    /// for paper of the sizes A4 and A5, in the form that `options` names. Widths and heights in `options` do not
    /// matter here.
    ///
    /// The page holds no script, loads nothing and says so in a content security policy. Raw HTML of the document is
    /// shown as text; links lead only to `http`, `https`, `mailto`, `tel`, sections and relative paths; every
    /// character has passed ``Text/SafeText``.
    /// - Parameter part: what it needs to know as one of several documents on a page.
    public func html(_ options: PageOptions, as part: HTMLPart? = nil) -> [UInt8] {
        var writer = HTMLWriter(self, options, as: part)
        writer.write()
        return writer.output
    }
}

/// Writes a document as an HTML page. Open elements are a stack of its own, so depth costs no recursion.
struct HTMLWriter {
    let document: Document
    let options: PageOptions
    var output: [UInt8] = []
    /// The elements that are open: the block behind their last child, and what closes them.
    private(set) var open: [(end: Int, closing: String)] = []
    /// Whether the innermost list is tight, so that its paragraphs are no paragraphs.
    private var tight: [Bool] = []
    var table = Table()
    let ids: HTMLIDs
    /// Where the links lead; nil for one that is text.
    let destinations: [String?]
    /// For each link, whether its text is its address.
    let showsAddress: [Bool]
    /// The footnotes that were referred to.
    var referredNotes: Set<String> = []
    /// The footnotes that anything shown refers to.
    private let allReferredNotes: Set<String>
    /// The level of the headings that begin a chapter; nil for all that is no booklet.
    let chapterLevel: Int?

    init(_ document: Document, _ options: PageOptions, as part: HTMLPart?) {
        self.document = document
        self.options = options
        showsAddress = LinkNotes.shownAddresses(in: document)
        allReferredNotes = document.referredNotes(options)
        chapterLevel = options.form == .booklet ? document.chapterLevel(options) : nil
        ids = part?.ids ?? HTMLIDs(document)
        destinations = part?.destinations ?? document.links.map(\.destination)
        output.reserveCapacity(document.text.count + document.text.count / 2 + 16_384)
    }

    mutating func write() {
        writeHead()
        put("<body class=\"\(options.form.rawValue)\">\n<main>\n")
        writeOpening()
        writeBlocks()
        put("</main>\n</body>\n</html>\n")
    }

    mutating func put(_ markup: String) { output.append(contentsOf: markup.utf8) }

    /// Writes text of ours or of the document, made safe and escaped.
    mutating func escape(_ text: String) {
        escape(safe: Array(SafeText.printable(text).utf8)[...])
    }

    mutating func escape(safe text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case 0x26: put("&amp;")
            case 0x3C: put("&lt;")
            case 0x3E: put("&gt;")
            case 0x22: put("&quot;")
            default: output.append(byte)
            }
        }
    }

    private mutating func writeHead() {
        put(
            "<!DOCTYPE html>\n<html lang=\"\(options.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
        )
        put("<meta http-equiv=\"Content-Security-Policy\" ")
        put("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        put("<meta name=\"referrer\" content=\"no-referrer\">\n")
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        escape(title)
        put("</title>\n<style>\n\(HTMLStyle.sheet)</style>\n</head>\n")
    }

    /// What a browser calls the page: its title, its first heading, or how its text begins.
    private var title: String {
        if !options.title.isEmpty { return options.title }
        if let heading = document.headings.first(where: {
            !$0.text.isEmpty && document.shows($0.block, options)
        }) {
            return heading.text
        }
        let leaf = document.blocks.indices.first {
            !document.blocks[$0].runs.isEmpty && document.shows($0, options)
        }
        return leaf.map { document.safeText(of: $0).truncated(toCells: 60) } ?? ""
    }

    // MARK: Blocks

    private mutating func writeBlocks() {
        var index = 0
        while index < document.blocks.count {
            closeElements(before: index)
            let block = document.blocks[index]
            if !options.showsStaff, let end = document.endOfStaffPart(at: index) {
                index = end
                continue
            }
            write(block, at: index)
            index += 1
        }
        closeElements(before: .max)
    }

    private mutating func closeElements(before index: Int) {
        while let last = open.last, last.end <= index {
            put(last.closing)
            if last.closing == "</ul>\n" || last.closing == "</ol>\n" { tight.removeLast() }
            open.removeLast()
        }
    }

    /// Opens an element that the children of a block stand in.
    mutating func begin(_ opening: String, _ block: Block, _ closing: String) {
        put(opening)
        open.append((block.end, closing))
    }

    private mutating func write(_ block: Block, at index: Int) {
        switch block.kind {
        case .heading(let level): writeHeading(index, level)
        case .paragraph: writeParagraph(index, block)
        case .code(let language): writeCode(block, language)
        case .html: writeLiteral(block, "<pre class=\"html\">", "</pre>\n")
        case .rule: put("<hr>\n")
        case .list(let start, let isTight): beginList(block, start: start, isTight: isTight)
        case .item(let isDone): beginItem(index, block, isDone: isDone)
        case .quote: begin("<blockquote>\n", block, "</blockquote>\n")
        case .callout(let callout): beginCallout(callout, block)
        case .table(let columns): beginTable(index, block, columns)
        case .row: beginRow(index, block)
        case .cell: writeCell(index, block)
        case .footnotes: begin("<section class=\"footnotes\">\n", block, "</section>\n")
        case .footnote(let number):
            let isReferredTo = allReferredNotes.contains("\(number)")
            let back =
                isReferredTo ? "<a href=\"#\(ids.id(ofReferenceTo: number))\">\(number)</a>" : "\(number)"
            begin(
                "<div class=\"footnote\" id=\"\(ids.id(ofNote: number))\"><sup>\(back)</sup> ", block,
                "</div>\n")
        }
    }

    private mutating func writeHeading(_ index: Int, _ level: Int) {
        let chapter = level == chapterLevel ? " class=\"chapter\"" : ""
        put("<h\(level)\(chapter) id=\"")
        escape(ids.id(ofHeading: index))
        put("\">")
        writeRuns(of: document.blocks[index])
        put("</h\(level)>\n")
    }

    private mutating func writeParagraph(_ index: Int, _ block: Block) {
        if tight.last == true, open.last.map({ $0.closing == "</li>\n" }) == true {
            writeRuns(of: block)
            return put("\n")
        }
        let isCall = options.form == .flyer && open.isEmpty && document.call(in: block) != nil
        put(isCall ? "<p class=\"call\">" : document.isImage(block) ? "<p class=\"image\">" : "<p>")
        writeRuns(of: block)
        put("</p>\n")
    }

    private mutating func writeCode(_ block: Block, _ language: String) {
        if !language.isEmpty {
            put("<p class=\"code-label\">")
            escape(language)
            put("</p>\n")
        }
        writeLiteral(block, "<pre><code>", "</code></pre>\n")
    }

    private mutating func writeLiteral(_ block: Block, _ opening: String, _ closing: String) {
        put(opening)
        for run in document.runs[block.runs] { writeText(of: run, keepsTabs: true) }
        put(closing)
    }

    private mutating func beginList(_ block: Block, start: ListStart?, isTight: Bool) {
        tight.append(isTight)
        guard let start else { return begin("<ul>\n", block, "</ul>\n") }
        let style = start.delimiter == .parenthesis ? " class=\"parenthesis\"" : ""
        let first = start.number == 1 ? "" : " start=\"\(start.number)\""
        begin("<ol\(style)\(first)>\n", block, "</ol>\n")
    }

    private mutating func beginItem(_ index: Int, _ block: Block, isDone: Bool?) {
        guard let isDone else { return begin("<li>", block, "</li>\n") }
        let isTicked = isDone != options.ticked.contains(index)
        begin("<li class=\"step\"><span class=\"box\">\(isTicked ? "☑" : "☐")</span> ", block, "</li>\n")
    }

    private mutating func beginCallout(_ callout: Callout, _ block: Block) {
        begin("<aside class=\"\(callout.rawValue.lowercased())\">\n<p class=\"label\">", block, "</aside>\n")
        escape(Label.callout(callout).text(in: options.language))
        put("</p>\n")
    }
}

extension Document {
    /// The numbers of the footnotes that are referred to where these options show it.
    fileprivate func referredNotes(_ options: PageOptions) -> Set<String> {
        guard blocks.contains(where: { $0.kind == .footnotes }) else { return [] }
        var notes: Set<String> = []
        for index in blocks.indices where shows(index, options) {
            for run in runs[blocks[index].runs] where run.kind == .footnoteReference {
                notes.insert(text(of: run))
            }
        }
        return notes
    }
}
