import Markdown

/// A mark such as `[!STAFF]` is one that makes a callout: first in a quote, and of a known kind. Anything else is shown to
/// everybody as it stands.
struct MarksAreKnown: FileRule {
    let name = "unknown-mark"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "[!STAFF] сияқты белгі дәйексөздің басында тұрады және алтының бірі болады: \(kinds).",
        ru: "Пометка вроде [!STAFF] стоит в начале цитаты, и она одна из шести: \(kinds).",
        en: "A mark such as [!STAFF] begins a quote and is one of six: \(kinds).")
    let message = Sentence(
        kk: "{1} мұнда белгі болып саналмайды: бұл мәтінді бәрі көреді.",
        ru: "{1} здесь не пометка: этот текст увидят все.",
        en: "{1} is no mark here: everybody will see this text.")

    private static let kinds = Callout.allCases.map(\.rawValue).joined(separator: ", ")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.document.blocks.indices.compactMap { block in
            guard let mark = Self.mark(in: block, of: text.document) else { return nil }
            let line = text.document.blocks[block].line
            let place = text.place(of: mark, from: line, through: text.lastLine(of: block))
            return finding(text.path, line: place.line, column: place.column, mark)
        }
    }

    /// The mark with which a leaf block begins, a line of code only where it is that of staff: others may be examples.
    private static func mark(in block: Int, of document: Document) -> String? {
        switch document.blocks[block].kind {
        case .paragraph, .heading: mark(beginning: document.plainText(of: block)[...])
        case .code:
            document.plainText(of: block).split(whereSeparator: \.isNewline).lazy
                .compactMap { mark(beginning: $0.drop { $0 == ">" || $0 == " " }) }
                .first { $0.uppercased() == "[!\(Callout.staff.rawValue)]" }
        default: nil
        }
    }

    /// The mark that a text begins with, with its brackets; letters stand in it.
    private static func mark(beginning text: Substring) -> String? {
        guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]") else { return nil }
        let name = text[..<end].dropFirst(2)
        return !name.isEmpty && name.allSatisfy(\.isLetter) ? String(text[...end]) : nil
    }
}
