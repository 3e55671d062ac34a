import Markdown
import TestSupport
import Testing

@Suite struct StaffTests {
    @Test func thePartsForStaffStandInOrder() {
        var random = SeededRandom(seed: 3)
        let pieces = [
            "> [!STAFF]\n> a[^1]\n", "> > [!STAFF]\n> > b[^2]\n", "[^1]: c[^2]\n",
            "[^2]: > [!STAFF]\n    > d[^3]\n",
            "[^3]: e\n\n    > [!STAFF]\n    > f[^1]\n", "- > [!STAFF]\n  > - > [!STAFF]\n  >   > g\n",
            "h[^1]\n", "i[^3]\n",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined(separator: "\n")
            expectSound(document(text), "\(text)")
        }
    }

    /// Texts in which `SECRET` is for staff, however that was typed.
    @Test(arguments: [
        "> [!STAFF]: заметка\n> SECRET\n\n> [!STAFF]\n> SECRET", "> [!STAFF]: SECRET\n\n> [!STAFF]\n> SECRET",
        "> [!STAFF]: two words\n> SECRET", "> [!staff]SECRET", "> [!STAFF ]\n> SECRET",
        "> [ ! staff ] : x\n> SECRET",
        "- > [!STAFF]: SECRET", "1. > [!STAFF]: <SECRET>", "> > [!STAFF]: SECRET", "> - [ ] > [!STAFF]: x\n",
        "[^1]: > [!STAFF]: SECRET\n    > SECRET", "[!STAFF]: /x\n\n> [!STAFF]\n> SECRET",
        "[ !ſtaff\n]: /x\n\n> [!STAFF]\n> SECRET", "> [!STAFF](SECRET)\n> SECRET", "> **[!STAFF]** SECRET",
        "> [!STAFF]\n> [](SECRET)",
    ])
    func aMarkForStaffIsOneHoweverItGoesOn(_ text: String) {
        let document = document(text)
        expectSound(document)
        let shown = document.tree(hidesStaff: true)
        #expect(!shown.contains("SECRET") && !shown.contains("заметка"), "\(shown)")
        #expect(!tree(text).contains(#"\\"#), "\(tree(text))")
    }

    @Test(arguments: [
        "> [!STAFFED]\n> shown", "> \\[!STAFF]\n> shown", "> [!NOTE]: shown", "> [!TIP]shown",
        "a\n[!STAFF]: shown",
        "```\n> [!STAFF]: shown\n```",
    ])
    func otherTextIsForAll(_ text: String) {
        let shown = document(text).tree(hidesStaff: true)
        #expect(shown.contains("shown") && !shown.contains(#"\\"#), "\(shown)")
    }

    /// Where a tag or fence is missing that closes, what follows is shown as it was typed; not so what is for staff.
    @Test(arguments: [
        "<pre>\nshown\n\n> [!STAFF]\n> SECRET\n\nSECRET", "<?php\n- > [!staff] SECRET",
        "> <script>\n> [!STAFF]: SECRET",
        "shown\n\n```\ncode\n\n> [!STAFF]\n> SECRET", "~~~\n> [!STAFF]\n> SECRET\n\n",
        "> ```\n> > [!STAFF]\n> > SECRET\n\nshown",
        "- ```\n  > [!STAFF]\n  > SECRET\n\nshown", "<!-- a\n-->\n<pre>\n> [!STAFF]\n> SECRET",
    ])
    func rawTextForStaffIsHidden(_ text: String) {
        let document = document(text)
        expectSound(document)
        let shown = document.tree(hidesStaff: true)
        #expect(!shown.contains("SECRET") && shown.contains("shown") == text.contains("shown"), "\(shown)")
        #expect(tree(text).contains("SECRET"))
    }

    @Test func aRefusedTextIsHiddenFromItsFirstMarkForStaffOn() {
        let text = "shown\n\n> [!STAFF]\n> SECRET\n\n" + "[" * 10_000
        let document = document(text)
        #expect(document.refusal == .costly)
        expectSound(document)
        #expect(document.tree(hidesStaff: true) == "refused: costly\n1 code\n    code \"shown\\n\\n\"\n")
        #expect(document.blocks.map(\.line) == [1, 3, 3])
    }

    @Test func codeMayShowHowACalloutIsWritten() {
        for text in [
            "```\n> [!STAFF]\n> shown\n```", "- ~~~\n  > [!STAFF]\n  > shown\n\n  ~~~\n",
            "    > [!STAFF]\n    > shown",
        ] {
            #expect(document(text).tree(hidesStaff: true).contains("shown"), "\(text)")
        }
    }
}
