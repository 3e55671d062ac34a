/// First screens: how long one waits for them after the command was given.
extension Bench {
    /// The last hint of the foot line: with it the frame is complete.
    static let foot = "F12"

    func measureStart() {
        let document = corpus.path(of: .memo)
        compare(
            .start, "bundled library, 80×24",
            [
                firstScreen(
                    "jadnama", of: programs.browse(programs.bundledLibrary ?? ""), showing: [Self.foot],
                    bounds: [.atMost(1.5, of: "floor")], skipped: programs.lacksLibrary),
                firstScreen(
                    "jadnama, as installed", of: programs.browse(installedLibrary()), showing: [Self.foot],
                    skipped: programs.lacksLibrary),
                firstScreen("floor", of: Command(programs.floor), showing: [Self.foot]),
                firstScreen("less, a memo", of: Command("less", [document]), skipped: programs.lacks(.less)),
            ])
        compare(
            .start, "--version, to its end",
            [Contender("jadnama", running: Command(programs.jadnama, ["--version"]))])
    }

    /// A copy of the bundled library with its index, as `make install` leaves it.
    private func installedLibrary() -> String {
        let path = corpus.path + "/installed"
        guard let bundled = programs.bundledLibrary else { return path }
        for command in [Command("cp", ["-r", bundled, path]), Command(programs.jadnama, ["index", path])] {
            if command.run().failure != nil { stop("could not install the bundled library in \(path)") }
        }
        return path
    }

    /// The time from exec to the last byte of the first complete screen.
    func firstScreen(
        _ name: String, of command: Command, showing words: [String] = [], bounds: [Bound] = [],
        skipped: String? = nil
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: skipped) {
            guard let session = TerminalSession(command) else { return Attempt(failure: "cannot be started") }
            let frame = session.firstScreen(showing: words)
            let run = session.end()
            guard frame.isComplete else { return Attempt(failure: "no complete screen") }
            return Attempt([frame.seconds], peak: run.peak)
        }
    }

    // MARK: Documents

    func measureOpening() {
        open(.memo)
        open(.booklet)
        for size in megabytes { open(.document(megabytes: size)) }
    }

    private func open(_ specimen: Specimen) {
        let path = corpus.path(of: specimen)
        let isLarge = size(ofFile: path) > 10_000_000 * 2
        compare(
            .open, specimen.title,
            [
                firstScreen(
                    "jadnama", of: programs.browse(path), showing: [Self.foot, Specimen.first],
                    bounds: openBounds(specimen)),
                firstScreen(
                    "lowdown | less -R", of: programs.lowdownPaged(path), showing: [Specimen.first],
                    skipped: programs.lacks(.lowdown) ?? programs.lacks(.less)),
                firstScreen("less, the source", of: Command("less", [path]), skipped: programs.lacks(.less)),
                firstScreen(
                    "w3m, its HTML", of: Command("w3m", [isLarge ? path : corpus.pathOfHTML(of: specimen)]),
                    showing: [Specimen.first],
                    skipped: programs.lacks(.w3m) ?? (isLarge ? "not tried above 10 MB" : nil)),
            ])
    }

    /// So many milliseconds, or faster than lowdown into a pager by a factor.
    private func openBounds(_ specimen: Specimen) -> [Bound] {
        guard case .document(let megabytes) = specimen else { return [] }
        let (seconds, factor) = megabytes >= 100 ? (0.3, 8.0) : megabytes >= 10 ? (0.06, 4.0) : (0.025, 2.0)
        return [Bound(limits: [.fixed(seconds), .times(1 / factor, "lowdown | less -R")])]
    }

    // MARK: The end of a document

    func measureEnd() {
        let specimen = Specimen.document(megabytes: options.isQuick ? 1 : 10)
        let path = corpus.path(of: specimen)
        compare(
            .end, specimen.title + ", just opened",
            [
                toTheEnd("jadnama", programs.browse(path), key: Key.end, bounds: [.atMost(0.117)]),
                toTheEnd(
                    "lowdown | less -R", programs.lowdownPaged(path), key: "G",
                    skipped: programs.lacks(.lowdown) ?? programs.lacks(.less)),
                toTheEnd(
                    "w3m, its HTML", Command("w3m", [corpus.pathOfHTML(of: specimen)]), key: "G",
                    skipped: programs.lacks(.w3m)),
            ])
    }

    private func toTheEnd(
        _ name: String, _ command: Command, key: String, bounds: [Bound] = [], skipped: String? = nil
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: skipped) {
            guard let session = TerminalSession(command), session.wait(for: [Specimen.first]).isComplete
            else {
                return Attempt(failure: "no first screen")
            }
            let frame = session.press(key, showing: [Specimen.last])
            return frame.isComplete ? Attempt([frame.seconds]) : Attempt(failure: "the end is never shown")
        }
    }
}

/// What an xterm sends for keys, in the mode that ncurses asks for.
enum Key {
    static let pageDown = "\u{1B}[6~"
    static let up = "\u{1B}OA"
    static let down = "\u{1B}OB"
    static let left = "\u{1B}OD"
    static let pageUp = "\u{1B}[5~"
    static let enter = "\r"
    static let help = "\u{1B}OP"
    static let language = "\u{1B}OQ"
    static let end = "\u{1B}OF"
    static let quickExit = "\u{1B}[24~"
    static let backspace = "\u{7F}"
}
