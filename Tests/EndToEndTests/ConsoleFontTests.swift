import Glibc
import TestSupport
import Testing

/// The console font of a station (`packaging/jadnama-console-font`) holds every character of the screens. It is tested
/// where it was made: in the folder of `JADNAMA_FONTS`, or where the script puts it.
struct ConsoleFontTests {
    private static let path =
        (getenv("JADNAMA_FONTS").map { String(cString: $0) } ?? "/usr/local/share/consolefonts")
        + "/Jadnama16.psf.gz"

    private static func unpacked() -> [UInt8] {
        FinishedRun("gzip", ["-dc", path], environment: Jadnama.environment).output
    }

    /// What the pictures of all screens are drawn with.
    private static func drawn() -> Set<Unicode.Scalar> {
        let folder = Jadnama.project + "/Tests/BrowserTests/Screens"
        let text = FinishedRun("sh", ["-c", "cat '\(folder)'/*.txt"], environment: Jadnama.environment).text
        return Set(text.unicodeScalars.filter { $0.value > 0x7F })
    }

    @Test(.enabled(if: access(path, R_OK) == 0, "packaging/jadnama-console-font was not run"))
    func theFontHoldsEveryCharacterOfTheScreens() throws {
        let held = try #require(ConsoleFont.characters(of: Self.unpacked()))
        let letters = "әғқңөұүһіӘҒҚҢӨҰҮҺІабвгдеёжзийклмнопрстуфхцчшщъыьэюяЁ".unicodeScalars
        #expect(letters.filter { !held.contains($0) } == [])
        #expect(Self.drawn().subtracting(held).map { "U+" + String($0.value, radix: 16) }.sorted() == [])
    }

    /// Two glyphs, the second for two characters and a sequence, in each of the two formats.
    @Test func tablesAreRead() {
        let new: [UInt8] =
            [
                0x72, 0xB5, 0x4A, 0x86, 0, 0, 0, 0, 32, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0,
                0, 8, 0, 0, 0,
            ]
            + [0, 0, 0x41, 0xFF] + Array("қ-".utf8) + [0xFE, 0x42, 0x43, 0xFF]
        #expect(ConsoleFont.characters(of: new) == ["A", "қ", "-"])
        let old: [UInt8] =
            [0x36, 0x04, 2, 1] + [UInt8](repeating: 0, count: 256)
            + [0x9B, 0x04, 0xFE, 0xFF, 0x41, 0x00, 0xFF, 0xFF, 0x2D, 0x00, 0xFF, 0xFF]
        #expect(ConsoleFont.characters(of: old) == ["қ", "-"])
        #expect(ConsoleFont.characters(of: [1, 2, 3]) == nil)
    }
}

/// A font of the console of Linux in the format of kbd, both versions of it (psf(5) of kbd).
enum ConsoleFont {
    /// The characters that it has a glyph for; nil for anything that is no font with a table of them.
    static func characters(of font: [UInt8]) -> Set<Unicode.Scalar>? {
        if font.starts(with: [0x72, 0xB5, 0x4A, 0x86]), font.count > 32, font[12] & 1 == 1 {
            let start = number(font, 8) + number(font, 16) * number(font, 20)
            return start <= font.count ? utf8Table(font[start...]) : nil
        }
        guard font.starts(with: [0x36, 0x04]), font.count > 4, font[2] & 6 != 0 else { return nil }
        let start = 4 + (font[2] & 1 == 1 ? 512 : 256) * Int(font[3])
        return start <= font.count ? wordTable(font[start...]) : nil
    }

    private static func number(_ font: [UInt8], _ place: Int) -> Int {
        font[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// For each glyph its characters, then sequences behind `FE`, ended by `FF`.
    private static func utf8Table(_ table: ArraySlice<UInt8>) -> Set<Unicode.Scalar> {
        let glyphs = table.split(separator: 0xFF, omittingEmptySubsequences: false)
        return Set(
            glyphs.flatMap { String(decoding: $0.prefix { $0 != 0xFE }, as: UTF8.self).unicodeScalars })
    }

    /// The same in words of 16 bits.
    private static func wordTable(_ table: ArraySlice<UInt8>) -> Set<Unicode.Scalar> {
        let words = stride(from: table.startIndex, to: table.endIndex - 1, by: 2).map {
            UInt32(table[$0]) | UInt32(table[$0 + 1]) << 8
        }
        let glyphs = words.split(separator: 0xFFFF, omittingEmptySubsequences: false)
        return Set(glyphs.flatMap { $0.prefix { $0 != 0xFFFE }.compactMap(Unicode.Scalar.init) })
    }
}
