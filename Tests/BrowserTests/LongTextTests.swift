import Library
import Markdown
import Rendering
import Testing
import Text

@testable import Browser

/// A long text is shown from its beginning while the rest is read and laid out.
@Suite struct LongTextTests {
    /// A state that has asked for a text, and the text's answers.
    private struct Opening {
        var state: State
        let request: OpenRequest
        let beginning: TextBeginning
        let whole: MarkdownFile
        private var now = 0

        init(_ text: String, shelf: Shelf = .folder(""), share: Double = 0.25) throws {
            let bytes = Array(text.utf8)
            let head = Array(bytes.prefix(Int(Double(bytes.count) * share)))
            beginning = TextBeginning(
                file: try #require(MarkdownFile(parsingBeginning: head)), share: share)
            whole = MarkdownFile(parsing: bytes)
            var library = Library(root: "")
            let edition = Edition(language: .english, path: "long.md", title: "Long", summary: "")
            library.materials = [Material(id: "long", shelf: shelf, editions: [edition])]
            let settings = Settings(
                language: .english, theme: .dark, depth: .none,
                today: CalendarDate(year: 2026, month: 11, day: 24))
            state = State(
                library: library, settings: settings, size: Size(columns: 80, rows: 24), opening: "long")
            guard case .open(let request)? = state.start().first else { throw Missing() }
            self.request = request
        }

        struct Missing: Error {}

        var rows: [String] { Visit.rows(of: state.view()) }

        /// What stands between the head and the foot, without the scroll bar.
        var text: [String] { rows[2..<21].map { String($0.prefix(78)) } }

        mutating func press(_ key: String) -> [Effect] {
            now += 10_000
            return state.update(.key(Visit.key(key)), at: now)
        }

        mutating func begin() { _ = state.update(.began(request, beginning), at: now) }

        mutating func complete() -> [Effect] { state.update(.opened(request, .success(whole)), at: now) }

        mutating func fail() {
            let error = LibraryError(.system(errno: 5), path: "long.md")
            _ = state.update(.opened(request, .failure(error)), at: now)
        }

        /// Looks for what was asked for.
        mutating func find(_ effects: [Effect]) {
            for case .find(let finder, let document) in effects {
                _ = state.update(.foundInText(finder, finder.matches(in: document)), at: now)
            }
        }

        /// Lays out what was asked for.
        mutating func layOut(_ effects: [Effect]) {
            for case .layOut(var page) in effects {
                page.layOut(throughLine: .max)
                _ = state.update(.laidOut(page), at: now)
            }
        }
    }

    /// A text of sections, each of a heading and a paragraph of one line.
    private static func sections(_ count: Int) -> String {
        (1...count).map { "## Section \($0)\n\nText \($0).\n\n" }.joined()
    }

    private static let loading = " Loading…"

    @Test func theBeginningIsReadWhileTheRestComes() throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        _ = opening.press("PgDn")
        _ = opening.press("Down")
        let read = opening.text
        #expect(read.contains { $0.contains("Section 7") })
        #expect(opening.complete().isEmpty)
        #expect(opening.text == read)
        _ = opening.press("End")
        #expect(opening.rows.contains { $0.contains("Text 200.") })
        #expect(opening.rows.contains { $0.contains("100 %") })
    }

    @Test func howFarOneHasReadCountsTheWholeText() throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        let before = opening.rows[21]
        _ = opening.complete()
        #expect(before == opening.rows[21] && before.contains(" 1 %"), "\(before) \(opening.rows[21])")
    }

    @Test(arguments: ["End", "t", "F8"])
    func whatNeedsTheWholeTextWaitsForIt(key: String) throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        let before = opening.text
        _ = opening.press(key)
        #expect(opening.rows[21].contains(Message.loading.text(in: .english)))
        #expect(opening.text.dropLast() == before.dropLast())
        _ = opening.complete()
        #expect(opening.text != before)
    }

    @Test func anotherKeyTakesBackWhatWaits() throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        _ = opening.press("End")
        _ = opening.press("Down")
        let read = opening.text
        _ = opening.complete()
        #expect(opening.text == read)
    }

    @Test func whoLeftFindsTheWholeTextOnTheWayForward() throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        _ = opening.press("Esc")
        let home = opening.rows
        _ = opening.complete()
        #expect(opening.rows == home)
        _ = opening.press("]")
        _ = opening.press("End")
        #expect(opening.rows.contains { $0.contains("Text 200.") })
    }

    @Test func aTextThatCannotBeReadToItsEndIsClosed() throws {
        var opening = try Opening(Self.sections(200))
        let home = opening.text
        opening.begin()
        opening.fail()
        #expect(opening.rows[21].contains("long.md"), "\(opening.rows[21])")
        #expect(opening.text.dropLast() == home.dropLast())
    }

    @Test func aLinkIntoTheRestWaitsForIt() throws {
        var opening = try Opening("[Last](#section-150)\n\n" + Self.sections(150))
        opening.begin()
        _ = opening.press("Tab")
        _ = opening.press("Enter")
        #expect(!opening.rows.contains { $0.contains("Section 150") })
        _ = opening.complete()
        #expect(opening.rows.contains { $0.contains("Section 150") })
        _ = opening.press("Esc")
        #expect(opening.rows.contains { $0.contains("Last") })
    }

    @Test func aBeginningThatSaysTooLittleIsNotShown() throws {
        var short = try Opening(Self.sections(8))
        let home = short.rows
        short.begin()
        #expect(short.rows == home)
        var memo = try Opening(Self.sections(200), shelf: .memos)
        let before = memo.rows
        memo.begin()
        #expect(memo.rows == before)
    }

    @Test func nothingIsLeftOfABeginningBehindTheQuickExit() throws {
        var opening = try Opening(Self.sections(200))
        opening.begin()
        _ = opening.press("End")
        #expect(opening.press("F12") == [.quickExit])
        #expect(opening.complete().isEmpty)
        #expect(!opening.rows.contains { $0.contains("Text") })
    }

    @Test func aVeryLongTextIsLaidOutBesideTheKeys() throws {
        var opening = try Opening(Self.sections(120_000), share: 0.01)
        opening.begin()
        _ = opening.complete()
        let effects = opening.press("End")
        guard case .layOut? = effects.first else { throw Opening.Missing() }
        #expect(opening.rows[21].contains(Message.loading.text(in: .english)))
        // A second time nothing more is asked for, and other keys are not kept waiting.
        #expect(opening.press("End").isEmpty)
        _ = opening.press("Down")
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        opening.layOut(effects)
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        #expect(opening.press("End").isEmpty)
        #expect(opening.rows.contains { $0.contains("Text 120000.") })
    }

    @Test func whatIsTypedIsLookedForBesideTheKeys() throws {
        var opening = try Opening(Self.sections(12_000), share: 0.1)
        opening.begin()
        _ = opening.complete()
        _ = opening.press("/")
        let early = opening.press("7")
        let late = opening.press("1")
        #expect(opening.rows[20].contains(Message.searching.text(in: .english)))
        // An answer that comes too late says nothing of what stands in the line.
        opening.find(early)
        #expect(opening.rows[20].contains(Message.searching.text(in: .english)))
        opening.find(late)
        #expect(opening.rows[20].contains("1 of "))
        #expect(opening.rows.contains { $0.contains("Text 71.") })
    }

    @Test func enterWaitsForWhatIsLookedFor() throws {
        var opening = try Opening(Self.sections(12_000), share: 0.1)
        opening.begin()
        _ = opening.complete()
        _ = opening.press("/")
        var effects: [Effect] = []
        for digit in ["1", "1", "9", "9", "9"] { effects = opening.press(digit) }
        #expect(opening.press("Enter").isEmpty)
        opening.find(effects)
        #expect(opening.state.room is Reader)
        #expect(opening.rows.contains { $0.contains("Text 11999.") })
    }

    @Test func anotherSizeMeanwhileIsLaidOutAgain() throws {
        var opening = try Opening(Self.sections(120_000), share: 0.01)
        opening.begin()
        _ = opening.complete()
        let effects = opening.press("End")
        _ = opening.state.update(.resized(Size(columns: 60, rows: 20)), at: 0)
        var again: [Effect] = []
        for case .layOut(let page) in effects { again = opening.state.update(.laidOut(page), at: 0) }
        guard case .layOut? = again.first else { throw Opening.Missing() }
        opening.layOut(again)
        #expect(opening.rows.contains { $0.contains("Text 120000.") })
    }
}
