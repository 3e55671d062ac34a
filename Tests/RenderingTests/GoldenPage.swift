import Foundation
import Markdown
import Rendering
import Testing
import Text

/// A page to look at: `Pages/name.md` with its pictures beside it. The name may say the form (`name.memo.md`), the
/// front matter the rest: `language`, `title`, `summary`, `notes`, `height`, and `options` out of `staff`, `ascii`,
/// `linear`, `justified`, `wide`, `plain`.
struct GoldenPage: CustomTestStringConvertible {
    let path: URL
    let file: MarkdownFile

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

    static var all: [GoldenPage] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap {
            GoldenPage(folder.appending(path: $0))
        }
    }

    init?(_ path: URL) {
        guard let bytes = try? Data(contentsOf: path) else { return nil }
        self.path = path
        file = MarkdownFile(parsing: Array(bytes))
    }

    var testDescription: String { path.lastPathComponent }

    var form: Form {
        let parts = path.lastPathComponent.split(separator: ".")
        return parts.count > 2 ? Form(rawValue: String(parts[1])) ?? .plain : .plain
    }

    func options(width: Int) -> PageOptions {
        let language = text("language").flatMap(Language.init) ?? .english
        var options = PageOptions(form: form, width: width, language: language)
        options.title = text("title") ?? ""
        options.summary = text("summary") ?? ""
        options.notes = text("notes").map { [$0] } ?? []
        options.pageHeight = text("height").flatMap { Int($0) }
        for option in (text("options") ?? "").split(separator: " ") { set(option, &options) }
        return options
    }

    private func set(_ option: Substring, _ options: inout PageOptions) {
        switch option {
        case "staff": options.showsStaff = true
        case "ascii": options.isASCII = true
        case "linear": options.isLinear = true
        case "justified": options.isJustified = true
        case "plain": options.isPlainText = true
        case "wide": options.tables = .wide
        default: Issue.record("unknown option \(option)")
        }
    }

    private func text(_ key: String) -> String? { file.frontMatter?[key]?.string }

    func page(width: Int) -> Page { Page(file.document, options: options(width: width)) }

    func pictureFile(width: Int) -> URL {
        path.deletingPathExtension().appendingPathExtension("\(width).txt")
    }
}

extension Page {
    /// The page drawn for people: each line, and under it, where it is not all body, a letter for the role of each
    /// cell. See ``Role/letter``.
    var picture: String {
        lines.map { line in
            let text = "  " + line.text
            let roles = ": " + line.spans.map(\.letters).joined()
            let shown = [text, roles].map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }
            return shown[1] == ":" ? shown[0] + "\n" : shown[0] + "\n" + shown[1] + "\n"
        }.joined()
    }
}

extension Rendering.Span {
    fileprivate var letters: String {
        text.graphemes.map { String(repeating: letter, count: $0.cells) }.joined()
    }

    private var letter: String {
        guard role == .body else { return role.letter }
        switch emphasis {
        case []: return " "
        case .emphasis: return "/"
        case .strong: return "$"
        case .strikethrough: return "~"
        default: return "&"
        }
    }
}

extension Role {
    /// The letter of a role in pictures.
    var letter: String {
        switch self {
        case .body: " "
        case .title: "T"
        case .meta: "m"
        case .heading: "H"
        case .subheading: "h"
        case .link: "l"
        case .phone: "p"
        case .digits: "D"
        case .code: "c"
        case .codeBlock: "C"
        case .codeLabel: "L"
        case .quote: "q"
        case .quoteBar: "|"
        case .marker: "*"
        case .stepNumber: "n"
        case .tickBox: "b"
        case .tickDone: "x"
        case .noticeable: "!"
        case .note: "N"
        case .tip: "t"
        case .important: "I"
        case .warning: "W"
        case .caution: "A"
        case .staff: "S"
        case .border: "+"
        case .tableHeader: "R"
        case .rule: "-"
        case .image: "i"
        case .footnote: "f"
        case .pageNumber: "#"
        case .html: "<"
        }
    }
}
