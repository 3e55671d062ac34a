import Foundation
import TestSupport
import Testing

@testable import Text

/// The breaks of UAX #14, without the rules of typesetting.
@Suite struct LineBreakTests {
    private static let unicodesOwn = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

    /// Where ICU, and we after it, depart from the test on purpose, as scalars and breaks.
    private static let tailorings: [String: [String]] = [
        "A separator stays with the digits behind it: ст.115": [
            "002C ÷ 0030", "002C 0308 ÷ 0030", "0061 002E ÷ 0032 0020", "0061 002E ÷ 0032 0020 ÷ 0915",
            "0061 002E ÷ 0032 0020 ÷ 672C", "0061 002E ÷ 0032 3000 ÷ 672C", "0061 002E ÷ 0032 3000 ÷ 307E",
            "0061 002E ÷ 0032 3000 ÷ 0033", "0061 002E ÷ 0032 3000 ÷ 300C", "0041 002E ÷ 0031 0020 ÷ BABB",
            "BD24 ÷ C5B4 002E 0020 ÷ 0041 002E ÷ 0032 0020 ÷ BCFC",
            "BD10 ÷ C694 002E 0020 ÷ 0041 002E ÷ 0033 0020 ÷ BABB",
            "C694 002E 0020 ÷ 0041 002E ÷ 0034 0020 ÷ BABB",
        ],
        "A number may begin with a separator, and a line with it: .35": [
            "0065 0071 0075 0061 006C 0073 0020 002E ÷ 0033 0035 0020 ÷ 0063 0065 006E 0074 0073"
        ],
        "A hyphen with which a word begins stays with its letter: -а": [
            "002D ÷ 0023", "002D 0308 ÷ 0023", "002D ÷ 00A7", "002D 0308 ÷ 00A7", "002D ÷ 50005",
            "002D 0308 ÷ 50005", "002D ÷ 0E01", "002D 0308 ÷ 0E01",
        ],
    ]

    @Test(.enabled(if: FileManager.default.fileExists(atPath: unicodesOwn), "needs Debian's unicode-data"))
    func unicodesOwnTestPassesButForTailorings() throws {
        let file = try String(contentsOfFile: Self.unicodesOwn, encoding: .utf8)
        var failed: Set<String> = []
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
            let symbols = fields.filter { $0 != "×" }.dropLast()
            if marked(scalars: Array(symbols)) != Array(symbols) {
                failed.insert(symbols.joined(separator: " "))
            }
        }
        #expect(failed == Set(Self.tailorings.values.joined()))
    }

    /// The scalars among `symbols`, in hexadecimal, with our breaks between them.
    private func marked(scalars symbols: [String]) -> [String] {
        var text: [UInt8] = []
        var names: [(end: Int, name: String)] = []
        for name in symbols where name != "÷" {
            if let scalar = UInt32(name, radix: 16).flatMap(Unicode.Scalar.init) {
                text += Array(String(Character(scalar)).utf8)
            }
            names.append((text.count, name))
        }
        let breaks = Set(self.breaks(text))
        return Array(names.map { breaks.contains($0.end) ? [$0.name, "÷"] : [$0.name] }.joined().dropLast())
    }

    private static let alphabet = [
        "a", "ы", "Қ", "5", "07", " ", " ", "  ", "-", "–", "—", "…", ".", ",", ":", ";", "!", "?", "(", ")",
        "[",
        "]", "{", "}", "«", "»", "\"", "'", "“", "„", "/", "\\", "|", "№", "$", "%", "°", "+", "±", "€",
        "\u{A0}", "\u{202F}", "\u{AD}", "\u{301}", "\u{35C}", "\u{483}", "‼", "´", "ˈ", "é", "Ω", "→", "✓",
        "⚠", "☐",
        "\u{2011}", "\u{2010}", "¿", "⌈", "⌉", "&", "*", "=", "<", "@", "#", "_", "~", "^", "`", "Ѐ", "ԯ",
    ]
    private static let foreign = [
        "中", "日本", "、", "」", "ไทย", "가", "\u{1100}", "א", "🙂", "\u{200D}", "🏽", "☝", "🇰🇿", "\u{3000}", "۵",
        "\u{5B0}",
        "\u{200B}", "\u{2060}", "ー", "́", "\n",
    ]

    @Test func plainTextBreaksAsICUSays() {
        expectBreaksOfICU(in: Self.alphabet, rounds: 60_000)
    }

    @Test func mixedTextBreaksAsICUSays() {
        expectBreaksOfICU(in: Self.alphabet + Self.foreign, rounds: 30_000)
    }

    @Test func textOfWordsBreaksAsICUSays() {
        let words = [
            "и", "Вы", "ещё", "слово", "документам", "қазақша", "ӘЛЕМ", "a", "OK", "letters", "information",
            "смешанныйmix",
        ]
        let between = [
            " ", " ", " ", " ", ", ", ". ", "? ", "! ", ": ", "; ", "  ", "-", " — ", " (", ") ", ".", ",5 ",
            "\u{301} ",
        ]
        expectBreaksOfICU(in: words + between, rounds: 30_000)
    }

    private func expectBreaksOfICU(in alphabet: [String], rounds: Int) {
        var random = SeededRandom(seed: 5)
        for _ in 0..<rounds {
            let text = random.text(of: alphabet, count: 12)
            var expected: [Int] = []
            ForeignBreaks()?.forEach(in: text.span) { offset, _ in
                expected.append(offset)
                return true
            }
            #expect(picture(text, breaks(text)) == picture(text, expected))
        }
    }

    private func breaks(_ text: [UInt8]) -> [Int] {
        var breaker = WordBreaker(language: .english, appliesNoBreakRules: false)
        var words: [Word] = []
        breaker.breakWords(of: text.span, into: &words)
        return words.map { Int($0.next) }
    }

    private func picture(_ text: [UInt8], _ breaks: [Int]) -> String {
        var start = 0
        return breaks.map { end in
            defer { start = end }
            return String(decoding: text[start..<end], as: UTF8.self)
        }.joined(separator: "÷")
    }
}
