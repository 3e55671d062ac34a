import TestSupport
import Testing

@testable import Markdown

@Suite struct UTF8CheckTests {
    @Test func theCheckAgreesWithTheStandardLibrary() {
        var random = SeededRandom(seed: 3)
        let pieces: [[UInt8]] = [
            [0x61], [0x20], [0xD0, 0xB6], [0xC3, 0xA9], [0xE2, 0x80, 0x94], [0xF0, 0x9F, 0x99, 0x82], [0x80],
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xD0],
            [0xE2, 0x80], [0xF0, 0x9F, 0x99], [0xFF], [0xF5, 0x80, 0x80, 0x80], [0xED, 0x9F, 0xBF],
            [0xE0, 0xA0, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xDF, 0xBF], [0xC2, 0x80],
        ]
        var valid = 0
        for round in 0..<20_000 {
            let kinds = round % 2 == 0 ? Array(pieces[..<6]) : pieces
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                bytes += kinds.randomElement(using: &random) ?? []
            }
            // One piece anywhere, which may be bad or tear another one, among blocks that are sound.
            if round % 4 == 0, let piece = pieces.randomElement(using: &random) {
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
            }
            let expected = String(validating: bytes, as: UTF8.self) != nil
            valid += expected ? 1 : 0
            #expect(bytes.withUnsafeBytes(UTF8Check.isValid) == expected, "\(bytes)")
        }
        #expect(valid > 5_000 && valid < 15_000)
    }
}
