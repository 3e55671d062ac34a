import TestSupport
import Testing

@testable import Text

/// Words drawn as `|` between them: `¦` where the break shows a hyphen, `‖` where a line must end.
@Suite struct WordTests {
    @Test(arguments: [
        ("", ""),
        ("слово", "слово"),
        ("Позвоните 111 сейчас", "Позвоните |111 |сейчас"),
        ("  два  пробела  ", "  |два  |пробела  "),
        ("кто-то, где-нибудь", "кто-|то, |где-|нибудь"),
        ("(в скобках) «кавычки»!", "(в |скобках) |«кавычки»!"),
        ("слово — слово", "слово |— |слово"),
        ("10–15 и 2020—2025", "10–|15 |и |2020|—|2025"),
        ("1,5 или 3.14; 12:30", "1,5 |или |3.14; |12:30"),
        ("https://example.org/a/b?c=d", "https://|example.org/|a/|b?|c=d"),
        ("COVID-19, -5, --help", "COVID-19, |-5, |--|help"),
        ("5\u{A0}000\u{202F}тг", "5\u{A0}000\u{202F}тг"),
        ("ко\u{AD}рот\u{AD}ко", "ко¦рот¦ко"),
        ("слово\u{AD}", "слово\u{AD}"),
        ("слово\u{AD} слово", "слово\u{AD} |слово"),
        ("за\u{301}мок закры\u{301}т", "за\u{301}мок |закры\u{301}т"),
        ("и/или", "и/|или"),
        ("№5 5% 5°", "№5 |5% |5°"),
        ("日本語、です", "日|本|語、|で|す"),
        ("слово 日本 слово", "слово |日|本 |слово"),
        ("строка\nдругая", "строка‖\n|другая"),
        ("a\r\nb\u{2028}c\u{85}d", "a‖\r\n|b‖\u{2028}|c‖\u{85}|d"),
    ])
    func textFallsIntoWordsByUAX14(text: String, picture: String) {
        expectWords(text, picture, language: .russian, appliesNoBreakRules: false)
    }

    @Test(arguments: [
        ("ушёл в дом и на крышу", "ушёл |в дом |и на крышу"),
        ("не по правилам", "не по правилам"),
        ("из-за угла, кто-то из-под стола", "из-за угла, |кто-то |из-под |стола"),
        ("какой-нибудь интернет-сайт", "какой-|нибудь |интернет-|сайт"),
        ("5-й шаг, в 2000-х годах, 90\u{2010}е", "5-й |шаг, |в 2000-х |годах, |90\u{2010}е"),
        ("он же сказал ли бы", "он же |сказал ли бы"),
        ("Я вам", "Я |вам"),
        ("дом — крепость", "дом — |крепость"),
        ("дом – крепость", "дом – |крепость"),
        ("10–15 человек", "10–15 человек"),
        ("5 000 тг и 12 345 678 человек", "5 000 тг |и 12 345 678 человек"),
        ("2026 115", "2026 |115"),
        ("№ 5, § 3, 5 % и 36 °C", "№ 5, |§ 3, |5 % |и 36 °C"),
        ("+7 701 123 45 67", "+7 701 123 45 67"),
        ("8 (727) 250 00 11", "8 (727) 250 00 11"),
        ("8 7112 50 50 50 и +7 7112 50-50-50", "8 7112 50 50 50 |и +7 7112 50-50-50"),
        ("8 (7112) 50-50-50", "8 (7112) 50-50-50"),
        ("за 5 2026, за 18 7112 50", "за 5 |2026, |за 18 |7112 |50"),
        ("10 мин или 2 часа", "10 мин |или |2 часа"),
        ("через 10 мин. позвоните", "через |10 мин. |позвоните"),
        ("ст. 115, п. 2 и гл. 3", "ст. 115, |п. 2 |и гл. 3"),
        ("т. е. и т. д. и т. п.", "т. е. |и т. д. |и т. п."),
        ("(т. е. сразу)", "(т. е. |сразу)"),
        ("А. С. Пушкин, Абаев А. С.", "А. С. Пушкин, |Абаев А. С."),
        ("в г. Уральск", "в г. Уральск"),
        ("в 2026 г. Затем", "в 2026 г. |Затем"),
        ("конец в. Начало", "конец |в. |Начало"),
        ("в XIX в. и XX вв. тоже", "в XIX в. |и XX вв. |тоже"),
        ("500 ₸, 10 000 €, 5 ₽ и 20 $", "500 ₸, |10 000 €, |5 ₽ |и 20 $"),
        ("из 20 $5", "из 20 |$5"),
        ("25 декабря 2026 года, 5 мая в 2026 году", "25 декабря |2026 года, |5 мая |в 2026 году"),
        ("в «Казахтелеком»", "в «Казахтелеком»"),
        ("и 日本", "и 日|本"),
        ("\u{AD}слово", "\u{AD}слово"),
    ])
    func russianTypesettingKeepsTogether(text: String, picture: String) {
        expectWords(text, picture, language: .russian)
    }

    @Test(arguments: [
        ("сен де біл", "сен де |біл"),
        ("барды ма екен", "барды ма |екен"),
        ("айтты ғой, Да еді", "айтты ғой, |Да |еді"),
        ("өз үйі, әр адам, ең жақсы", "өз үйі, |әр адам, |ең жақсы"),
        ("2026 ж. және 24 сағ", "2026 ж. |және |24 сағ"),
        ("24 сағат бойы", "24 сағат |бойы"),
        ("және т. б.", "және |т. б."),
        ("Жамбыл ауд., «Түркістан обл.», Абай к.", "Жамбыл ауд., |«Түркістан обл.», |Абай к."),
        ("Орал қ. Абай к. XIX ғ. ауыл к.", "Орал қ. |Абай к. |XIX ғ. |ауыл |к."),
        ("115-бабы мен 2-бөлігі", "115-бабы |мен |2-бөлігі"),
        ("5 қаңтар, 2026 жылғы 12 желтоқсанда", "5 қаңтар, |2026 жылғы |12 желтоқсанда"),
        ("115 бап, 5 % және № 3", "115 бап, |5 % |және |№ 3"),
        ("111 — тәулік бойы", "111 — |тәулік |бойы"),
    ])
    func kazakhTypesettingKeepsTogether(text: String, picture: String) {
        expectWords(text, picture, language: .kazakh)
    }

    @Test(arguments: [
        ("a word I know", "a word |I know"),
        ("No. 5 of Fig. 12", "No. 5 |of |Fig. 12"),
        ("He said no. Then", "He |said |no. |Then"),
        ("Dr. Smith, J. R. Smith", "Dr. Smith, |J. R. Smith"),
        ("at 5 pm, 10 MB", "at |5 pm, |10 MB"),
        ("at 5 p.m., 25 December", "at |5 p.m., |25 December"),
        ("a well-known e-mail", "a well-|known |e-|mail"),
        ("word—word", "word—|word"),
    ])
    func englishTypesettingKeepsTogether(text: String, picture: String) {
        expectWords(text, picture, language: .english)
    }

    @Test func wordsAreNotKeptTogetherOverMoreThanTheWidestJoin() {
        var breaker = WordBreaker(language: .russian)
        breaker.widestJoin = 10
        expectWords("и в дома, в территории", "и в дома, |в |территории", by: &breaker)
        breaker.widestJoin = 2
        expectWords("и в дом", "и |в |дом", by: &breaker)
    }

    /// The breaker passes most words by their number of letters and their first and last ones; ``NoBreak`` judges all.
    @Test(arguments: Language.allCases) func wordsStayTogetherJustWhereTheRulesSaySo(language: Language) {
        let words = [
            "а", "В", "на", "Не", "НЕ", "ж", "Ли", "бы", "Же", "в", "вв", "А", "г", "ст", "Ғ", "Өз", "әр",
            "ЕҢ", "ба",
            "Де", "ғой", "обл", "қ", "I", "a", "A", "Dr", "no", "pm", "слово", "Имя", "телефону", "letters",
            "5", "2026",
        ]
        let between = [" ", " ", " ", ". ", ", ", "! ", " — ", " «", "» ", "-", ".", "  "]
        var random = SeededRandom(seed: 17)
        for _ in 0..<5_000 {
            let text = (0..<10).map { _ in random.choice(of: words) + random.choice(of: between) }.joined()
            let bytes = Array(text.utf8)
            var ruled = WordBreaker(language: language)
            ruled.widestJoin = 1000
            #expect(ends(of: bytes, by: &ruled) == endsByTheRules(of: bytes, language), "\(text)")
        }
    }

    private func ends(of text: [UInt8], by breaker: inout WordBreaker) -> [Int32] {
        var words: [Word] = []
        breaker.breakWords(of: text.span, into: &words)
        return words.map(\.next)
    }

    private func endsByTheRules(of text: [UInt8], _ language: Language) -> [Int32] {
        let rules = NoBreak(language: language)
        var breaker = WordBreaker(language: language, appliesNoBreakRules: false)
        var words: [Word] = []
        breaker.breakWords(of: text.span, into: &words)
        return words.filter { !rules.forbidsBreak(behind: $0, of: text.span) }.map(\.next)
    }

    @Test func wordsHaveTheWidthOfTheirTextAndCoverIt() {
        var random = SeededRandom(seed: 6)
        for round in 0..<20000 {
            let pieces = Pieces.all + ["в ", " и ", " 5 000", "ст. ", " — ", "А. "]
            var text = random.text(of: pieces, count: 24, spoiling: true)
            if round % 2 == 0 {
                let unsafe = text
                text = []
                SafeText.append(unsafe.span, to: &text)
            }
            for language in Language.allCases { expectCover(text, language, isSafe: round % 2 == 0) }
        }
    }

    private func expectCover(_ text: [UInt8], _ language: Language, isSafe: Bool) {
        var breaker = WordBreaker(language: language)
        var words: [Word] = []
        breaker.breakWords(of: text.span, into: &words)
        var reached: Int32 = 0
        for word in words {
            let isOrdered = word.start == reached && word.start <= word.end && word.end <= word.next
            guard isOrdered, word.next > reached, Int(word.next) <= text.count else {
                Issue.record("\(text)")
                return
            }
            reached = word.next
            guard isSafe else { continue }
            let drawn = text[Int(word.start)..<Int(word.end)]
            #expect(CellWidth.of(utf8: Array(drawn).span) == Int(word.cells), "\(text)")
            let spaces = text[Int(word.end)..<Int(word.next)].filter { $0 == 0x20 }
            #expect(spaces.count == Int(word.spaceCells), "\(text)")
        }
        #expect(Int(reached) == text.count)
    }

    private func expectWords(
        _ text: String, _ picture: String, language: Language, appliesNoBreakRules: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var breaker = WordBreaker(language: language, appliesNoBreakRules: appliesNoBreakRules)
        expectWords(text, picture, by: &breaker, sourceLocation: sourceLocation)
    }

    private func expectWords(
        _ text: String, _ picture: String, by breaker: inout WordBreaker,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        breaker.breakWords(of: bytes.span, into: &words)
        var drawn = ""
        for word in words {
            let end = Int(word.end)
            drawn += String(decoding: bytes[Int(word.start)..<end], as: UTF8.self)
            if word.ending == .required { drawn += "‖" }
            if word.ending != .hyphen {
                drawn += String(decoding: bytes[end..<Int(word.next)], as: UTF8.self)
            }
            if Int(word.next) < bytes.count { drawn += word.ending == .hyphen ? "¦" : "|" }
        }
        #expect(Array(drawn.unicodeScalars) == Array(picture.unicodeScalars), sourceLocation: sourceLocation)
    }
}
