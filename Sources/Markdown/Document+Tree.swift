import Text

extension Document {
    /// The document drawn as a tree, for people who debug and for tests. Ends in a line feed unless it is empty.
    ///
    /// A line for each block, in document order: the 1-based source line on which it begins, flush right, and the kind,
    /// indented by two blanks a level. Below a leaf block a line for each of its runs: the kind, how it is stressed, the
    /// number of its link, and the text in quotes, where `\n` is a line feed, `\\` a backslash and `\"` a quote. Links
    /// stand at the end with their number, destination and title; a refusal stands at the beginning:
    ///
    /// ```
    /// 1 heading 1
    ///     text "Title"
    /// 3 paragraph
    ///     text "See "
    ///     text strong link 0 "there"
    /// link 0 <https://example.org> "A title"
    /// ```
    ///
    /// Everything that comes from the text passes through ``/Text/SafeText``, so that the tree is safe to print.
    ///
    /// - Parameter hidesStaff: leaves out what is for staff alone.
    public func tree(hidesStaff: Bool = false) -> String {
        var tree = refusal.map { "refused: \($0)\n" } ?? ""
        let width = String(blocks.reduce(0) { max($0, $1.line) }).count
        for (index, block) in blocks.enumerated() where !(hidesStaff && isForStaff(index)) {
            let indent = String(repeating: "  ", count: block.depth)
            let line = String(block.line)
            tree += String(repeating: " ", count: max(0, width - line.count)) + line
            tree += " \(indent)\(Self.drawn(block.kind))\n"
            for run in runs[block.runs] {
                tree += String(repeating: " ", count: width + 1) + indent + "  \(drawn(run))\n"
            }
        }
        let hidden = hidesStaff ? staffLinks : []
        for (number, link) in links.enumerated() where !hidden.contains(number) {
            let title = link.title.isEmpty ? "" : " \(Self.quoted(link.title))"
            let destination = SafeText.printable(Self.escaped(link.destination))
            tree += "\(link.isImage ? "image" : "link") \(number) <\(destination)>\(title)\n"
        }
        return tree
    }

    private static func drawn(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .list(nil, let isTight): "list" + (isTight ? "" : " loose")
        case .list(let start?, let isTight): drawn(start) + (isTight ? "" : " loose")
        case .item(nil): "item"
        case .item(let isDone?): isDone ? "item [x]" : "item [ ]"
        case .quote: "quote"
        case .callout(let callout): "callout \(callout.rawValue)"
        case .code(let language): language.isEmpty ? "code" : "code \(quoted(language))"
        case .html: "html"
        case .rule: "rule"
        case .table(let columns): "table " + columns.map(drawn).joined(separator: " ")
        case .row: "row"
        case .cell: "cell"
        case .footnotes: "footnotes"
        case .footnote(let number): "footnote \(number)"
        }
    }

    private static func drawn(_ start: ListStart) -> String {
        "list from \(start.number)" + (start.delimiter == .fullStop ? "" : String(start.delimiter.rawValue))
    }

    private static func drawn(_ alignment: Alignment) -> String {
        switch alignment {
        case .natural: "-"
        case .left: ":-"
        case .center: ":-:"
        case .right: "-:"
        }
    }

    private func drawn(_ run: Run) -> String {
        var words = ["\(run.kind)"]
        if run.emphasis.contains(.emphasis) { words.append("emphasis") }
        if run.emphasis.contains(.strong) { words.append("strong") }
        if run.emphasis.contains(.strikethrough) { words.append("strikethrough") }
        if run.link >= 0 { words.append("link \(run.link)") }
        if run.kind != .hardBreak { words.append(Self.quoted(text(of: run))) }
        return words.joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String { "\"\(SafeText.printable(escaped(text)))\"" }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
