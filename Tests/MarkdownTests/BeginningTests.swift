import Markdown
import TestSupport
import Testing

/// The beginning of a long file is taken apart as it is in the whole file, or not at all.
@Suite struct BeginningTests {
    private func beginning(_ text: String) -> MarkdownFile? {
        MarkdownFile(parsingBeginning: Array(text.utf8))
    }

    /// The trees of the blocks at the top, one after the other.
    private func texts(_ file: MarkdownFile?) -> [String]? {
        file.map { file in file.document.children(of: nil).map { file.document.plainText(of: $0) } }
    }

    @Test func theLastBlockMayGoOn() {
        #expect(texts(beginning("# One\n\nTwo *words*.\n\nThree\n")) == ["One", "Two words."])
        #expect(texts(beginning("# One\n\n- a\n- b\n\n- c\n")) == ["One"])
        #expect(texts(beginning("# One\n\nTwo\n\n```\ncode\n\n# no heading\n")) == ["One", "Two"])
        #expect(beginning("One block\nand no other\n") == nil)
        #expect(beginning("no line") == nil)
        #expect(beginning("") == nil)
    }

    @Test func whatIsDefinedFurtherDownIsNotGuessed() {
        #expect(texts(beginning("One\n\nTwo [three]\n\nFour\n\nFive\n")) == ["One"])
        #expect(texts(beginning("One\n\nTwo[^1]\n\nFour\n\nFive\n")) == ["One"])
        #expect(texts(beginning("One\n\n[Two](three) `[4]`\n\nFive\n")) == ["One", "Two [4]"])
        #expect(
            texts(beginning("One[^1] [two]\n\n[^1]: Note\n\n[two]: three\n\nFour\n\nFive\n"))
                == ["One two", "Four"])
    }

    @Test func headsThatDoNotEndGiveNothing() {
        #expect(texts(beginning("---\ntitle: One\n---\n\nTwo\n\nThree\n")) == ["Two"])
        #expect(beginning("---\ntitle: One\nsummary: Two\n\nThree\n\nFour\n") == nil)
        #expect(
            MarkdownFile(parsingBeginning: [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x0A, 0, 0x42, 0, 0x0A, 0]) == nil)
    }

    /// Cut at every line, texts of all kinds begin with the blocks of the whole, byte for byte the same.
    @Test(
        .enabled(if: CommonMarkExample.areInstalled, "needs Debian's golang-github-yuin-goldmark-dev"))
    func everyBeginningIsThatOfTheWhole() {
        var random = SeededRandom(seed: 20_261_124)
        var certain = 0
        for _ in 0..<400 {
            let parts = (0..<8).map { _ in
                CommonMarkExample.all[random.number(in: 0...CommonMarkExample.all.count - 1)].markdown
            }
            let text = Array(parts.joined(separator: "\n\n").utf8)
            let whole = MarkdownFile(parsing: text).document
            let cut = random.number(in: 0...text.count)
            guard let file = MarkdownFile(parsingBeginning: Array(text[..<cut])) else { continue }
            let document = file.document
            expectSound(document)
            certain += document.blocks.count
            #expect(
                document.blocks[...] == whole.blocks.prefix(document.blocks.count),
                "\(String(decoding: text[..<cut], as: UTF8.self))")
            for (run, other) in zip(document.runs, whole.runs) {
                #expect(document.text(of: run) == whole.text(of: other) && run.emphasis == other.emphasis)
                #expect(run.link < 0 || document.links[Int(run.link)] == whole.links[Int(other.link)])
            }
        }
        #expect(certain > 1_000, "\(certain)")
    }
}
