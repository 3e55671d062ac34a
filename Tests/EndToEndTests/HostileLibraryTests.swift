import Glibc
import TestSupport
import Testing

/// A library from a stranger's USB stick, hostile in every field: whatever of it is shown, anywhere and in any format,
/// nothing but text reaches the terminal.
struct HostileLibraryTests {
    /// What would act on a terminal: OSC 0, 8, 9, 52 and 1337, a clear, DCS, C1 in UTF-8, bidirectional controls, tag
    /// characters, a flood of marks.
    private static let poison =
        "A\u{1B}]0;evil\u{7}\u{1B}]8;;http://evil\u{1B}\\B\u{1B}]9;x\u{7}\u{1B}]52;c;ZXZpbA==\u{7}\u{1B}]1337;File=:x\u{7}"
        + "\u{1B}[2J\u{1B}P1$qm\u{1B}\\\u{9D}0;y\u{9C}\u{9B}6n\u{202E}C\u{2066}\u{E0041}\u{E007F}\u{200F}\u{61C}"
        + "e" + String(repeating: "\u{301}", count: 300) + "\u{7F}\u{8}\u{0}D"

    /// The same as YAML writes it between double quotes.
    private static let quoted = poison.unicodeScalars.map { scalar in
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            ? "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            : scalar == "\\" ? "\\\\" : String(scalar)
    }.joined()

    private static func make() -> TemporaryFolder {
        let folder = TemporaryFolder()
        let names = "{kk: \"\(quoted)\", ru: \"\(quoted)\", en: \"\(quoted)\"}"
        folder.write(
            "library.yml",
            "name: \(names)\nlanguages: [kk, ru, en]\ncentre:\n  name: \(names)\n  phone: \"\(quoted)\"\n"
                + "doors:\n  - {id: one, name: \(names), materials: [bad]}\n")
        folder.write("topics.yml", "- {id: t, name: \(names)}\n")
        folder.write(
            "helplines.yml",
            "- {id: n, name: \(names), short: \(names), number: \"1\(quoted)2\", hours: \(names), cost: \(names),"
                + " for: \(names), footer: true, grade: A}\n")
        folder.write("laws.yml", "- {id: l, act: \(names), name: \(names), says: \(names)}\n")
        folder.write(
            "sets/s.yml", "title: \(names)\nsummary: \(names)\nitems:\n  - {id: bad, note: \(names)}\n")
        let head =
            "---\ntitle: \"\(quoted)\"\nsummary: \"\(quoted)\"\naudience: [visitor]\ntopics: [t]\nlaws: [l]\n"
            + "content-note: \"\(quoted)\"\nreviewed: {date: 2026-11-01, role: \"\(quoted)\"}\nstatus: current\n---\n"
        let body =
            "# \(poison)\n\nText \(poison) &#27;[2J &#x9b;5n <b>\(poison)</b> `\(poison)`\n\n"
            + "[word](http://xn--80ak6aa92e.com/%1b]52;c;AAAA%07\u{202E})\n\n> [!WARNING]\n> \(poison)\n\n"
            + "- [ ] \(poison)\n\n| \(poison) | b |\n|---|---|\n| \(poison) | c |\n\n```\n\(poison)\n```\n\n![\(poison)](x)\n"
        folder.write("memos/bad.ru.md", head + body)
        folder.write("memos/bad.en.md", head + body)
        folder.write("memos/b\u{1B}]0;evil\u{7}\u{202E}\u{9B}2J.ru.md", body)
        return folder
    }

    /// Styles of the program's own are taken away; what is left must be text.
    private func trouble(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        var marks = 0
        for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{C}" {
            marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
            let category = scalar.properties.generalCategory
            if [.control, .format, .privateUse, .lineSeparator, .paragraphSeparator].contains(category)
                || marks > 4
            {
                return "U+" + String(scalar.value, radix: 16)
            }
        }
        return nil
    }

    @Test func nothingActsInAnyCommandAndFormat() {
        let folder = Self.make()
        let evil = "memos/b\u{1B}]0;evil\u{7}\u{202E}\u{9B}2J.ru.md"
        var commands = ["text", "ansi", "html", "tree"].map {
            ["show", "bad", "--format", $0, "--color", "always"]
        }
        commands += [
            ["list"], ["list", "--json"], ["check"], ["check", folder.path, "--json"],
            ["show", folder.path + "/" + evil],
            ["show", Self.poison.replacing("\0", with: "")], ["qr", "bad"],
            ["export", "bad", "--format", "text", "-o", "/nonexistent/\u{1B}[2J/x"],
            ["list", "--topic", "\u{1B}]0;x\u{7}\u{9B}1m"], ["--lang", "\u{1B}[2J\u{202E}"],
            ["show", "/\u{1B}[2J\u{9B}/x.md"],
        ]
        for command in commands {
            let run = FinishedRun(
                Jadnama.program, command + (command.first == "check" ? [] : ["--library", folder.path]),
                environment: Jadnama.environment.merging([
                    "TERM": "xterm-256color", "JADNAMA_LIBRARY": folder.path,
                ]) {
                    $1
                })
            #expect(trouble(in: run.output) == nil, "\(command.map(\.debugDescription))")
            #expect(trouble(in: run.errors) == nil, "\(command.map(\.debugDescription))")
        }
        for format in ["html", "text"] {
            _ = Jadnama.run(
                "export", "bad", "--format", format, "-o", folder.path + "/out", "--library", folder.path)
            #expect(trouble(in: Array(TemporaryFile.text(at: folder.path + "/out").utf8)) == nil, "\(format)")
        }
    }

    @Test func nothingActsOnAnyScreen() {
        let folder = Self.make()
        let session = Session("--library", folder.path, "--lang", "ru", "--staff", columns: 110, rows: 30)
        session.waitFor("F12")
        for keys in [
            "\u{1B}OB", "\u{1B}OA", "\r", "\r", "\t", "\t", "\r", "\u{1B}", "t", "\u{1B}", "v", "\u{1B}", "m",
            " ", "\u{1B}",
            "w", "\u{1B}", "\u{1B}[15~", "\u{1B}", "\u{1B}OP", "\u{1B}", "b", "\u{1B}[17~", "p", "\u{1B}",
            "\u{1B}", "\u{1B}OR",
            "Text", "\r", "n",
        ] {
            session.pty.send(keys)
            session.waitForRest()
            if keys == "\u{1B}" { usleep(700_000) }
        }
        #expect(!session.child.hasEnded)
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
        #expect(session.screen.unknown == [])
        let sent = String(decoding: session.pty.output, as: UTF8.self)
        #expect(!sent.contains("]8;") || !sent.contains("\u{1B}]8;"))
        for code in ["0;evil", "9;x", "52;", "1337;"] { #expect(!sent.contains("\u{1B}]" + code)) }
        let plain = sent.replacing(
            /\u{1B}(\[[0-9;?]*[ -\/]*[@-~]|\][^\u{7}]*\u{7}|[=>78M]|\([B0])|[\u{8}\u{9}\u{D}\u{E}\u{F}\u{7}]/,
            with: "")
        #expect(trouble(in: Array(plain.utf8)) == nil)
    }

    /// A link whose letters look like those of a known name: the host that it leads to is shown before it is used, on
    /// the screen, beside its code, and on paper.
    @Test func aLinkThatLooksLikeAnotherShowsWhereItLeads() {
        let file = TemporaryFile(Array("# Title\n\n[egov.kz](https://\u{435}gov.kz/login) is it.\n".utf8))
        let real = "xn--gov-qdd.kz (https://\u{435}gov.kz/login)"
        #expect(Jadnama.run("show", file.path, "--format", "text").text.contains(real))
        let session = Session(file.path, columns: 110, rows: 40)
        session.waitFor("is it.")
        session.pty.send("\t\r")
        #expect(session.waitFor(real))
        session.pty.send("w")
        #expect(session.wait { $0.text.contains("█") && $0.text.contains("xn--gov-qdd.kz") })
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }
}
