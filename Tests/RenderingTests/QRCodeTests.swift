import Rendering
import Testing

@Suite struct QRCodeTests {
    @Test func aPhoneNumberAsHalfBlocks() throws {
        let code = try #require(QRCode("tel:111"))
        #expect(code.side == 21)
        let picture = code.halfBlocks
        #expect(picture.count == 15)
        #expect(picture.allSatisfy { $0.count == 29 })
        // The finder patterns of the two upper corners.
        #expect(picture[2].hasPrefix("    █▀▀▀▀▀█") && picture[2].hasSuffix("█▀▀▀▀▀█    "))
        #expect(picture[4].hasPrefix("    █ ███ █") || picture[3].hasPrefix("    █ ███ █"))
    }

    @Test func asciiShowsEachModuleTwice() throws {
        let code = try #require(QRCode("tel:111"))
        #expect(code.asciiBlocks.count == 29)
        #expect(code.asciiBlocks[4].hasPrefix("        ##############"))
    }

    @Test func textsThatCannotBeEncoded() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\0b") == nil)
        #expect(QRCode(String(repeating: "ж", count: 1477)) == nil)
        #expect(QRCode(String(repeating: "ж", count: 1476)) != nil)
    }
}
