import TestSupport
import Testing

/// The commands without a terminal: what they write and how they end.
struct CommandTests {
    private let library = ["--library", Jadnama.content]

    @Test func showPrintsAMaterialInTheLanguageAndWidthAskedFor() {
        let run = Jadnama.run(
            "show", "two-factor", "--library", Jadnama.content, "--lang", "kk", "--width", "60")
        #expect(run.status == 0)
        #expect(run.complaint == "")
        #expect(run.text.contains("Кіруді екі сатылы растау"))
        #expect("ңғүұқөі".allSatisfy(run.text.contains))
        #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 60 })
        #expect(!run.output.contains(0x1B))
    }

    @Test func showTakesAPathOrStandardInput() {
        let file = TemporaryFile(Array("# Heading\n\nSome *text*.\n".utf8))
        let named = Jadnama.run("show", file.path, "--width", "40")
        #expect(named.status == 0)
        #expect(named.text.contains("Some text."))
        let piped = Jadnama.run("show", "-", "--format", "tree", input: "# Heading\n\nSome *text*.\n")
        #expect(piped.status == 0)
        #expect(piped.text.contains("Heading"))
    }

    @Test func theTitleOfAFileStandsAboveItsText() {
        let show = { (text: String, format: String) in
            Jadnama.run("show", "-", "--format", format, "--width", "40", input: text).text
        }
        let text = "---\ntitle: Мой заголовок\nsummary: Краткое\n---\nТекст.\n"
        #expect(
            show(text, "text") == "Мой заголовок\nКраткое\n\(String(repeating: "─", count: 40))\n\nТекст.\n")
        let html = show(text, "html")
        #expect(html.contains("<title>Мой заголовок</title>"))
        #expect(html.contains("<header>\n<h1>Мой заголовок</h1>\n<p>Краткое</p>\n</header>\n<p>Текст.</p>"))
        #expect(!show("---\ntitle: One two\n---\n# *One* two\n", "html").contains("<header>"))
        #expect(show("---\ntitle: One\n---\n# Two\n", "html").contains("<h1>One</h1>"))
        #expect(!show("---\nsummary: One\n---\n## Two\n", "html").contains("<h1>"))
    }

    @Test func coloursAreForTerminalsOrWhenAskedFor() {
        let text = "# Heading\n"
        let always = Jadnama.run(
            "show", "-", "--color", "always", environment: ["TERM": "xterm-256color"], input: text)
        #expect(always.output.contains(0x1B))
        for arguments in [
            ["--color", "auto"], ["--color", "never"], ["--format", "text", "--color", "always"],
        ] {
            let run = FinishedRun(
                Jadnama.program, ["show", "-"] + arguments, environment: Jadnama.environment,
                input: Array(text.utf8))
            #expect(!run.output.contains(0x1B), "\(arguments)")
        }
    }

    /// Bold and its like are no colours: they stay.
    @Test func stylesAreWithoutColoursWhenThatIsAskedFor() {
        let terminal = Jadnama.environment.merging(["TERM": "xterm-256color"]) { $1 }
        let show = { (arguments: [String], environment: [String: String]) in
            FinishedRun(
                Jadnama.program, ["show", "-", "--format", "ansi"] + arguments,
                environment: terminal.merging(environment) { $1 }, input: Array("# Heading\n".utf8)
            ).text
        }
        let plain = "    \u{1B}[1mHeading\u{1B}[0m\n"
        #expect(show(["--color", "never"], [:]) == plain)
        #expect(show([], ["NO_COLOR": "1"]) == plain)
        #expect(show([], [:]).contains("\u{1B}[1;38;5;"))
        #expect(show(["--color", "always"], ["NO_COLOR": "1"]) == show([], [:]))
    }

    @Test func showHasTheLookOfTheConfiguration() {
        let folder = TemporaryFolder()
        let show = { (theme: String) in
            folder.write("jadnama/config.yml", "theme: \(theme)\n")
            return Jadnama.run(
                "show", "-", "--format", "ansi",
                environment: [
                    "XDG_CONFIG_HOME": folder.path, "TERM": "xterm-256color", "COLORTERM": "truecolor",
                ],
                input: "# Heading\n"
            ).text
        }
        #expect(show("light").contains("\u{1B}[1;38;2;11;107;98m"))
        #expect(show("monochrome") == "    \u{1B}[1mHeading\u{1B}[0m\n")
        #expect(show("dark") == show("no-such-theme"))
    }

    @Test func linksOfATerminalAreWrittenWhenAskedFor() {
        let show = { (options: [String]) in
            FinishedRun(
                Jadnama.program, ["show", "-", "--format", "ansi"] + options,
                environment: Jadnama.environment,
                input: Array("[site](https://example.org/)\n".utf8)
            ).text
        }
        #expect(show(["--links"]).contains("\u{1B}]8;id=0;https://example.org/\u{1B}\\site\u{1B}]8;;"))
        #expect(!show([]).contains("]8;"))
    }

    /// Laid out by several threads where there are several processors.
    @Test func aLongTextIsWrittenInItsOrder() {
        let paragraphs = (0..<20_000).map { "Paragraph \($0) of a text that is long enough to be cut." }
        let run = Jadnama.run("show", "-", "--width", "80", input: paragraphs.joined(separator: "\n\n"))
        let lines = run.text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.map(String.init) == paragraphs)
    }

    @Test func plainTextNumbersItsLinks() {
        let run = Jadnama.run("show", "-", input: "See [the site](https://example.org/).\n")
        #expect(run.text.contains("See the site[1]."))
        #expect(run.text.contains("[1] https://example.org/"))
    }

    @Test func nothingFromATextReachesTheTerminalButText() {
        let hostile = "\u{1B}]0;title\u{7}\u{9B}31m &#27;[2J [a](http://x%1b]52;c;AAAA%07)\n"
        for format in ["text", "ansi", "tree"] {
            let run = Jadnama.run(
                "show", "-", "--format", format, environment: ["TERM": "dumb"], input: hostile)
            #expect(run.status == 0)
            let text = run.text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
                })
        }
    }

    @Test func listPrintsTheCatalogue() {
        let all = Jadnama.run("list", "--library", Jadnama.content)
        #expect(all.status == 0)
        #expect(all.text.contains("two-factor"))
        let flyers = Jadnama.run("list", "--library", Jadnama.content, "--kind", "flyer", "--lang", "en")
        #expect(flyers.text.contains("numbers-now"))
        #expect(!flyers.text.contains("two-factor "))
        let json = Jadnama.run("list", "--library", Jadnama.content, "--json")
        #expect(json.text.hasPrefix("{"))
        let nothing = Jadnama.run("list", "--library", Jadnama.content, "--topic", "no-such-topic")
        #expect(nothing.status == 1)
    }

    /// In a folder of plain files an id has the folders in it.
    @Test func whatAListPrintsIsTakenByTheOtherCommands() {
        let folder = TemporaryFolder()
        folder.write("sub/b.md", "---\ntitle: The second\n---\nSome text.\n")
        folder.write("sub/c.en.md", "# Third\n")
        folder.write("sub/c.ru.md", "# Третий\n")
        let run = { (arguments: String...) in
            FinishedRun(
                Jadnama.program, arguments + ["--library", folder.path, "--lang", "en"],
                environment: Jadnama.environment, input: [])
        }
        let ids = run("list").text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(ids == ["sub/b", "sub/c"])
        #expect(run("show", "sub/b").text.hasSuffix("Some text.\n"))
        #expect(run("show", "sub/c").text.contains("Third"))
        #expect(run("show", "sub/c.ru.md").text.contains("Третий"))
        #expect(run("search", "sub/b").text.hasPrefix("sub/b.md  The second\n"))
        #expect(run("export", "sub/b", "-o", folder.path + "/out.html").status == 0)
        #expect(run("qr", "sub/b").text != run("qr", "sub/x").text)
        #expect(run("qr", "sub/b").text.count > run("qr", "sub/x").text.count)
        let unknown = run("show", "sub/d")
        #expect(unknown.status == 66 && unknown.complaint.contains("sub/"))
        #expect(run("show", folder.path + "/sub/b.md").text.contains("Some text."))
    }

    @Test func searchPrintsPassages() {
        let found = Jadnama.run(
            "search", "пароли", "--library", Jadnama.content, "--lang", "ru", "--limit", "3")
        #expect(found.status == 0)
        #expect(found.text.hasPrefix("flyers/passwords.ru.md  Пароли, которые знаете только вы"))
        #expect(found.text.split(separator: "\n").count == 6)
        let mistyped = Jadnama.run("search", "gfhjkm", "--library", Jadnama.content, "--lang", "ru")
        #expect(mistyped.text.contains("Показано для: пароль"))
        let json = Jadnama.run(
            "search", "--json", "двухэтапная", "проверка", "--library", Jadnama.content, "--lang", "ru")
        #expect(
            json.text.contains("\"material\": \"two-factor\"") && json.text.contains("\"correction\": null"))
    }

    @Test func aQueryThatIsNoTextIsWrittenAsReplacement() {
        let run = FinishedRun(
            "/bin/sh",
            ["-c", "exec \"$0\" search \"$(printf '\\377')\" --json \"$@\"", Jadnama.program] + library,
            environment: Jadnama.environment, input: [])
        #expect(String(decoding: run.output, as: UTF8.self).contains("\"query\": \"\u{FFFD}\""))
    }

    @Test(arguments: [
        ("kk", "ештеңе табылмады"), ("ru", "ничего не найдено"), ("en", "nothing found for"),
    ])
    func searchSaysThatNothingWasFound(_ language: String, words: String) {
        let run = FinishedRun(
            Jadnama.program, ["search", "жжжжжж", "--lang", language] + library,
            environment: Jadnama.environment, input: [])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.complaint == "jadnama: \(words): жжжжжж\n")
    }

    @Test func aLongQueryIsNotRepeatedAsAWhole() {
        let run = FinishedRun(
            Jadnama.program, ["search", String(repeating: "я", count: 10_000), "--lang", "en"] + library,
            environment: Jadnama.environment, input: [])
        let shown = String(repeating: "я", count: 59) + "…"
        #expect(run.status == 1 && run.complaint == "jadnama: nothing found for: \(shown)\n")
    }

    @Test(arguments: [(["search", "жжжжжж"], 1), (["search"], 64), (["search", "a", "--limit", "0"], 64)])
    func searchEndsWithAStatus(_ arguments: [String], status: Int) {
        let run = FinishedRun(
            Jadnama.program, arguments + library, environment: Jadnama.environment, input: [])
        #expect(run.status == status)
    }

    @Test func checkListsTheRulesAndWhatIsOpen() {
        let rules = Jadnama.run("check", "--rules", "--lang", "en")
        #expect(rules.status == 0)
        #expect(rules.text.contains("\ntable-as-cards "))
        #expect(Jadnama.run("check", "--rules", "--json").text.hasPrefix("{\n  \"rules\": ["))
        for (language, words) in [("kk", "ана тілінде"), ("ru", "носитель языка"), ("en", "native speaker")] {
            let open = Jadnama.run("check", Jadnama.content, "--open", "--lang", language)
            #expect(open.status == 0)
            #expect(open.text.contains(words))
        }
        #expect(Jadnama.run("check", Jadnama.content, "--open", "--json").text.hasPrefix("{\n  \"open\": "))
        #expect(Jadnama.run("check", "--open", "--rules").status == 64)
    }

    @Test func checkKnowsWhatLayoutSays() {
        let folder = TemporaryFolder()
        folder.write("fits.md", "| one | two |\n|---|---|\n| unmistakably | incomprehensible |\n")
        folder.write(
            "wide.md",
            "| one | two | three |\n|---|---|---|\n| unmistakably | incomprehensible | indispensable |\n")
        let run = Jadnama.run("check", folder.path, "--lang", "en")
        #expect(run.text.contains("/wide.md:1:1: note: table-as-cards"))
        #expect(!run.text.contains("/fits.md:1:1: note: table-as-cards"))
    }

    @Test(arguments: [
        (["--help"], 0), (["show", "--help"], 0), (["--version"], 0),
        (["--no-such-option"], 64), (["show"], 64), (["show", "a", "b"], 64), (["list", "--width", "3"], 64),
        (["show", "x", "--width", "0"], 64), (["--lang", "de"], 64), (["--lang"], 64), (["--staff=1"], 64),
        (["browse", "--staff", "--visitor"], 64),
        (["list", "--library", "/no/such/folder"], 65), (["list", "--library", "/dev/null"], 65),
        (["browse", "/no/such/folder"], 65),
        (["show", "no-such-item", "--library", Jadnama.content], 66), (["show", "/no/such/file.md"], 66),
    ])
    func exitStatuses(arguments: [String], status: Int) {
        let run = FinishedRun(Jadnama.program, arguments, environment: Jadnama.environment)
        #expect(run.status == status, "\(run.complaint)")
        #expect(run.errors.isEmpty == (status == 0))
        #expect(run.output.isEmpty == (status != 0))
    }

    @Test func troublesAreSaidInTheLanguageOfTheUser() {
        func complaint(_ arguments: String..., locale: String) -> String {
            FinishedRun(
                Jadnama.program, arguments,
                environment: ["PATH": "/bin", "LC_ALL": locale]
            ).complaint
        }
        #expect(complaint("--widht", locale: "ru_RU.UTF-8").contains("Может быть, --width?"))
        #expect(complaint("--widht", locale: "kk_KZ.UTF-8").contains("Мүмкін, --width?"))
        #expect(complaint("--widht", locale: "en_US.UTF-8").contains("Did you mean --width?"))
        #expect(complaint("--widht", locale: "C").contains("Может быть, --width?"))
        #expect(complaint("--widht", "--lang", "en", locale: "C").contains("Did you mean --width?"))
    }

    @Test func helpIsNoWiderThanATerminal() {
        for language in ["kk", "ru", "en"] {
            let run = Jadnama.run("--help", "--lang", language)
            for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test func namesFromOutsideAreSafeToRead() {
        let run = Jadnama.run("show", "\u{1B}[2Jx\u{202E}y")
        #expect(run.status == 66)
        #expect(!run.errors.contains(0x1B))
        #expect(!run.complaint.contains("\u{202E}"))
    }

    @Test func aReaderThatHadEnoughIsNoTrouble() {
        let run = FinishedRun(
            "sh",
            [
                "-c",
                "'\(Jadnama.program)' show digital-violence --library '\(Jadnama.content)' | head -n 1; echo done",
            ],
            environment: Jadnama.environment)
        #expect(run.complaint == "")
        #expect(run.text.hasSuffix("done\n"))
    }

    @Test func aFullDiskIsSaid() {
        let run = FinishedRun(
            "sh", ["-c", "'\(Jadnama.program)' --help >/dev/full"], environment: Jadnama.environment)
        #expect(run.status == 74)
        #expect(run.complaint.contains("Запись не удалась"))
    }

    /// What the kernel says of the process itself cannot be asked afterwards, but what it offers can be held against it.
    @Test func theVersionTellsWhatTheKernelForbids() {
        let run = Jadnama.run("--version", "--verbose", "--lang", "en")
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines.contains("  not dumpable: yes"))
        #expect(lines.contains("  no-new-privileges: yes"))
        let modules = TemporaryFile.text(at: "/sys/kernel/security/lsm")
        if !modules.isEmpty {
            #expect(
                lines.contains { $0.hasPrefix("  Landlock ") && $0.hasSuffix("yes") }
                    == modules.contains("landlock"))
        }
        #expect(
            lines.contains("  seccomp: yes")
                == TemporaryFile.text(at: "/proc/self/status").contains("Seccomp:"))
    }
}
