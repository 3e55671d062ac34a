import TestSupport
import Testing

@testable import Markdown

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("plain\n", "plain\n"),
        ("Жаднама — қазақша", "Жаднама — қазақша"),
        ("", ""),
        ("\u{FEFF}mark", "mark"),
        ("a\r\nb\rc\n\rd\r\r\ne\r", "a\nb\nc\n\nd\n\ne\n"),
        ("a\0b\0", "a\u{FFFD}b\u{FFFD}"),
        ("\r\n\0\r\0", "\n\u{FFFD}\n\u{FFFD}"),
    ])
    func textIsDecoded(_ raw: String, expected: String) {
        #expect(decoded(Array(raw.utf8)).text == expected)
    }

    @Test func zeroBytesStandBehindTheText() {
        for length in [0, 1, 63, 64, 65, 1000] {
            let text = SourceText(decoding: Array(repeating: 0x61, count: length))
            #expect(text.count == length)
            #expect(text.bytes[length...] == ArraySlice(repeating: 0, count: 65))
        }
    }

    @Test func eachBadPartBecomesOneReplacement() {
        let bytes: [UInt8] = [
            0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0xF0, 0x9F, 0x98, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xD0,
        ]
        let (text, problems) = decoded(bytes)
        #expect(text == "a�b�c�������")
        #expect(text == String(decoding: bytes, as: UTF8.self))
        #expect(problems == [Problem(kind: .invalidUTF8(count: 9), line: 1, column: 2)])
    }

    @Test func problemsTellTheirFirstPlace() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a\r\nб\0\r\r\nв".utf8) + [0x80] + Array("\0".utf8)
        #expect(
            decoded(bytes).problems == [
                Problem(kind: .nulBytes(count: 2), line: 2, column: 3),
                Problem(kind: .invalidUTF8(count: 1), line: 4, column: 3),
            ])
    }

    @Test func utf16IsConverted() {
        let little: [UInt8] = [0xFF, 0xFE, 0x16, 0x04, 0x0D, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x42, 0xDE]
        let big: [UInt8] = [0xFE, 0xFF, 0x04, 0x16, 0x00, 0x0D, 0x00, 0x0A, 0xD8, 0x3D, 0xDE, 0x42]
        for bytes in [little, big] {
            #expect(decoded(bytes).text == "Ж\n🙂")
            #expect(decoded(bytes).problems == [Problem(kind: .utf16, line: 1, column: 1)])
        }
    }

    @Test func brokenUTF16IsRepaired() {
        let (text, problems) = decoded([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x62, 0x00, 0x63])
        #expect(text == "a\n\u{FFFD}b\u{FFFD}")
        #expect(
            problems == [
                Problem(kind: .utf16, line: 1, column: 1),
                Problem(kind: .invalidUTF8(count: 2), line: 2, column: 1),
            ])
    }

    @Test func aTextThatIsTooLongIsCutBetweenCharacters() {
        let text = SourceText(decoding: Array("abжв".utf8), longest: 5)
        #expect(text.bytes.prefix(text.count) == ArraySlice("abж".utf8))
        #expect(text.isCut)
        #expect(text.bytes.count == text.count + 65)
    }

    @Test func anyBytesGiveTheTextThatSwiftGives() {
        var random = SeededRandom(seed: 2)
        let bytes: [UInt8] = [
            0x61, 0x20, 0xD0, 0xB6, 0xE2, 0x80, 0x94, 0xF0, 0x9F, 0x99, 0x82, 0xFF, 0xED, 0xA0,
        ]
        for _ in 0..<2000 {
            let raw = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                bytes.randomElement(using: &random) ?? 0
            }
            #expect(decoded(raw).text == String(decoding: raw, as: UTF8.self))
        }
    }

    private func decoded(_ bytes: [UInt8]) -> (text: String, problems: [Problem]) {
        let text = SourceText(decoding: bytes)
        return (String(decoding: text.bytes.prefix(text.count), as: UTF8.self), text.problems)
    }
}
