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

    /// Links lead to the parts of the page; what is not on it is text. The ids of two texts are never the same.
    @Test func linksOfAnExportStayOnThePage() {
        let folder = TemporaryFolder()
        let text =
            "## One\n\n[two](b.md), [its part](b.md#one), [none of its parts](b.md#x), [here](#one), "
            + "[nowhere](#x), [away](c.md), [law](laws.yml#a), [call](tel:102)[^1]\n\n[^1]: Note.\n"
        folder.write("a.md", text)
        folder.write("b.md", text)
        let expected =
            "<a href=\"#m2\">two</a>, <a href=\"#m2-one\">its part</a>, "
            + "<a href=\"#m2\">none of its parts</a>, <a href=\"#m1-one\">here</a>, nowhere, away, law, "
            + "<a href=\"tel:102\">call</a><sup><a href=\"#m1-fn:1\" id=\"m1-fnref:1\">1</a></sup>"
        for items in [["a", "b", "--library", folder.path], [folder.path + "/a.md", folder.path + "/b.md"]] {
            let run = FinishedRun(
                Jadnama.program, ["export"] + items + ["-o", folder.path + "/out.html"],
                environment: Jadnama.environment, input: [])
            #expect(run.status == 0)
            let page = TemporaryFile.text(at: folder.path + "/out.html")
            #expect(page.contains(expected), "\(page)")
            let ids = page.matches(of: /\sid="([^"]*)"/).map(\.output.1)
            #expect(ids.count == 8 && Set(ids).count == 8)
        }
    }

    @Test func linksOfAPageOnItsOwnStayOnIt() {
        let folder = TemporaryFolder()
        folder.write(
            "a.md",
            "## One\n\n[two](b.md), [itself](a.md), [its part](a.md#one), [here](#one), [nowhere](#x), "
                + "[web](https://x.kz), [call](tel:102)\n")
        folder.write("b.md", "## Two\n")
        for item in [["a", "--library", folder.path], [folder.path + "/a.md"]] {
            let page = FinishedRun(
                Jadnama.program, ["show"] + item + ["--format", "html"], environment: Jadnama.environment
            ).text
            #expect(page.contains("<h2 id=\"one\">"))
            #expect(
                page.contains(
                    "<p>two, <a href=\"#\">itself</a>, <a href=\"#one\">its part</a>, "
                        + "<a href=\"#one\">here</a>, nowhere, <a href=\"https://x.kz\">web</a>, "
                        + "<a href=\"tel:102\">call</a></p>"), "\(page)")
        }
    }

    @Test func linksBetweenMaterialsOfTheLibraryLeadToTheirParts() {
        let folder = TemporaryFolder()
        let run = Jadnama.run(
            "export", "digital-violence", "danger-now", "--library", Jadnama.content, "--lang", "en", "-o",
            folder.path + "/out.html")
        #expect(run.status == 0)
        let page = TemporaryFile.text(at: folder.path + "/out.html")
        #expect(page.contains("<a href=\"#m2\">") && page.contains(" id=\"m2\""))
        #expect(!page.contains(".md") && !page.contains(".yml"))
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
