import Browser
import Markdown
import Rendering
import Text

/// Materials one after the other, for paper.
struct Sheets {
    private var items: [(document: Document, options: PageOptions)] = []

    mutating func add(_ document: Document, _ options: PageOptions) { items.append((document, options)) }

    /// Plain text, a form feed between materials.
    var text: [UInt8] {
        Array(items.map { $0.document.plainText($0.options) }.joined(separator: [0x0C]))
    }

    /// One HTML page for paper of that size; each material begins a page.
    func html(_ paper: Handout.Paper) -> [UInt8] {
        let pages = items.map { Parts($0.document.html($0.options)) }
        guard let first = pages.first else { return [] }
        let size = paper == .a5 ? "A5" : "A4"
        var output =
            first.head + Array("<style>@page{size:\(size)}.sheet+.sheet{break-before:page}</style>\n".utf8)
        output += Array("</head>\n<body>\n".utf8)
        for (page, item) in zip(pages, items) {
            let options = item.options
            output += Array(
                "<div class=\"sheet \(options.form.rawValue)\" lang=\"\(options.language.rawValue)\">\n".utf8)
            output += page.body + Array("</div>\n".utf8)
        }
        return output + Array("</body>\n</html>\n".utf8)
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
