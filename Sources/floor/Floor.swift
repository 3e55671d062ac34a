import CICU
import CMd4c
import CMessageDigest
import CNcurses
import CQRCode
import CSQLite
import CStemmer
import CYaml
import Glibc

/// What a program of this kind costs at least: linked with the libraries of Jadnama it draws one screen in two colours
/// and waits for a key. With a file of text it is the plainest pager that ncurses allows: Space a page on, `j` a line on,
/// `q` the end.
@main
enum Floor {
    static func main() {
        setlocale(LC_ALL, "")
        let lines = CommandLine.arguments.dropFirst().first.map(lines(ofFile:)) ?? screen
        initscr()
        raw()
        noecho()
        start_color()
        idlok(curses_window(), true)
        scrollok(curses_window(), true)
        page(through: lines)
        endwin()
    }

    private static func page(through lines: [[CChar]]) {
        let rows = Int(getmaxy(curses_window()))
        var top = 0
        drawAll(lines, from: top, rows)
        while true {
            switch getch() {
            case Int32(UInt8(ascii: " ")) where top + rows < lines.count:
                top += rows
                drawAll(lines, from: top, rows)
            case Int32(UInt8(ascii: "j")) where top + rows < lines.count:
                top += 1
                scroll(curses_window())
                draw(lines[top + rows - 1], row: rows - 1)
            case Int32(UInt8(ascii: "q")), ERR: return
            default: break
            }
            refresh()
        }
    }

    private static func drawAll(_ lines: [[CChar]], from top: Int, _ rows: Int) {
        erase()
        for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() { draw(line, row: row) }
        refresh()
    }

    private static func draw(_ line: [CChar], row: Int) {
        move(Int32(row), 0)
        addstr(line)
    }

    /// A full screen of text; a call of each library keeps the linker from leaving it out.
    private static var screen: [[CChar]] {
        let line = String(repeating: "буква letter ", count: 6)
        return (["\(answers) libraries"] + Array(repeating: line, count: 22) + ["F1 помощь  F12"])
            .map { Array($0.utf8CString) }
    }

    /// How many of the libraries answered, by a call that does next to nothing.
    private static var answers: Int {
        var parser = MD_PARSER()
        parser.abi_version = .max
        var hash = SHA2_CTX()
        SHA256Init(&hash)
        icu_close_breaks(nil)
        let answers: [Bool] = [
            sqlite3_libversion_number() > 0, yaml_get_version_string() != nil, sb_stemmer_list() != nil,
            QRcode_APIVersionString() != nil, md_parse("", 0, &parser, nil) != 0,
        ]
        return answers.count { $0 }
    }

    private static func lines(ofFile path: String) -> [[CChar]] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var lines: [[CChar]] = []
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            lines.append(buffer.prefix { $0 != 0 && $0 != 10 } + [0])
        }
        return lines
    }
}
