import Browser
import Library
import Markdown
import Rendering
import Text

/// Materials one after the other, for paper.
struct Sheets {
    private var sheets: [Sheet] = []

    /// A material on paper.
    private struct Sheet {
        var document: Document
        var options: PageOptions
        var edition: Edition
        var material: String
        var library: Library
        /// Its id on the page; empty where it is all of the page.
        var id: String
        var ids: HTMLIDs
        /// Its file in the file system; nil for standard input.
        var file: String?

        /// The link to a heading of it; to its beginning where it has none of that name.
        func place(of slug: String?) -> String { "#" + (slug.flatMap(ids.id(ofSlug:)) ?? id) }
    }

    mutating func add(
        _ document: Document, _ options: PageOptions, _ edition: Edition, of material: String,
        in library: Library
    ) {
        add(document, options, edition, of: material, in: library, id: "m\(sheets.count + 1)")
    }

    private mutating func add(
        _ document: Document, _ options: PageOptions, _ edition: Edition, of material: String,
        in library: Library, id: String
    ) {
        sheets.append(
            Sheet(
                document: document, options: options, edition: edition, material: material,
                library: library, id: id, ids: HTMLIDs(document, prefix: id.isEmpty ? "" : id + "-"),
                file: library.file(at: edition.path)))
    }

    /// An HTML page of one material, whose links to other files are text: a page on its own has nowhere to lead to.
    static func page(
        _ document: Document, _ options: PageOptions, _ edition: Edition, of material: String,
        in library: Library
    ) -> [UInt8] {
        var sheets = Sheets()
        sheets.add(document, options, edition, of: material, in: library, id: "")
        return document.html(options, as: sheets.part(sheets.sheets[0]))
    }

    /// Plain text, a form feed between materials.
    var text: [UInt8] {
        Array(sheets.map { $0.document.plainText($0.options) }.joined(separator: [0x0C]))
    }

    /// One HTML page for paper of that size; each material begins a page.
    func html(_ paper: Handout.Paper) -> [UInt8] {
        let pages = sheets.map { Parts($0.document.html($0.options, as: part($0))) }
        guard let first = pages.first else { return [] }
        let size = paper == .a5 ? "A5" : "A4"
        var output =
            first.head + Array("<style>@page{size:\(size)}.sheet+.sheet{break-before:page}</style>\n".utf8)
        output += Array("</head>\n<body>\n".utf8)
        for (page, sheet) in zip(pages, sheets) {
            let options = sheet.options
            output += Array("<div class=\"sheet \(options.form.rawValue)\" id=\"\(sheet.id)\" ".utf8)
            output += Array("lang=\"\(options.language.rawValue)\">\n".utf8)
            output += page.body + Array("</div>\n".utf8)
        }
        return output + Array("</body>\n</html>\n".utf8)
    }

    // MARK: Links

    private func part(_ sheet: Sheet) -> HTMLPart {
        let links = sheet.document.links.map(\.destination)
        let targets = sheet.library.targets(of: links, from: sheet.edition.path)
        let destinations = zip(links, targets).map { destination(of: $0, $1, from: sheet) }
        return HTMLPart(ids: sheet.ids, destinations: destinations)
    }

    /// Where a link leads on the page, or out of it; nil for what is not there.
    private func destination(of link: String, _ target: LinkTarget, from sheet: Sheet) -> String? {
        switch target {
        case .phone, .web: return link
        case .anchor(let slug): return sheet.ids.id(ofSlug: slug).map { "#" + $0 }
        case .law: return nil
        case .material(let id, _, let anchor):
            let other = sheets.first { $0.material == id && $0.library.root == sheet.library.root }
            if let other { return other.place(of: anchor) }
        case .nothing: break
        }
        guard let named = sheet.library.file(of: link, from: sheet.edition.path) else { return nil }
        return sheets.first { $0.file == named.path }?.place(of: named.anchor)
    }

    /// A page of Rendering taken apart at its own tags, which no text can hold: there every `<` is escaped.
    private struct Parts {
        var head: [UInt8]
        var body: [UInt8]

        init(_ page: [UInt8]) {
            let headEnd = Self.place(of: "</head>", in: page[...]) ?? page.endIndex
            head = Array(page[..<headEnd])
            let body = page[headEnd...]
            let start = Self.place(of: "<main>", in: body) ?? body.endIndex
            let end = Self.place(of: "</body>", in: body[start...]) ?? body.endIndex
            self.body = Array(body[start..<end])
        }

        private static func place(of tag: String, in bytes: ArraySlice<UInt8>) -> Int? {
            var rest = bytes
            while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
                if bytes[sign...].starts(with: tag.utf8) { return sign }
                rest = rest[(sign + 1)...]
            }
            return nil
        }
    }
}
