import TestSupport
import Testing

@testable import Text

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ПАРОЛЬ Пароль", "пароль пароль"),
        ("ёлка Ёж", "елка еж"),
        ("мой МОИ", "мой мои"),
        ("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі"),
        ("и\u{306} е\u{308} И\u{306}", "й е й"),
        ("за\u{301}мок за\u{300}мок", "замок замок"),
        ("café cafe\u{301} Ångström", "cafe cafe angstrom"),
        ("Straße ﬁn ＡＢＣ ½", "strasse fin abc 1⁄2"),
        ("ко\u{AD}рот\u{200B}ко", "коротко"),
        ("5\u{A0}000\u{202F}тг\u{2003}x", "5 000 тг x"),
        ("10–15 — кто‑то", "10-15 - кто-то"),
        ("«да» “нет” „ok‟ ‘a’ O’Neil", "\"да\" \"нет\" \"ok\" 'a' o'neil"),
        ("№ 5…", "№ 5…"),
        ("中文 カ\u{3099} ガ", "中文 ガ ガ"),
        ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
        ("", ""),
    ])
    func spellingsOfOneWordFoldToOne(text: String, folded: String) {
        #expect(scalars(of: Folding.spelling.fold(text)) == scalars(of: folded))
    }

    @Test(arguments: [
        ("қауіпсіздік", "кауипсиздик"), ("ӘҒҚҢӨҰҮҺІ", "агкноуухи"), ("кауипсиздик", "кауипсиздик"),
        ("үйі мой", "уйи мой"), ("ҰҮ", "уу"), ("ёлка", "елка"),
    ])
    func kazakhLettersFoldToThoseOfARussianKeyboard(text: String, folded: String) {
        #expect(scalars(of: Folding.keyboard.fold(text)) == scalars(of: folded))
    }

    @Test(arguments: [
        ("Мой пароль слаб", "пароль", "пароль"),
        ("за\u{301}мок", "замок", "за\u{301}мок"),
        ("за\u{301}мок", "а", "а\u{301}"),
        ("ко\u{AD}рот\u{AD}ко", "рот", "рот\u{AD}"),
        ("5\u{A0}000 тг", "5 000", "5\u{A0}000"),
        ("Straße", "s", "S"),
        ("Straße!", "asse", "aße"),
        ("моѝ café", "cafe", "café"),
        ("Ёлка", "е", "Ё"),
    ])
    func whatIsFoundIsMarkedInTheSource(source: String, query: String, marked: String) {
        let folded = Folding.spelling.fold(Array(source.utf8).span)
        let wanted = Array(query.utf8)
        let start = folded.bytes.indices.first { folded.bytes[$0...].starts(with: wanted) }
        guard let start else {
            Issue.record("not found")
            return
        }
        let range = folded.source(of: start..<start + wanted.count)
        #expect(
            scalars(of: String(decoding: Array(source.utf8)[range], as: UTF8.self)) == scalars(of: marked))
    }

    @Test func emptyAndForeignRangesHaveNoSource() {
        let folded = Folding.spelling.fold(Array("пароль".utf8).span)
        #expect(folded.source(of: 2..<2).isEmpty)
        #expect(folded.source(of: 50..<90).isEmpty)
        #expect(folded.source(of: 0..<90) == 0..<12)
    }

    @Test func anyTextFoldsOnceForAllAndKnowsItsSource() {
        var random = SeededRandom(seed: 8)
        // Accents between Korean letters go, and then these would join: nobody writes so.
        let pieces = Pieces.all.filter { $0 != "\u{1100}" }
        for _ in 0..<5000 {
            let text = random.text(of: pieces, count: 12, spoiling: true)
            for folding in Folding.allCases {
                let folded = folding.fold(text.span)
                #expect(folding.fold(folded.bytes.span).bytes == folded.bytes, "\(text)")
                #expect(String(validating: folded.bytes, as: UTF8.self) != nil)
                var reached = 0
                for place in folded.bytes.indices {
                    let source = folded.source(of: place..<place + 1)
                    #expect(source.lowerBound >= reached && source.upperBound <= text.count)
                    reached = source.lowerBound
                }
            }
        }
    }

    /// Strings compare by canonical equivalence, which is what is tested here.
    private func scalars(of text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
