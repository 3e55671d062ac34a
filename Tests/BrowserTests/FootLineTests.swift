import Testing
import Text

@testable import Browser

/// No label of the foot line is cut at 80 columns in any language.
@Suite struct FootLineTests {
    @Test(arguments: Language.allCases)
    func footLinesFitAt80Columns(_ language: Language) {
        var visit = Visit(language: language)
        let home = visit.rows[23]
        visit.press("Enter")
        let reader = visit.rows[23]
        for line in [home, reader] {
            #expect(!line.contains("…"))
            #expect(
                line.contains("F12 " + Message.hint(.quickExit, in: .home, isShort: false).text(in: language))
            )
            #expect(
                line.contains(
                    "F1 " + Message.hint(.show(.help), in: .home, isShort: false).text(in: language)))
        }
    }
}

/// A small window still says how to go in, back and out.
@Suite struct NarrowFootTests {
    @Test(
        arguments: [["Enter", "t"], ["F3"], [":"], ["b", "F6"], ["b", "F6", "p"], ["Enter"], ["F1"]],
        Language.allCases)
    func theWayBackStays(way: [String], _ language: Language) throws {
        var visit = Visit(language: language, columns: 40, rows: 12)
        for key in way { visit.press(key) }
        #expect(visit.rows[11].contains("Esc ") && visit.rows[11].contains("F12 "))
        #expect(CellWidth.of(visit.rows[11]) <= 39 && !visit.rows[11].contains("…"))
        let depth = visit.state.rooms.count
        let before = try #require(visit.rows[11].ranges(of: "Esc ").first).lowerBound
        visit.click(CellWidth.of(visit.rows[11][..<before]), 11)
        #expect(visit.state.rooms.count == depth - 1)
    }
}

/// The ways onto paper.
@Suite struct ExportChoiceTests {
    @Test(arguments: Language.allCases)
    func theyAreNotCutInASmallWindow(_ language: Language) {
        var visit = Visit(language: language, columns: 40, rows: 12)
        visit.press("b", "p")
        for row in visit.rows[1...9] { #expect(!row.contains("…"), "\(row)") }
    }
}

/// Names of what narrows the list.
@Suite struct FacetNameTests {
    @Test(arguments: Language.allCases)
    func theyAreNotCutAt80Columns(_ language: Language) {
        let rows = Visit(language: language) { $0.isStaff = true }.rows[4...]
        for row in rows { #expect(!row.prefix(18).contains("…"), "\(row)") }
    }
}

/// Where the foot line has no room for every hint, its last but one leads to all of them, in a window that has room for it.
@Suite struct FurtherHintsTests {
    @Test(arguments: [(80, "QR"), (100, "QR"), (100, "Два языка")])
    func clicksReachWhatIsLeftOut(columns: Int, name: String) throws {
        var visit = Visit(columns: columns)
        visit.press("End", "Enter")
        #expect(visit.rows[23].contains(": ещё  F12 закрыть сразу"))
        try visit.click(on: "ещё")
        try visit.click(on: name)
        #expect(visit.state.room is QRRoom || visit.state.room is Pair)
    }

    @Test func aCodeHoldsNothingForStaff() throws {
        let text = "# A\n\nshown [102](tel:102)\n\n> [!STAFF]\n> SECRET [103](tel:103)\n"
        var visit = Visit(
            PlainFixture.library, texts: PlainFixture.texts.mapValues { _ in text }, columns: 100)
        visit.press("End", "Enter")
        visit.state.showQR()
        let contents = try #require(visit.state.room as? QRRoom).contents
        #expect(contents.contains { $0.contains("shown") })
        #expect(!contents.contains { $0.contains("SECRET") || $0.contains("103") })
    }

    @Test(arguments: Language.allCases)
    func aNarrowWindowHasItBesideTheNumbers(_ language: Language) throws {
        var visit = Visit(language: language, columns: 40, rows: 12)
        let more = ": " + Message.hint(.show(.palette), in: .home, isShort: true).text(in: language)
        #expect(visit.rows[10].hasSuffix("\(more)  F5"))
        try visit.click(on: more)
        #expect(visit.state.room is Palette)
        #expect(!visit.rows[10].contains(more))
    }

    @Test func whereEverythingFitsThereIsNoMore() {
        var visit = Visit(columns: 250)
        #expect(!visit.rows[23].contains("ещё"))
        visit.press("F5")
        visit.resize(80, 24)
        #expect(!visit.rows[23].contains("ещё"))
    }
}

/// A notice that leads somewhere names the key for it, and is clicked.
@Suite struct NoticeTests {
    @Test func theTrayIsAClickAwayFromWhatWasPutIn() throws {
        for rows in [24, 12] {
            var visit = Visit(rows: rows)
            visit.press("b")
            #expect(visit.rows[rows == 24 ? 21 : 11] == " Отложено. В подборке: 1. F6 подборка")
            try visit.click(on: "Отложено")
            #expect(visit.state.room is Tray)
        }
    }

    @Test func itNamesTheKeyOfTheKeyboardInUse() throws {
        var visit = Visit()
        visit.press("з")
        #expect(visit.rows[21] == " Подборка пуста. и отложить")
        visit.press("F6")
        #expect(visit.picture.contains("Материал попадает сюда клавишей и."))
        visit.press("p")
        #expect(visit.rows[21] == " Подборка пуста.")
    }

    @Test(arguments: Language.allCases)
    func aLongNoticeIsNotCut(_ language: Language) {
        var visit = Visit(language: language, columns: 40, rows: 12)
        visit.press("Enter", "v")
        #expect(visit.rows[10...11].joined().contains("100"))
        #expect(!visit.rows[10...11].joined().contains("…"))
        visit.press("Down")
        #expect(visit.rows[10].contains("102   112"))
    }

    /// Which screens a key is for is not to be known by heart.
    @Test(arguments: Language.allCases)
    func aKeyOfOtherScreensSaysSo(_ language: Language) throws {
        let sentence = Message.nothingUnderKey.text(in: language)
        for way in [["t"], ["F5", "b"], ["F1", "v"], ["F3", "F6"], ["b", "F6", "w"], ["Enter", "x"]] {
            var visit = Visit(language: language)
            for key in way { visit.press(key) }
            #expect(visit.rows[21].hasPrefix(" " + sentence), "\(way)")
            let before = visit.state.rooms.count
            visit.press("Up")
            #expect(!visit.picture.contains(sentence) && visit.state.rooms.count == before)
        }
        var visit = Visit(language: language)
        visit.press("е")
        try visit.click(on: sentence)
        #expect(visit.state.room is Sheet)
    }

    @Test func keysOfNoScreenSayNothing() {
        var visit = Visit()
        let before = visit.picture
        for key in ["e", "Ctrl-s", "F11", "%"] {
            visit.press("Down", "Up", key)
            #expect(visit.picture.split(separator: "\n")[4...8] == before.split(separator: "\n")[4...8])
            #expect(!visit.picture.contains("клавиша"))
        }
    }

    @Test func visitorsAndGroupsAreToldNothingOfKeys() {
        var station = Visit { $0.isVisitor = true }
        station.press("Down", "Enter", "t", "w")
        #expect(!station.picture.contains("клавиша"))
        var shown = Visit()
        shown.press("Enter", "m", "t", "w", "b")
        #expect(shown.state.room is Presentation && !shown.picture.contains("клавиша"))
    }

    @Test func whatTheNoticeCoversIsNotClicked() {
        var visit = Visit(rows: 12)
        visit.press("c")
        visit.click(2, 11)
        #expect(visit.state.rooms.count == 1 && visit.rows[11].contains("F12"))
    }

    @Test func theFootSaysHowTheMouseComesBack() {
        var visit = Visit()
        visit.press("y", "Down")
        #expect(visit.rows[23].contains("y вернуть мышь  F12 закрыть сразу"))
        visit.press("y")
        #expect(!visit.rows[23].contains("мышь"))
    }

    /// A narrow window has no room for it in the foot line, but beside the numbers.
    @Test(arguments: Language.allCases)
    func aNarrowWindowSaysHowTheMouseComesBack(_ language: Language) {
        for (columns, rows) in [(40, 12), (48, 20), (59, 24)] {
            var visit = Visit(language: language, columns: columns, rows: rows)
            visit.press("Enter", "y", "Down")
            let hint = "y " + Message.hint(.releaseMouse, in: .reader, isShort: true).text(in: language)
            let row = visit.rows[rows - 2]
            #expect(row.contains("102") && row.hasSuffix("\(hint)  F5"), "\(row)")
        }
    }
}

/// The foot line says what Enter does on the screen.
@Suite struct EnteringTests {
    @Test func savingAndPrintingAreNotOpening() {
        var visit = Visit()
        visit.press("b", "F6", "p")
        #expect(visit.rows[23].contains("Enter сохранить в файл  Esc "))
        visit.press("Down", "Down", "Down")
        #expect(visit.rows[23].contains("Enter напечатать  Esc "))
    }

    @Test(arguments: Language.allCases)
    func itFitsASmallWindowBesideTheWaysOut(_ language: Language) {
        let ways = [Action.back, .quickExit].map {
            Message.hint($0, in: .entry, isShort: true).text(in: language)
        }
        for entering in Entering.allCases {
            let label = Message.entering(entering, isShort: true).text(in: language)
            let line = "Enter \(label)  Esc \(ways[0])  F12 \(ways[1])"
            #expect(CellWidth.of(line) <= 38, "\(line)")
        }
    }
}
