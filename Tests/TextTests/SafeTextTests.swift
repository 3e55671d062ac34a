import TestSupport
import Testing

@testable import Text

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("Обычный текст, «кавычки» — и 5 000 тг…", "Обычный текст, «кавычки» — и 5 000 тг…"),
        ("Қазақша мәтін: әғқңөұүһі", "Қазақша мәтін: әғқңөұүһі"),
        ("за\u{301}мок", "за\u{301}мок"),
        ("中文、日本語、한국어", "中文、日本語、한국어"),
        ("کتاب", "کتاب"),
    ])
    func ordinaryTextStays(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    @Test(arguments: [
        ("\u{1B}[31mкрасный", "\u{FFFD}[31mкрасный"),
        ("a\0b\r\n\u{7F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{9B}2J\u{85}", "\u{FFFD}2J\u{FFFD}"),
        ("\u{202E}слева\u{2066}\u{200F}", "\u{FFFD}слева\u{FFFD}\u{FFFD}"),
        ("a\u{2028}b\u{2029}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{E000}\u{F0000}\u{100000}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("a\u{E0041}\u{E0042}b\u{E0043}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{378}", "\u{FFFD}"),
        ("\u{3164}\u{115F}\u{FFA0}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
    func whatCommandsOrHidesIsReplaced(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    @Test(arguments: [
        ("a\tb", "a b"),
        ("1\u{2003}2\u{2009}3\u{205F}4", "1 2 3 4"),
        ("5\u{A0}000\u{202F}тг", "5\u{A0}000\u{202F}тг"),
        ("5\u{2007}5", "5\u{A0}5"),
        ("全\u{3000}角", "全\u{3000}角"),
        ("ко\u{AD}рот\u{AD}ко", "ко\u{AD}рот\u{AD}ко"),
        ("a\u{200B}b\u{200C}c\u{2060}d\u{FEFF}e", "abcde"),
    ])
    func spacesKeepTheirMeaning(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    @Test(arguments: [
        ("👩‍👩‍👧 семья", "👩 семья"),
        ("👩🏽‍🚀", "👩"),
        ("👍🏿 ок", "👍 ок"),
        ("❤️ ☎︎", "❤ ☎"),
        ("❤️‍🔥", "❤"),
        ("🇰🇿 111", "KZ 111"),
        ("1️⃣ #️⃣", "1 #"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{FFFD}"),
        ("a\u{200D}b", "ab"),
        ("👩\u{200D}b", "👩b"),
    ])
    func sequencesOfUncertainWidthGetAStandIn(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    @Test(arguments: [
        ("\u{301}а", "◌\u{301}а"),
        ("а \u{301}", "а ◌\u{301}"),
        ("а\u{AD}\u{301}", "а\u{AD}◌\u{301}"),
        ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b", "a\u{301}\u{302}\u{303}\u{304}b"),
        ("a\u{200B}\u{301}", "a\u{301}"),
        ("и\u{306}", "и\u{306}"),
    ])
    func marksStandOnABase(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    @Test(arguments: [
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("가\u{11A8}", "각"),
        ("\u{1112}\u{200C}\u{1161}\u{200B}\u{11AB}글", "한글"),
        ("\u{1161}", "\u{FFFD}"),
        ("a\u{11A8}", "a\u{FFFD}"),
        ("\u{1100}\u{11A8}", "\u{1100}\u{11A8}"),
    ])
    func koreanSyllablesAreComposed(text: String, drawn: String) {
        expectDrawn(text, drawn)
    }

    /// The rows of table 3-8 in the Unicode Standard, section 3.9, and others like them.
    @Test(
        arguments: [
            ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a���b�c��d"),
            ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "��������A"),
            ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "��������A"),
            ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "�����A��B"),
            ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "����A"),
            ([0xD0], "�"),
            ([0xE2, 0x80], "�"),
            // The noncharacters U+FDD0, U+FFFF and U+1FFFE are well-formed.
            ([0xEF, 0xB7, 0x90, 0xEF, 0xBF, 0xBF, 0xF0, 0x9F, 0xBF, 0xBE], "���"),
        ] as [([UInt8], String)])
    func eachMaximalPartThatIsNotUTF8IsReplacedOnce(bytes: [UInt8], drawn: String) {
        var output: [UInt8] = []
        SafeText.append(bytes.span, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == drawn)
    }

    @Test func outputIsAppended() {
        var output = Array("до ".utf8)
        SafeText.append(Array("после\u{7}".utf8).span, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "до после\u{FFFD}")
    }

    @Test func everyScalarIsDrawnAsOneOfCertainWidth() {
        let wrong = scalars(0..<0x110000).filter { scalar in
            SafeText.printable("x" + String(Character(scalar))).unicodeScalars.contains { shown in
                let isKnown = shown.value < 0x300 || WidthTable.width(of: shown.value) != nil
                return shown != "\u{AD}" && (!isKnown || isInvisible(shown))
            }
        }
        #expect(wrong.map { String($0.value, radix: 16) } == [])
    }

    /// By the properties that the standard library knows, not by the filter's own table.
    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        return switch scalar.properties.generalCategory {
        case .control, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: true
        case .format: WidthTable.width(of: scalar.value) == 0
        default: false
        }
    }

    @Test func anyBytesBecomeSafeAndStaySo() {
        var random = SeededRandom(seed: 2)
        for round in 0..<20000 {
            let bytes =
                round % 3 == 0
                ? random.bytes(upTo: 40) : random.text(of: Pieces.all, count: 20, spoiling: true)
            var once: [UInt8] = []
            SafeText.append(bytes.span, to: &once)
            var twice: [UInt8] = []
            SafeText.append(once.span, to: &twice)
            #expect(once == twice, "\(bytes)")
            expectSafe(String(decoding: once, as: UTF8.self), from: bytes)
        }
    }

    /// Dense in the bytes between which the scan of sixteen bytes at once has to tell.
    @Test func plainTextIsScannedAsItsScalarsSay() {
        var random = SeededRandom(seed: 4)
        let alphabet: [UInt8] = [
            0x20, 0x41, 0x7E, 0x7F, 0x1F, 0x80, 0x8A, 0x9F, 0xA0, 0xAB, 0xAD, 0xB0, 0xBF, 0xC0, 0xC2, 0xC3,
            0xC4,
            0xD0, 0xD0, 0xD0, 0xD1, 0xD1, 0xD2, 0xD2, 0xD3, 0xD3, 0xD4, 0xFF,
        ]
        for _ in 0..<50000 {
            var bytes = Array("слово и дело ".prefix(Int(random.next() % 14)).utf8)
            for _ in 0..<24 {
                bytes.append(alphabet.randomElement(using: &random) ?? 0)
                if bytes.last ?? 0 >= 0xC2, random.next() % 16 > 0 {
                    bytes.append(alphabet[Int(random.next() % 8) + 5])
                }
            }
            let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
                [.control, .unassigned].contains(scalar.properties.generalCategory) ? "\u{FFFD}" : scalar
            }
            var output: [UInt8] = []
            SafeText.append(bytes.span, to: &output)
            #expect(Array(String(decoding: output, as: UTF8.self).unicodeScalars) == repaired, "\(bytes)")
        }
    }

    private func expectSafe(_ text: String, from bytes: [UInt8]) {
        var marks = 0
        var hasBase = false
        for scalar in text.unicodeScalars where scalar != "\u{AD}" {
            let isSafe = scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && !isInvisible(scalar)
            let isMark = CellWidth.of(scalar) == 0
            marks = isMark ? marks + 1 : 0
            #expect(isSafe && marks <= 4 && (hasBase || !isMark), "\(bytes)")
            hasBase = scalar != " "
        }
    }

    private func expectDrawn(
        _ text: String, _ drawn: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        // Strings compare by canonical equivalence, and what is drawn must be the very bytes.
        #expect(Array(SafeText.printable(text).utf8) == Array(drawn.utf8), sourceLocation: sourceLocation)
        for shift in 0..<9 {
            let before = String(repeating: "ы", count: shift)
            var output: [UInt8] = []
            SafeText.append(Array((before + "|" + text + before).utf8).span, to: &output)
            guard shift > 0, drawn.unicodeScalars.first != "◌" else { continue }
            #expect(
                String(decoding: output, as: UTF8.self).unicodeScalars.elementsEqual(
                    (before + "|" + drawn + before).unicodeScalars), sourceLocation: sourceLocation)
        }
    }
}
