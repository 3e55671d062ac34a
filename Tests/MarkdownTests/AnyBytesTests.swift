import Foundation
import Markdown
import TestSupport
import Testing

/// Whatever the bytes are, they give a sound document: those that the fuzzer starts from, and what chance makes of them.
@Suite struct AnyBytesTests {
    static let seeds: [(name: String, bytes: [UInt8])] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fuzz/seeds")
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.map { file in
            (file.lastPathComponent, (try? Data(contentsOf: file)).map(Array.init) ?? [])
        }
    }()

    @Test func thereAreSeeds() {
        #expect(Self.seeds.count >= 21)
        #expect(Self.seeds.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test(arguments: seeds.indices) func seedsGiveSoundDocuments(_ index: Int) {
        let (name, bytes) = Self.seeds[index]
        expectSound(bytes, "\(name)")
        // A file may be cut off anywhere.
        for length in stride(from: 0, to: bytes.count, by: 7) {
            expectSound(Array(bytes[..<length]), "\(name)")
        }
    }

    @Test(arguments: seeds.indices) func changedSeedsGiveSoundDocuments(_ index: Int) {
        var random = SeededRandom(seed: UInt64(index))
        let marks = Array("*_~`[]()<>!|:-+#>= \t\n\\&;^\"'.0aж\u{0}".utf8) + [0xFF, 0xD0, 0xE2, 0xC2, 0xAD]
        for _ in 0..<150 {
            var bytes = Self.seeds[index].bytes
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
                case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
                case 2 where bytes.count > 1: bytes.remove(at: place)
                default:
                    let other = Self.seeds.randomElement(using: &random)?.bytes ?? []
                    bytes.insert(contentsOf: other.dropFirst(place % other.count).prefix(20), at: place)
                }
            }
            expectSound(bytes, "seed \(index): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func randomBytesGiveSoundDocuments() {
        var random = SeededRandom(seed: 5)
        for round in 0..<1500 {
            let most: UInt8 = round % 2 == 0 ? 0x7F : 0xFF
            let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                UInt8.random(in: 0...most, using: &random)
            }
            expectSound(bytes, "\(bytes)")
        }
    }

    private func expectSound(_ bytes: [UInt8], _ comment: Comment) {
        let file = MarkdownFile(parsing: bytes)
        MarkdownTests.expectSound(file.document, comment)
        #expect(file.document == MarkdownFile(parsing: bytes).document, comment)
        #expect(file.bodyLine >= 1)
        #expect(file.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
        #expect(MarkdownFile.frontMatter(of: bytes).yaml == file.frontMatter, comment)
    }
}
