import Browser
import Glibc
import Rendering
import TestSupport
import Testing

@testable import Terminal

/// Curses on a pty with a fixed type of terminal: what it sends is drawn by a terminal in memory and read back.
/// Curses has one state for the whole process, so one test runs at a time.
@Suite(.serialized) struct TerminalTests {
    let pty: PseudoTerminal
    var seen: VirtualTerminal

    init() {
        setlocale(LC_CTYPE, "C.UTF-8")
        pty = PseudoTerminal(columns: 40, rows: 6)
        seen = VirtualTerminal(columns: 40, rows: 6)
    }

    func open(_ type: String = "xterm-256color", colors: Bool = true) throws(TerminalError) -> Terminal {
        try Terminal(TTY(input: pty.slave, output: pty.slave), type: type, colors: colors)
    }

    /// Lets the terminal in memory draw what was sent since the last look.
    /// - Returns: how many bytes that was.
    @discardableResult
    mutating func look() -> Int {
        let bytes = pty.takeOutput()
        seen.feed(bytes)
        return bytes.count
    }

    func screen(_ rows: [String], columns: Int = 40, height: Int = 6, style: Style = Style()) -> Screen {
        var screen = Screen(size: Size(columns: columns, rows: height))
        for (row, text) in rows.enumerated() { screen.draw(text, row: row, column: 0, style: style) }
        return screen
    }

    // MARK: Drawing

    @Test mutating func aScreenIsDrawn() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.present(screen(["Жаднама", "Қазақша: ңғүұқөһі", "日本 x", "e\u{301}x", "┌─┐│└┘"]))
        look()
        #expect(seen.text == "Жаднама\nҚазақша: ңғүұқөһі\n日本 x\ne\u{301}x\n┌─┐│└┘")
        #expect(seen.unknown == [])
    }

    @Test mutating func everyCornerIsDrawn() throws {
        let terminal = try open()
        defer { terminal.close() }
        let full = (0..<6).map { row in String(repeating: "\(row)", count: 40) }
        terminal.present(screen(full))
        look()
        #expect(seen.lines == full)
    }

    @Test mutating func onlyWhatChangedIsSent() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.present(screen(["one", "two", "three"]))
        look()
        terminal.present(screen(["one", "two", "three"]))
        #expect(look() == 0)
        terminal.present(screen(["one", "two", "threw"]))
        #expect(look() < 20)
        #expect(seen.text == "one\ntwo\nthrew")
    }

    @Test mutating func wideCharactersGiveWayToNarrowOnes() throws {
        let terminal = try open()
        defer { terminal.close() }
        for text in ["日本語", "a日本", "ab", "日日日"] {
            terminal.present(screen([text]))
            look()
            #expect(seen.text == text)
        }
    }

    @Test mutating func whateverWasShownTheNextScreenIsWhole() throws {
        let terminal = try open()
        defer { terminal.close() }
        var random = SeededRandom(seed: 31)
        let styles = [
            Style(), Style(attributes: .bold), Style(foreground: .palette(2)), Style(attributes: .reverse),
        ]
        let pieces = ["日本", "слово", "a", " ", "й\u{306}", "語x", "┌──┐", "🙂"]
        for _ in 0..<300 {
            var screen = screen([])
            for _ in 0..<random.number(in: 0...30) {
                let (row, column) = (random.number(in: 0...5), random.number(in: 0...39))
                let style = random.choice(of: styles)
                if random.oneIn(5) {
                    screen.fill(rows: row..<row + 2, columns: column..<column + 3, style: style)
                } else {
                    screen.draw(random.choice(of: pieces), row: row, column: column, style: style)
                }
            }
            terminal.present(screen)
            look()
            let drawn = (0..<6).map { screen.row($0).map(\.text).joined() }
            #expect(seen.lines == drawn.map { String($0.reversed().drop { $0 == " " }.reversed()) })
        }
    }

    @Test mutating func aLineScrollsForFewBytes() throws {
        let pty = PseudoTerminal(columns: 80, rows: 24)
        for type in ["xterm-256color", "tmux-256color", "linux", "vt100"] {
            var seen = VirtualTerminal(columns: 80, rows: 24)
            let terminal = try Terminal(
                TTY(input: pty.slave, output: pty.slave), type: type, colors: true)
            func page(_ top: Int) -> [String] {
                let text = (top..<(top + 20)).map {
                    "Строка \($0): " + String(repeating: "\($0 * 7) слово ", count: 5)
                }
                return ["Жаднама", String(repeating: "─", count: 80)] + text + ["102 полиция", "F1 помощь"]
            }
            terminal.present(screen(page(0), columns: 80, height: 24))
            seen.feed(pty.takeOutput())
            for top in 1..<8 {
                terminal.present(screen(page(top), columns: 80, height: 24))
                let bytes = pty.takeOutput()
                seen.feed(bytes)
                #expect(bytes.count <= 250, "\(type)")
                #expect(seen.lines == page(top).map { String($0.reversed().drop { $0 == " " }.reversed()) })
            }
            terminal.close()
        }
    }

    // MARK: Styles

    @Test mutating func attributesAndColoursReachTheScreen() throws {
        let terminal = try open()
        defer { terminal.close() }
        #expect(terminal.depth == .palette)
        var screen = Screen(size: Size(columns: 40, rows: 6))
        screen.draw("B", row: 0, column: 0, style: Style(attributes: .bold))
        screen.draw("U", row: 0, column: 2, style: Style(attributes: [.underline, .reverse]))
        screen.draw("I", row: 0, column: 4, style: Style(attributes: [.italic, .dim]))
        screen.draw("C", row: 0, column: 6, style: Style(foreground: .palette(1), background: .palette(200)))
        screen.draw("D", row: 0, column: 8, style: Style(foreground: .palette(33)))
        screen.draw("S", row: 0, column: 10, style: Style(attributes: .strikethrough))
        terminal.present(screen)
        look()
        let drawn = stride(from: 0, to: 12, by: 2).map {
            Set(seen[0, $0].attributes.split(separator: ";").map(String.init))
        }
        #expect(drawn[0] == ["1"])
        #expect(drawn[1] == ["4", "7"])
        #expect(drawn[2] == ["2", "3"])
        #expect(drawn[5] == ["2"])
        #expect(seen[0, 6].attributes == "31;48;5;200")
        #expect(seen[0, 8].attributes.hasSuffix("38;5;33"))
        #expect(seen[0, 7].attributes.hasSuffix("39;49") || seen[0, 7].attributes.isEmpty)
    }

    @Test(arguments: [
        ("xterm-256color", ColorDepth.palette), ("tmux-256color", .palette), ("linux", .eight),
        ("vt100", .none),
        ("xterm", .eight), ("xterm-direct", .full), ("xterm-16color", .sixteen), ("xterm-mono", .none),
    ])
    func depths(type: String, depth: ColorDepth) throws {
        let terminal = try open(type)
        defer { terminal.close() }
        #expect(terminal.depth == depth)
        #expect(terminal.drawsBoxes)
    }

    @Test mutating func withoutColoursNoneIsSent() throws {
        let terminal = try open(colors: false)
        defer { terminal.close() }
        #expect(terminal.depth == .none)
        terminal.present(screen(["red"], style: Style(foreground: .palette(1), background: .palette(2))))
        look()
        #expect(seen.text == "red")
        #expect(seen[0, 0].attributes == "")
    }

    @Test mutating func moreColoursThanPairs() throws {
        let terminal = try open("linux")
        defer { terminal.close() }
        var screen = Screen(size: Size(columns: 40, rows: 6))
        for cell in 0..<81 {
            let style = Style(foreground: .palette(UInt8(cell % 9)), background: .palette(UInt8(cell / 9)))
            screen.draw("x", row: cell / 40, column: cell % 40, style: style)
        }
        terminal.present(screen)
        look()
        #expect(seen.lines[0] == String(repeating: "x", count: 40))
    }

    // MARK: Cursor, size

    @Test mutating func theCursorStandsWhereTheScreenHasIt() throws {
        let terminal = try open()
        defer { terminal.close() }
        var screen = screen(["one", "two"])
        terminal.present(screen)
        look()
        #expect(!seen.modes.contains(25))
        screen.cursor = Position(column: 2, row: 1)
        terminal.present(screen)
        look()
        #expect(seen.modes.contains(25))
        #expect(seen.cursor == (row: 1, column: 2))
        screen.cursor = Position(column: 200, row: 1)
        terminal.present(screen)
        look()
        #expect(!seen.modes.contains(25))
    }

    @Test mutating func aStormOfResizesIsOneEvent() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.present(screen(["one"]))
        for width in 41..<60 {
            pty.resize(columns: width, rows: 5)
            pthread_kill(pthread_self(), SIGWINCH)
        }
        guard case .resized(let size)? = terminal.nextEvent(within: 1000, wakeFile: nil) else {
            Issue.record("no event")
            return
        }
        #expect(size == Size(columns: 59, rows: 5))
        #expect(terminal.size == size)
        #expect(terminal.nextEvent(within: 0, wakeFile: nil) == nil)
        look()
        seen = VirtualTerminal(columns: 59, rows: 5)
        terminal.present(screen(["wider now"], columns: 59, height: 5))
        look()
        #expect(seen.text == "wider now")
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 30), (40, 2), (500, 200), (5000, 2000)])
    func anySizeIsBorne(columns: Int, rows: Int) throws {
        pty.resize(columns: columns, rows: rows)
        let terminal = try open()
        defer { terminal.close() }
        #expect(terminal.size == Size(columns: min(columns, 1000), rows: min(rows, 500)))
        terminal.present(Screen(size: terminal.size))
        terminal.present(screen(["larger than the terminal"]))
        pty.resize(columns: 80, rows: 24)
        pthread_kill(pthread_self(), SIGWINCH)
        _ = terminal.nextEvent(within: 1000, wakeFile: nil)
        #expect(terminal.size == Size(columns: 80, rows: 24))
        terminal.present(screen(["one"]))
    }

    @Test func aLineWithoutASizeIsThatOfItsType() throws {
        pty.resize(columns: 0, rows: 0)
        let terminal = try open("vt100")
        defer { terminal.close() }
        #expect(terminal.size == Size(columns: 80, rows: 24))
    }
}
