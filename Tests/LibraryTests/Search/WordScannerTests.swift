import Testing

@testable import Library

/// Words of a text, joined by `|`.
private func words(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = WordScanner()
    var words: [String] = []
    while scanner.next(in: bytes.span, before: bytes.count) {
        words.append(String(decoding: scanner.word, as: UTF8.self))
    }
    return words.joined(separator: "|")
}

/// The stretches of a text that are words, joined by `|`.
private func stretches(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = WordScanner()
    var words: [String] = []
    while scanner.next(in: bytes.span, before: bytes.count) {
        words.append(String(decoding: bytes[scanner.range], as: UTF8.self))
    }
    return words.joined(separator: "|")
}

@Suite struct WordScannerTests {
    @Test(arguments: [
        ("Пароль, ПАРОЛЬ и пароль!", "пароль|пароль|и|пароль"),
        ("Ещё ёж и ЁЛКА", "еще|еж|и|елка"),
        ("Мой май, но мои маи", "мой|май|но|мои|маи"),
        ("Қауіпсіздік ӘҒҚҢӨҰҮҺІ", "қауіпсіздік|әғқңөұүһі"),
        ("don't ‘don’t’ rock'n'roll d'", "don't|don't|rock'n'roll|d"),
        ("SMS-код 115-1 8 (800) 23.11.2026 24/7 2FA h264", "sms|код|115|1|8|800|23|11|2026|24|7|2fa|h264"),
        ("Ünïcode café ŁÓDŹ straße Æsir", "unicode|cafe|lodz|strasse|aesir"),
        ("па\u{301}роль и\u{306}од", "пароль|йод"),
        ("безо\u{AD}пас\u{AD}ность", "безопасность"),
        ("без\u{A0}разрыва\u{2009}тут\u{202F}1\u{A0}000", "без|разрыва|тут|1|000"),
        ("漢字かな", "漢|字|か|な"),
        ("देवनागरी עברית العربية ไทย", "देवनागरी|עברית|العربية|ไทย"),
        ("ΣΊΣΥΦΟΣ ПРИВЕТ️", "σίσυφοσ|привет"),
        ("", ""), ("…—!?«»", ""), ("'", ""), ("\u{301}\u{301}", ""), ("👨‍👩‍👧", ""),
        ("a\u{0}b\u{1}c", "a|b|c"),
    ])
    func textHasWords(text: String, expected: String) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("«Ещё» — don’t!", "Ещё|don’t"),
        ("безо\u{AD}пасность 漢字", "безо\u{AD}пасность|漢|字"),
        (" \u{AD}а", "а"),
    ])
    func wordsHaveTheirPlaces(text: String, expected: String) {
        #expect(stretches(text) == expected)
    }

    @Test func bytesThatAreNoUTF8SeparateWords() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xD0, 0x63, 0xD0, 0xBA, 0xE2, 0x80, 0x64, 0xF0, 0x9F, 0xC0]
        var scanner = WordScanner()
        var words: [[UInt8]] = []
        while scanner.next(in: bytes.span, before: bytes.count) { words.append(scanner.word) }
        #expect(words == [[0x61], [0x62], [0x63, 0xD0, 0xBA], [0x64]])
    }

    @Test func longWordIsCutOffButWalkedOver() {
        let text = Array(String(repeating: "ж", count: 100_000).utf8) + [0x20, 0x61]
        var scanner = WordScanner()
        let isThere = scanner.next(in: text.span, before: text.count)
        #expect(isThere && scanner.word.count == WordScanner.limit && scanner.range == 0..<200_000)
        let isNext = scanner.next(in: text.span, before: text.count)
        #expect(isNext && scanner.word == [0x61])
    }
}

@Suite struct WordKeysTests {
    @Test(arguments: [
        ("қауіпсіздік", "кауипсиздик"), ("әңгіме", "ангиме"), ("өтініш", "отиниш"), ("ұялы", "уялы"),
        ("үй", "уй"),
        ("жаһан", "жахан"), ("ғой", "гой"), ("пароль", "пароль"), ("bank", "bank"),
    ])
    func kazakhLettersHaveRussianOnes(word: String, key: String) {
        #expect(WordKeys.plain(word.utf8) == Array(key.utf8))
        let bytes = Array(word.utf8)
        for count in 0...key.count {
            let prefix = Array(key.prefix(count).utf8)
            #expect(bytes.withUnsafeBufferPointer { WordKeys.compare($0, toPrefix: prefix) } == 0)
        }
        #expect(bytes.withUnsafeBufferPointer { WordKeys.compare($0, toPrefix: Array("aa".utf8)) } > 0)
        #expect(bytes.withUnsafeBufferPointer { WordKeys.compare($0, toPrefix: Array("яя".utf8)) } < 0)
        #expect(bytes.withUnsafeBufferPointer { WordKeys.compare($0, toPrefix: Array((key + "а").utf8)) } < 0)
    }

    @Test(arguments: [
        ("пароль", "parol parol'"), ("қауіпсіздік", "qauipsizdik kauipsizdik"), ("жаңа", "zhana jana zhanga"),
        ("помощь", "pomosh pomosch pomoshch"), ("цифрлық", "tsifrlyq cifrlyk"), ("яндекс", "yandeks iandeks"),
        ("хакер", "khaker haker"), ("шағым", "shagym shaghym"), ("полиция", "politsiya policiya"),
        ("приехать", "priekhat priehat"), ("ғашық", "ghashyq gashik"), ("щит", "shchit schit"),
    ])
    func wordSoundsAsItIsWrittenInLatin(word: String, spellings: String) {
        for spelling in spellings.split(separator: " ") {
            #expect(WordKeys.sound(spelling.utf8) == WordKeys.sound(word.utf8), "\(spelling)")
        }
    }

    @Test(arguments: [("пароль", "paroli"), ("банк", "punk"), ("қол", "gol")])
    func otherWordsSoundOtherwise(word: String, other: String) {
        #expect(WordKeys.sound(word.utf8) != WordKeys.sound(other.utf8))
    }
}
