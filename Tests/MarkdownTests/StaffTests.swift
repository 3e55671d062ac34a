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
}
