import TestSupport
import Testing

/// What `ITEM` may be, and what is said of one that cannot be shown.
struct ItemTests {
    @Test func theSummaryStandsAboveATextThatBringsItsTitleToo() {
        let text = "---\ntitle: One\nsummary: What it is about\n---\n# One\n\nWords.\n"
        let show = { (format: String) in
            Jadnama.run("show", "-", "--format", format, "--width", "40", input: text).text
        }
        let rule = String(repeating: "─", count: 40)
        #expect(show("text") == "What it is about\n\(rule)\n\nOne\n━━━\n\nWords.\n")
        #expect(show("html").contains("<header>\n<p>What it is about</p>\n</header>\n<h1 id=\"one\">"))
        let file = TemporaryFile(Array(text.utf8))
        let session = Session(file.path)
        #expect(session.waitFor("What it is about"))
    }

    /// Somebody's notes in one language owe no other, unlike a material of which there are translations.
    @Test func nothingIsMissingFromNotesInOneLanguage() {
        let folder = TemporaryFolder()
        folder.write("note.md", "# Note\n\nSome words in English, and more of them.\n")
        folder.write("both.en.md", "# Both\n")
        folder.write("both.ru.md", "# Оба\n")
        let show = { (item: String) in
            Jadnama.run("show", item, "--library", folder.path, "--lang", "kk").text
        }
        #expect(show("note").hasPrefix("    Note\n"))
        #expect(show("both").contains("қазақша жоқ"))
        #expect(Jadnama.run("show", folder.path + "/note.md", "--lang", "ru").text.hasPrefix("    Note\n"))
    }

    @Test(arguments: [
        ("en", "is a folder, and one text is needed"), ("ru", "— это папка, а нужен один текст"),
        ("kk", "— қалта, ал бір мәтін керек"),
    ])
    func aFolderIsNoText(_ language: String, _ sentence: String) {
        let folder = TemporaryFolder()
        folder.write("a.md", "# A\n")
        let run = Jadnama.run("show", folder.path, "--lang", language)
        #expect(run.status == 66)
        #expect(run.complaint.contains("«\(folder.path)» " + sentence))
        #expect(run.complaint.contains("jadnama list --library \(folder.path)"))
    }

    @Test(arguments: [
        ("en", "«no-such» is no file, and there is no library in ./content"),
        ("ru", "Файла «no-such» нет, и библиотеки нет: ./content"),
        ("kk", "«no-such» деген файл жоқ, кітапхана да жоқ: ./content"),
    ])
    func whatIsNoFileIsNamedWhereThereIsNoLibrary(_ language: String, _ sentence: String) {
        let folder = TemporaryFolder()
        let program = folder.path + "/jadnama"
        _ = FinishedRun("cp", [Jadnama.program, program], environment: Jadnama.environment)
        let run = FinishedRun(
            "env", ["-C", folder.path, program, "show", "no-such", "--lang", language],
            environment: Jadnama.environment)
        #expect(run.status == 65)
        #expect(run.complaint.contains(sentence), "\(run.complaint)")
    }
}
