import Glibc
import RandomVisits
import TestSupport

/// Events at the real program on a pty, ten thousand a minute; the program must answer, stay, and send nothing but what
/// a terminal is meant to get.
struct TerminalSoak {
    private let soak: Soak
    private static let pause: UInt32 = 1_000_000 * 60 / 10_000
    /// The terminal that reads along is larger than any size that is set.
    private static let largest = (columns: 220, rows: 70)

    init(_ soak: Soak) {
        self.soak = soak
    }

    func run() throws(Failure) {
        let pty = PseudoTerminal(columns: 80, rows: 24)
        // Else what is typed between two runs, halves of characters too, would come back as if the program had sent it.
        pty.turnEchoOff()
        let folder = try Self.makeFolder()
        defer { Self.remove(folder) }
        let child = start(pty, folder)
        say("seed \(soak.seed), \(soak.minutes) minutes of 10,000 events")
        guard
            poll(
                seconds: 30,
                until: { String(decoding: pty.output, as: UTF8.self).contains("F12") })
        else { throw Failure(sentence: "no first screen") }
        try press(pty, child, folder)
    }

    private func start(_ pty: PseudoTerminal, _ folder: String) -> ChildProcess {
        pty.start(
            "env", ["-C", folder, "prlimit", "--fsize=0"] + command,
            environment: [
                "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder,
                "XDG_CONFIG_HOME": folder,
            ])
    }

    private var command: [String] {
        [Self.absolute(soak.program), "--library", Self.absolute(soak.library)]
            + (soak.isVisitor ? ["--visitor"] : [])
    }

    private static func absolute(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }

    // MARK: A place for the program

    /// Its keys are such that nothing ends it or puts it aside: so that memory is that of one process for long.
    private static let configuration = """
        quick-exit: {outcome: cover}
        keys:
          quit: [F11]
          suspend: [F10]

        """

    private static func makeFolder() throws(Failure) -> String {
        var name = Array((temporaryFolder + "/jadnama-soak-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw Failure(sentence: "no folder in \(temporaryFolder)") }
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        mkdir(path + "/jadnama", 0o700)
        guard let file = fopen(path + "/jadnama/config.yml", "w") else {
            throw Failure(sentence: "no file in \(path)")
        }
        fputs(configuration, file)
        fclose(file)
        return path
    }

    private static func remove(_ folder: String) {
        unlink(folder + "/jadnama/config.yml")
        rmdir(folder + "/jadnama")
        if rmdir(folder) != 0 { say("something was left in \(folder)") }
    }

    // MARK: Events

    private func press(_ pty: PseudoTerminal, _ first: ChildProcess, _ folder: String) throws(Failure) {
        var (child, endings) = (first, 0)
        var random = SeededRandom(seed: soak.seed)
        var screen = VirtualTerminal(columns: Self.largest.columns, rows: Self.largest.rows)
        var (memory, slowest) = (MemoryCurve(), 0.0)
        let count = soak.minutes * 10_000
        for event in 1...count {
            pty.send(RandomBytes.event(&random))
            if random.oneIn(25) {
                pty.resize(
                    columns: random.number(in: 1...Self.largest.columns),
                    rows: random.number(in: 1...Self.largest.rows))
            }
            usleep(Self.pause)
            guard event % 500 == 0 else { continue }
            // The palette and the foot line can end the program too, but not at a station.
            if !soak.isVisitor, child.hasEnded, child.wait() == .exited(0) {
                child = start(pty, folder)
                endings += 1
                memory = MemoryCurve()
                sleep(1)
            }
            slowest = max(slowest, try waitForAnswer(pty, child, &screen, event))
            memory.sample(child.id)
        }
        child.send(SIGTERM)
        guard child.wait(seconds: 10) == .signal(SIGTERM) else {
            throw Failure(sentence: "SIGTERM does not end it")
        }
        say("\(count) events, \(endings) endings, slowest answer \(Int(slowest * 1000)) ms")
        say(memory.sentence)
        if let trouble = memory.trouble { throw Failure(sentence: trouble) }
    }

    /// Checks what was sent, then asks for the whole screen with Ctrl-L and waits until something comes.
    private func waitForAnswer(
        _ pty: PseudoTerminal, _ child: ChildProcess, _ screen: inout VirtualTerminal, _ event: Int
    ) throws(Failure) -> Double {
        var quiet = 0
        poll(seconds: 20) {
            let more = pty.takeCollected()
            screen.feed(more)
            quiet = more.isEmpty ? quiet + 1 : 0
            return quiet > 20
        }
        guard !child.hasEnded else {
            let ending = child.wait().map { "\($0)" } ?? ""
            throw Failure(sentence: "the program ended before event \(event): \(ending)")
        }
        if let foreign = screen.unknown.first {
            throw Failure(sentence: "before event \(event): \(foreign.debugDescription)")
        }
        pty.resize(columns: 80, rows: 24)
        let start = secondsNow()
        pty.send("\u{C}")
        var isAnswered = false
        poll(seconds: 10) {
            let more = pty.takeCollected()
            screen.feed(more)
            isAnswered = isAnswered || !more.isEmpty
            return isAnswered
        }
        guard isAnswered else { throw Failure(sentence: "no answer after event \(event)") }
        return secondsNow() - start
    }
}
