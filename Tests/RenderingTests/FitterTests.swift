import Testing
import Text

@testable import Rendering

@Suite struct FitterTests {
    private func lines(_ text: String, _ width: Int) -> [String] {
        Fitter.lines(of: text, width: width, .english)
    }

    @Test func `Lines are as even as the paragraph allows`() {
        // Greedy breaking would give "aaa bb", "cc", "ddddd".
        #expect(lines("aaa bb cc ddddd", 6) == ["aaa", "bb cc", "ddddd"])
    }

    @Test func `The last line is not a single word where that can be helped`() {
        #expect(lines("one two three four five six seven go", 34).last != "go")
    }

    @Test func `Words of a ragged paragraph of two lines are not divided`() {
        var text = InlineText()
        text.begin(0..<0)
        text.add(Array("Returns: {Function} The logging function".utf8), Look(.body))
        var fitter = Fitter(language: .english)
        fitter.fit(text, Fitter.Manner(width: 38, hyphenates: true))
        #expect(fitter.lines.count == 2)
        #expect(!fitter.lines.contains { $0.isHyphenated })
    }

    @Test func `Words longer than a line are cut between graphemes`() {
        #expect(lines("abcdef", 4) == ["abcd", "ef"])
        #expect(lines("漢字漢字", 3) == ["漢", "字", "漢", "字"])
        #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    }

    @Test func `Words longer than a line are rather cut where they may be`() {
        #expect(lines("one\u{A0}two\u{A0}three\u{A0}four five", 9) == ["one\u{A0}two", "three", "four five"])
        #expect(lines("understanding", 8) == ["under-", "standing"])
        #expect(lines("understanding[1]", 12) == ["understand-", "ing[1]"])
        #expect(lines("nationalization-wide", 15) == ["nationaliza-", "tion-wide"])
    }

    @Test func `No hyphen is added to an address`() {
        for address in [
            "a.kz/international-characterization", "user.internationalization", "x@internationalization",
        ] {
            for width in 8...30 {
                #expect(lines(address, width).joined() == address, "\(lines(address, width))")
            }
        }
    }

    @Test(arguments: [
        "internationalization2024", "Qwertyuiopasdfgh123", "characterization.15", "характеристика2024",
    ])
    func `No hyphen is added to a name or code that ends in digits`(_ name: String) {
        for width in 8...30 { #expect(lines(name, width).joined() == name, "\(lines(name, width))") }
    }

    @Test func `Words on both sides of a slash may be hyphenated`() {
        let made = Fitter.lines(of: "психологическая/правоохранительная", width: 13, .russian)
        #expect(made.contains { $0.hasSuffix("/правоохра-") }, "\(made)")
    }

    @Test func `A paragraph of a hundred thousand words takes lines of full width`() {
        let text = String(repeating: "word of mouth ", count: 30_000)
        let made = lines(text, 40)
        #expect(made.joined(separator: " ").split(separator: " ").count == 90_000)
        #expect(made.allSatisfy { CellWidth.of($0) <= 40 })
    }
}
