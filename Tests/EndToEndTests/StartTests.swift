import Glibc
import TestSupport
import Testing

/// Troubles at the start: a sentence, an exit status, and the terminal as it was.
struct StartTests {
    /// Runs to the end; what it said, after making sure that nothing was done to the terminal.
    private func complaint(of session: Session, status: Int) -> String {
        #expect(session.child.wait() == .exited(status))
        #expect(session.pty.modes == session.modes)
        session.pty.settle()
        #expect(!session.pty.output.contains(0x1B))
        return String(decoding: session.pty.output, as: UTF8.self)
    }

    @Test func aFileOfTheLibraryKeepsItsForm() {
        let session = Session("browse", Jadnama.content + "/memos/two-factor.ru.md")
        #expect(session.waitFor("Сделано: 0 из"))
        #expect(session.screen.text.contains("Памятки › Двухэтапная проверка входа"))
        session.pty.send("q")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func theTypeOfTheTerminalIsNotSet() {
        let session = Session("--library", Jadnama.content, environment: ["TERM": ""])
        #expect(complaint(of: session, status: 74).contains("Переменная TERM не задана"))
    }

    @Test func theTypeOfTheTerminalIsUnknown() {
        let session = Session(
            "--library", Jadnama.content, "--lang", "kk", environment: ["TERM": "no-such-type"])
        #expect(complaint(of: session, status: 74).contains("«no-such-type» терминалы"))
    }

    @Test(arguments: [("C", "F12"), ("ru_RU.KOI8-R", "F12"), ("no_SUCH.UTF-8", "F12")])
    func aLocaleThatIsNotUTF8IsReplaced(locale: String, shown: String) {
        let session = Session("--library", Jadnama.content, environment: ["LC_ALL": locale, "LANG": ""])
        #expect(session.waitFor(shown))
        #expect(session.screen.text.contains("Жаднама"))
        session.pty.send("q")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func theLibraryIsMissing() {
        let session = Session("--library", "/no/such/folder", "--lang", "en")
        #expect(complaint(of: session, status: 65).contains("/no/such/folder"))
    }

    @Test func theLibraryIsEmpty() {
        let folder = TemporaryFolder()
        let session = Session("--library", folder.path, "--lang", "ru")
        #expect(complaint(of: session, status: 65).contains(folder.path))
    }

    @Test func theLibraryIsDamaged() {
        let folder = TemporaryFolder()
        folder.write("library.yml", "name: {ru: \"x\n- [")
        folder.write("memos/a.ru.md", "# A\n")
        folder.write("topics.yml", "[")
        folder.write("helplines.yml", "{")
        let session = Session("--library", folder.path, "--lang", "en")
        #expect(complaint(of: session, status: 65).contains(".yml"))
    }

    @Test(.enabled(if: geteuid() != 0, "root reads everything"))
    func theLibraryIsUnreadable() {
        let folder = TemporaryFolder()
        folder.write("a.md", "# A\n")
        chmod(folder.path, 0)
        let session = Session("--library", folder.path, "--lang", "en")
        #expect(complaint(of: session, status: 65).contains(folder.path))
        chmod(folder.path, 0o700)
    }

    @Test func aSmallTerminalGetsALineAndMayGrow() {
        let session = Session("--library", Jadnama.content, columns: 39, rows: 5)
        #expect(session.wait { !$0.text.isEmpty })
        session.pty.resize(columns: 80, rows: 24)
        session.child.send(SIGWINCH)
        #expect(poll { String(decoding: session.pty.output, as: UTF8.self).contains("F12") })
        session.pty.send("q")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func anyFolderOfMarkdownOpens() {
        let folder = TemporaryFolder()
        folder.write("first.md", "# First text\n\nBody of the first.\n")
        folder.write("deep/second.md", "no heading\n")
        let session = Session(folder.path)
        #expect(session.waitFor("First text"))
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func oneFileOrStandardInputOpensAtOnce() {
        let file = TemporaryFile(Array("# A title\n\nThe body of the text.\n".utf8))
        let session = Session(file.path)
        #expect(session.waitFor("The body of the text."))
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }
}
