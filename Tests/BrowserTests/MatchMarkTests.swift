import Library
import Markdown
import Rendering
import Testing
import Text

@testable import Browser

/// Where the marks of what was found stand.
@Suite struct MatchMarkTests {
    private static func visit(_ text: String, columns: Int = 80) -> Visit {
        var texts = Fixture.texts
        texts["memos/two-factor.ru.md"] = text
        var visit = Visit(texts: texts, columns: columns)
        visit.press("End", "Enter")
        return visit
    }

    /// What is marked on each row of the screen, joined by `|`.
    private static func marked(_ visit: Visit) -> [String] {
        let screen = visit.state.view()
        return (1..<screen.size.rows - 1).compactMap { row in
            var marked = ""
            var isMarked = false
            for cell in screen.row(row) {
                let reverses = cell.style.attributes.contains(.reverse)
                if reverses { marked += (isMarked || marked.isEmpty ? "" : "|") + cell.text }
                isMarked = reverses
            }
            return marked.isEmpty ? nil : marked
        }
    }

    private static func found(_ typed: String, in text: String, columns: Int = 80) -> [String] {
        var visit = visit(text, columns: columns)
        visit.press("/")
        for character in typed { visit.press(String(character)) }
        return marked(visit)
    }

    @Test func everyCellOfARowIsMarked() {
        let table = """
            | а | б | в |
            |---|---|---|
            | слон | слон | слон |
            | кот | слон | да, слон |

            слон слон слон
            """
        #expect(Self.found("слон", in: table) == ["слон|слон|слон", "слон|слон", "слон|слон|слон"])
        #expect(Self.found("слон", in: "| а | слон |\n|---|---|\n| слон | б |\n") == ["слон", "слон"])
    }

    /// The title above the text comes from the front matter and is none of its blocks.
    @Test func aMatchInTheTitleIsMarkedAndCounted() {
        var visit = Self.visit("Сначала проверка, потом слон.\n")
        let title = visit.state.view().row(2).map(\.text).joined()
        #expect(title.contains("проверка"))
        visit.press("/")
        for character in "проверка" { visit.press(String(character)) }
        #expect(Self.marked(visit) == ["проверка", "проверка"])
        visit.press("Enter")
        #expect(visit.rows.contains { $0.contains("1 из 2: проверка") })
        visit.press("n")
        #expect(visit.rows.contains { $0.contains("2 из 2: проверка") })
        visit.press("n")
        #expect(visit.rows.contains { $0.contains("1 из 2: проверка") })
    }

    @Test func cellsOfSeveralLinesAreMarked() {
        let table = """
            | Забота | Контроль |
            |---|---|
            | Ты дома? Напиши, когда доедешь, а то я волнуюсь весь вечер | Скинь геолокацию немедленно и чтобы всегда была включена иначе ревную и жираф |
            | Ещё строка, где стоит в конце левой ячейки зебра и всё | да |
            """
        #expect(Self.found("жираф", in: table) == ["жираф"])
        #expect(Self.found("зебра", in: table) == ["зебра"])
        #expect(Self.found("когда доедешь", in: table, columns: 44).joined(separator: " ") == "когда доедешь")
        #expect(
            Self.found(
                "зебра",
                in: "> Да.\n>\n" + table.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n"))
                == ["зебра"])
    }

    /// On cards the name of the column stands before the text of the cell.
    @Test func theNameOfAColumnIsNotTakenForTheCell() {
        let names = (1...9).map { "слон \($0)" }.joined(separator: " | ")
        let text = "| \(names) |\n\(String(repeating: "|---", count: 9))|\n| \(names) |\n"
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        let page = Page(document, options: PageOptions(form: .plain, width: 24, language: .russian))
        let cell = document.blocks.indices.last { document.blocks[$0].kind == .cell } ?? 0
        #expect(page.lines.last?.text == "слон 9: слон 9")
        let cells = MatchCells(page, document).cells(ofBlock: cell, bytes: 0..<8)
        #expect(cells.map(\.columns) == [8..<12])
    }

    @Test func aMatchOverAFootnoteOrALineBreakIsMarked() {
        let text = "Текст синий[^1] слон.\n\nИ синий\\\nслон.\n\n[^1]: Сноска.\n"
        let marked = Self.found("синий слон", in: text)
        #expect(marked.count == 3 && marked[0].hasPrefix("синий") && marked[0].hasSuffix("слон"), "\(marked)")
        #expect(Array(marked.suffix(2)) == ["синий", "слон"])
    }
}
