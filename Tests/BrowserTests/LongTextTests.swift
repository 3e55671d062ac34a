import Library
import Markdown
import Rendering
import TestSupport
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
            state.longText = 200_000
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

    /// A text that is read whole, and laid out beside the keys.
    private static func longText() throws -> Opening {
        var opening = try Opening(sections(20_000), share: 0.1)
        opening.begin()
        _ = opening.complete()
        return opening
    }

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

    @Test func theEndOfAVeryLongTextIsShownBeforeTheRestIsLaidOut() throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        guard case .layOut? = effects.first else { throw Opening.Missing() }
        let end = opening.text
        #expect(end.contains { $0.contains("Text 20000.") })
        #expect(opening.rows[21].contains(" 100 % "))
        // Nothing more is asked for a second time.
        #expect(opening.press("End").isEmpty)
        opening.layOut(effects)
        #expect(opening.text == end)
        #expect(opening.rows[21].contains(" 100 % "))
        _ = opening.press("Home")
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        #expect(opening.press("End").isEmpty)
        #expect(opening.text == end)
    }

    @Test func whatIsReadAtTheEndStaysWhereItIs() throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        for _ in 0..<3 { _ = opening.press("PgUp") }
        _ = opening.press("Up")
        let read = opening.text
        #expect(read.contains { $0.contains("Section 19988") })
        #expect(opening.rows[21].contains(" 99 % "))
        opening.layOut(effects)
        #expect(opening.text == read)
        #expect(opening.rows[21].contains(" 99 % "))
    }

    @Test(arguments: ["Home", "a", "t", "F8"])
    func whatNeedsTheLinesAboveTheEndWaitsForThem(key: String) throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        let end = opening.text
        #expect(opening.press(key).isEmpty)
        #expect(opening.text == end)
        #expect(opening.rows[21].contains(Message.loading.text(in: .english)))
        opening.layOut(effects)
        #expect(opening.text != end)

        var laidOut = try Self.longText()
        laidOut.layOut(laidOut.press("End"))
        _ = laidOut.press(key)
        #expect(opening.rows == laidOut.rows)
    }

    @Test func theLinesAboveTheEndComeInAnotherRoomToo() throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        _ = opening.press("F1")
        opening.layOut(effects)
        _ = opening.press("Esc")
        #expect(opening.rows.contains { $0.contains("Text 20000.") })
        _ = opening.press("Home")
        #expect(opening.rows.contains { $0.contains("Text 3.") })
    }

    /// While the page of another text is laid out, that of this one has to wait.
    @Test func theLinesAboveTheEndAreAskedForInTheEnd() throws {
        var opening = try Self.longText()
        opening.state.isLayingOut = true
        #expect(opening.press("End").isEmpty)
        _ = opening.press("F1")
        let other = Page(Document(), options: PageOptions(form: .plain, width: 80, language: .english))
        #expect(opening.state.update(.laidOut(other), at: 0).isEmpty)
        let effects = opening.press("Esc")
        guard case .layOut? = effects.first else { throw Opening.Missing() }
        opening.layOut(effects)
        _ = opening.press("Home")
        #expect(opening.rows.contains { $0.contains("Text 3.") })
    }

    @Test func aTextReadAgainAtItsEndKeepsItsPlace() throws {
        var opening = try Self.longText()
        _ = opening.press("End")
        // As far up as the lines go that are there.
        for _ in 0..<1_000 { _ = opening.press("PgUp") }
        #expect(opening.rows.contains { $0.contains("Text 17312.") })
        for case .open(let request) in opening.state.update(.reloaded(.success(opening.state.library)), at: 0)
        {
            _ = opening.state.update(.opened(request, .success(opening.whole)), at: 0)
        }
        #expect(opening.rows.contains { $0.contains("Text 17312.") })
    }

    @Test func aClickOnTheScrollBarLeadsAboveTheEnd() throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        let top = Mouse(.press, at: Position(column: 79, row: 2))
        _ = opening.state.update(.mouse(top), at: 0)
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        opening.layOut(effects)
        #expect(opening.rows.contains { $0.contains("Text 3.") })
    }

    /// Whatever is pressed around the end, and whenever the lines above it come.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func anyKeysAtTheEnd(seed: UInt64) throws {
        let keys = [
            "End", "End", "Home", "PgUp", "PgDn", "Up", "Down", "Tab", "Enter", "a", "s", "t", "Esc", "[",
            "]", "F1",
            "F2", "F8", "o", "n", "b", "c",
        ]
        var random = SeededRandom(seed: seed)
        var opening = try Opening("[Last](#section-20000)\n\n" + Self.sections(20_000), share: 0.1)
        opening.begin()
        _ = opening.complete()
        var waiting: [Effect] = []
        for _ in 0..<150 {
            waiting += opening.press(random.choice(of: keys))
            if random.oneIn(6) {
                opening.layOut(waiting)
                waiting = []
            }
            #expect(opening.rows.contains { $0.contains("F12") })
        }
        opening.layOut(waiting)
        while !(opening.state.room is Reader) {
            if opening.press("Esc").isEmpty, opening.state.room is Home { return }
        }
        opening.layOut(opening.press("End"))
        #expect(opening.rows.contains { $0.contains("Text 20000.") })
    }

    /// One table, of which nothing can be laid out alone.
    @Test func anEndThatCannotBeHadAloneIsWaitedFor() throws {
        let rows = (1...12_000).map { "| Row \($0) | value of it, and some words |\n" }.joined()
        let text = Self.sections(30) + "| A | B |\n|---|---|\n" + rows
        var opening = try Opening(text, share: 0.01)
        _ = opening.complete()
        let effects = opening.press("End")
        guard case .layOut? = effects.first else { throw Opening.Missing() }
        #expect(opening.rows[21].contains(Message.loading.text(in: .english)))
        // Other keys are not kept waiting.
        _ = opening.press("Down")
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        opening.layOut(effects)
        #expect(opening.rows.contains { $0.contains("Text 3.") })
        #expect(opening.press("End").isEmpty)
        #expect(opening.rows.contains { $0.contains("Row 12000") })
    }

    @Test func whatIsTypedIsLookedForBesideTheKeys() throws {
        var opening = try Self.longText()
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
        var opening = try Self.longText()
        _ = opening.press("/")
        var effects: [Effect] = []
        for digit in ["1", "1", "9", "9", "9"] { effects = opening.press(digit) }
        #expect(opening.press("Enter").isEmpty)
        opening.find(effects)
        #expect(opening.state.room is Reader)
        #expect(opening.rows.contains { $0.contains("Text 11999.") })
    }

    @Test func anotherSizeMeanwhileIsLaidOutAgain() throws {
        var opening = try Self.longText()
        let effects = opening.press("End")
        _ = opening.state.update(.resized(Size(columns: 60, rows: 20)), at: 0)
        let end = opening.rows
        #expect(end.contains { $0.contains("Text 19998.") })
        for case .layOut(let page) in effects { _ = opening.state.update(.laidOut(page), at: 0) }
        #expect(opening.rows == end)
        _ = opening.press("PgUp")
        #expect(opening.rows.contains { $0.contains("Text 19994.") })
    }
}
