import TestSupport
import Testing

/// The linear mode: lines in, lines out, nothing for the eye only.
struct LinearTests {
    private func run(_ typed: String..., language: String = "en", arguments: [String] = []) -> FinishedRun {
        FinishedRun(
            Jadnama.program, ["--library", Jadnama.content, "--lang", language] + arguments,
            environment: Jadnama.environment, input: Array(typed.map { $0 + "\n" }.joined().utf8))
    }

    @Test func aVisit() {
        let visit = run("1", "1", "99", "0", "l", "n", "q", "1")
        #expect(visit.status == 0)
        #expect(visit.complaint == "")
        #expect(visit.text.contains("\n1. In danger now\n"))
        #expect(visit.text.contains("\n102: "))
        #expect(visit.text.contains(/If.the.person.is.near.and.you.are.in.danger\n\n/))
        #expect(visit.text.contains("That is not among the choices"))
        #expect(!visit.output.contains(0x1B))
        #expect(!visit.text.contains("─"))
    }

    @Test func theEndOfTheInputEndsIt() {
        let visit = run(language: "kk")
        #expect(visit.status == 0)
        #expect(visit.text.contains("1. Қазір қауіпті"))
    }

    @Test func lettersWorkOnTheRussianLayout() {
        let visit = run("й", "1")
        #expect(!visit.text.contains("2. Who to call now"))
    }

    @Test func aSimpleTerminalGetsIt() {
        let session = Session("--library", Jadnama.content, "--lang", "en", environment: ["TERM": "dumb"])
        #expect(session.waitFor("1. In danger now"))
        session.pty.send("q\n")
        #expect(session.child.wait() == .exited(0))
        #expect(!session.pty.output.contains(0x1B))
    }

    @Test func aStationNeedsATerminal() {
        #expect(run(arguments: ["--visitor"]).status == 74)
    }
}
