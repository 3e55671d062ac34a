import Markdown
import Text

/// The text of leaf blocks: emphasis, code, links, images as text.
extension HTMLWriter {
    /// Writes the runs of a leaf; neighbours of one link share its element.
    mutating func writeRuns(of block: Block) {
        var link: Int32 = -1
        var last: Run?
        for run in document.runs[block.runs] {
            let goesOn = run.continuesImage(of: last)
            if last?.isImage == true, !goesOn { endImage() }
            let next = document.look(of: run, base: .body).link
            if next != link {
                if link >= 0 { endLink(link) }
                if next >= 0 { beginLink(next) }
                link = next
            }
            if run.isImage, !goesOn { beginImage() }
            write(run)
            last = run
        }
        if last?.isImage == true { endImage() }
        if link >= 0 { endLink(link) }
    }

    private mutating func write(_ run: Run) {
        let stresses = HTMLWriter.stresses.filter { run.emphasis.contains($0.emphasis) }
        for stress in stresses { put("<\(stress.tag)>") }
        switch run.kind {
        case .text, .image: writeText(of: run)
        case .hardBreak: put("<br>\n")
        case .code: writeText(of: run, in: "code")
        case .html: writeText(of: run, in: "code")
        case .footnoteReference: writeReference(run)
        }
        for stress in stresses.reversed() { put("</\(stress.tag)>") }
    }

    private static let stresses: [(emphasis: Emphasis, tag: String)] = [
        (.strong, "strong"), (.emphasis, "em"), (.strikethrough, "del"),
    ]

    /// Writes the text of a run with its line feeds.
    mutating func writeText(of run: Run, keepsTabs: Bool = false) {
        var rest = Int(run.text.lowerBound)..<Int(run.text.upperBound)
        while true {
            var end = document.text.first(0x0A, in: rest)
            if keepsTabs { end = document.text.first(0x09, in: rest.lowerBound..<end) }
            var safe: [UInt8] = []
            SafeText.append(document.text.span.extracting(rest.lowerBound..<end), to: &safe)
            escape(safe: safe[...])
            guard end < rest.upperBound else { return }
            output.append(document.text[end])
            rest = end + 1..<rest.upperBound
        }
    }

    private mutating func writeText(of run: Run, in tag: String) {
        put("<\(tag)>")
        writeText(of: run)
        put("</\(tag)>")
    }

    private mutating func beginImage() {
        put("<span class=\"image\">[")
        escape(Label.image.text(in: options.language))
        put(": ")
    }

    private mutating func endImage() { put("]</span>") }

    private mutating func writeReference(_ run: Run) {
        let number = document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)].filter {
            (0x30...0x39).contains($0)
        }
        let digits = String(decoding: number, as: UTF8.self)
        let isFirst = referredNotes.insert(digits).inserted
        let id = isFirst ? " id=\"\(ids.id(ofReferenceTo: digits))\"" : ""
        put("<sup><a href=\"#\(ids.id(ofNote: digits))\"\(id)>\(digits)</a></sup>")
    }

    // MARK: Links

    private func destination(of link: Int32) -> String? {
        guard Int(link) < destinations.count, let destination = destinations[Int(link)] else { return nil }
        return LinkScheme(of: destination) == nil ? nil : destination.percentEncoded
    }

    private mutating func beginLink(_ link: Int32) {
        guard let destination = destination(of: link) else { return }
        put("<a href=\"")
        escape(safe: Array(destination.utf8)[...])
        put(showsAddress[Int(link)] ? "\" class=\"bare\">" : "\">")
    }

    private mutating func endLink(_ link: Int32) {
        if destination(of: link) != nil { put("</a>") }
    }

    // MARK: Above the text

    /// Title, summary and notes; the contents of a booklet and the progress of a memo.
    mutating func writeOpening() {
        defer { writeLegend() }
        guard !options.title.isEmpty || !options.summary.isEmpty || !options.notes.isEmpty else {
            return writeContents()
        }
        put("<header>\n")
        if !options.title.isEmpty { write(options.title, in: "h1") }
        if options.form != .flyer, !options.summary.isEmpty { write(options.summary, in: "p") }
        for note in options.notes where !note.isEmpty { write(note, in: "p") }
        writeContents()
        put("</header>\n")
    }

    private mutating func write(_ text: String, in tag: String) {
        put("<\(tag)>")
        escape(text)
        put("</\(tag)>\n")
    }

    /// What the mark of noticeable steps means.
    private mutating func writeLegend() {
        guard options.form == .memo, document.tasks(options).isNoticeable else { return }
        let mark = Glyphs(isASCII: false).noticeable
        put("<p class=\"legend\">")
        escape(Label.noticeableSteps(mark: mark).text(in: options.language))
        put("</p>\n")
    }

    private mutating func writeContents() {
        guard let level = chapterLevel else { return }
        put("<nav>\n")
        write(Label.contents.text(in: options.language), in: "h2")
        put("<ul>\n")
        for heading in document.headings
        where heading.level == level && !heading.text.isEmpty
            && document.shows(heading.block, options)
        {
            put("<li><a href=\"#")
            escape(safe: Array(ids.id(ofHeading: heading.block).percentEncoded.utf8)[...])
            put("\">")
            escape(heading.text)
            put("</a></li>\n")
        }
        put("</ul>\n</nav>\n")
    }
}
