import Glibc
import TestSupport
import Testing

/// Commands that make something for paper, and the only one that writes into a library.
struct PaperTests {
    @Test func exportMakesOneFileOfSeveralMaterials() {
        let folder = TemporaryFolder()
        let run = Jadnama.run(
            "export", "two-factor", "sextortion", "--library", Jadnama.content, "--lang", "kk", "-o",
            folder.path + "/out.html")
        #expect(run.status == 0)
        let page = TemporaryFile.text(at: folder.path + "/out.html")
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.matches(of: /<main>/).count == 2)
        #expect(page.matches(of: /<\/html>/).count == 1)
        #expect(page.contains("Кіруді екі сатылы растау"))
        let text = Jadnama.run(
            "export", "two-factor", "sextortion", "--library", Jadnama.content, "--format", "text",
            "--output",
            folder.path + "/out.txt")
        #expect(text.status == 0)
        #expect(TemporaryFile.text(at: folder.path + "/out.txt").utf8.filter { $0 == 0x0C }.count == 1)
        #expect(folder.names == ["out.html", "out.txt"])
    }

    @Test func whatCannotBeWrittenLeavesNothing() {
        let folder = TemporaryFolder()
        folder.write("target/inside", "x")
        let run = Jadnama.run(
            "export", "two-factor", "--library", Jadnama.content, "-o", folder.path + "/target")
        #expect(run.status == 73)
        #expect(folder.names == ["target"])
        #expect(Jadnama.run("export", "x", "--library", Jadnama.content, "-o", "/no/such/place").status == 66)
        #expect(Jadnama.run("export", "two-factor", "--library", Jadnama.content).status == 64)
        let full = Jadnama.run("export", "two-factor", "--library", Jadnama.content, "-o", "/no/such/place")
        #expect(full.status == 73)
    }

    @Test func aQRCodeOfATextOrAMaterial() {
        let code = Jadnama.run("qr", "tel:111", "--library", Jadnama.content)
        #expect(code.status == 0)
        #expect(code.text.contains("█▀▀▀▀▀█"))
        let flyer = Jadnama.run("qr", "numbers-now", "--library", Jadnama.content, "--lang", "en")
        #expect(flyer.output.count > code.output.count)
        #expect(Jadnama.run("qr", String(repeating: "x", count: 3000)).status == 64)
    }

    @Test func anIndexedLibraryReadsTheSame() {
        let folder = TemporaryFolder()
        _ = FinishedRun("cp", ["-r", Jadnama.content + "/.", folder.path], environment: Jadnama.environment)
        let before = Jadnama.run("list", "--library", folder.path)
        #expect(Jadnama.run("index", folder.path).status == 0)
        #expect(Jadnama.run("list", "--library", folder.path).output == before.output)
        #expect(Jadnama.run("index", "/no/such/folder").status == 65)
    }
}

/// Libraries and texts that take time to read.
struct LargeTests {
    @Test func aLargeFolderOpensAtOnceAndIsReadOn() {
        let folder = TemporaryFolder()
        for number in 0..<3000 { folder.write("text-\(number).md", "# Text number \(number)\n\nBody.\n") }
        let session = Session(folder.path)
        #expect(session.waitFor("Text number 0"))
        #expect(session.waitFor("3000"))
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func aLargeTextIsReadBesideTheKeys() {
        let paragraph = "Word after word, line after line, *all* of it [linked](http://example.org).\n\n"
        let file = TemporaryFile(Array(("# Large\n\n" + String(repeating: paragraph, count: 100_000)).utf8))
        let session = Session(file.path)
        #expect(session.waitFor("F12"))
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait(seconds: 20) == .exited(0))
    }
}
