/// Keys: how long until the frame stands, and what was sent for it.
extension Bench {
    func measureKeys() {
        let specimen = Specimen.document(megabytes: options.isQuick ? 1 : 10)
        page(
            specimen, columns: 200, rows: 60, timeBounds: [.atMost(0.001), .atMost(0.005, .percentile99)],
            byteBounds: [])
        page(specimen, columns: 80, rows: 24, timeBounds: [], byteBounds: [.atMost(1.3, of: "floor")])
        press(
            "line down", specimen, columns: 80, rows: 24,
            keys: Keys(jadnama: Key.down, floor: "j", less: "j", w3m: "J"), timeBounds: [],
            byteBounds: [.atMost(250)])
        measureVisit(columns: 200, rows: 60)
    }

    private func page(
        _ specimen: Specimen, columns: Int, rows: Int, timeBounds: [Bound], byteBounds: [Bound]
    ) {
        press(
            "page down", specimen, columns: columns, rows: rows,
            keys: Keys(jadnama: Key.pageDown, floor: " ", less: " ", w3m: " "), timeBounds: timeBounds,
            byteBounds: byteBounds)
    }

    /// The same movement in each program.
    private struct Keys {
        var jadnama: String
        var floor: String
        var less: String
        var w3m: String
    }

    private func press(
        _ movement: String, _ specimen: Specimen, columns: Int, rows: Int, keys: Keys, timeBounds: [Bound],
        byteBounds: [Bound]
    ) {
        let path = corpus.path(of: specimen)
        let measure = "\(movement), \(specimen.title), \(columns)×\(rows)"
        let sessions = [
            Session(
                "jadnama", programs.browse(path), keys.jadnama, [Self.foot, Specimen.first], timeBounds,
                byteBounds),
            Session("floor", Command(programs.floor, [laidOut(specimen, width: columns)]), keys.floor),
            Session("less -R, lowdown's text", Command("less", ["-R", lowdownText(specimen)]), keys.less),
            Session("w3m, its HTML", Command("w3m", [corpus.pathOfHTML(of: specimen)]), keys.w3m),
        ]
        complain("keys: \(measure)")
        let frames = sessions.map { self.frames(of: $0, columns: columns, rows: rows) }
        for (session, frames) in zip(sessions, frames) {
            add(figure(measure + ", key to frame", session, frames, .seconds))
        }
        for (session, frames) in zip(sessions, frames) {
            add(figure(measure + ", bytes sent", session, frames, .bytes))
        }
    }

    private struct Session {
        let name: String
        let command: Command
        let key: String
        let words: [String]
        let timeBounds: [Bound]
        let byteBounds: [Bound]

        init(
            _ name: String, _ command: Command, _ key: String, _ words: [String] = [],
            _ timeBounds: [Bound] = [],
            _ byteBounds: [Bound] = []
        ) {
            self.name = name
            self.command = command
            self.key = key
            self.words = words
            self.timeBounds = timeBounds
            self.byteBounds = byteBounds
        }
    }

    /// The frames that follow one another, after the program has come to rest.
    private func frames(of wanted: Session, columns: Int, rows: Int) -> [TerminalSession.Frame] {
        guard Command.find(wanted.command.program) != nil || wanted.command.program.hasPrefix("/"),
            let session = TerminalSession(wanted.command, columns: columns, rows: rows),
            session.firstScreen(showing: wanted.words).isComplete
        else { return [] }
        session.settle()
        _ = (0..<5).map { _ in session.press(wanted.key) }
        return (0..<(options.isQuick ? 40 : 200)).map { _ in session.press(wanted.key, within: 2) }
    }

    private func figure(
        _ measure: String, _ session: Session, _ frames: [TerminalSession.Frame], _ unit: Unit
    ) -> Figure {
        var figure = Figure(suite: .keys, measure: measure, program: session.name, unit: unit)
        guard !frames.isEmpty, frames.allSatisfy(\.isComplete) else {
            figure.skipped = frames.isEmpty ? "not installed, or no first screen" : "a key was not answered"
            return figure
        }
        figure.samples = Samples(frames.map { unit == .seconds ? $0.seconds : Double($0.bytes) })
        figure.bounds = unit == .seconds ? session.timeBounds : session.byteBounds
        return figure
    }

    /// A file with the text as it is laid out, for programs that lay nothing out.
    private func laidOut(_ specimen: Specimen, width: Int) -> String {
        let target = corpus.path(of: specimen) + ".\(width).txt"
        if size(ofFile: target) == 0 {
            _ = programs.show(corpus.path(of: specimen), format: "text", width: width).run(output: target)
        }
        return target
    }

    private func lowdownText(_ specimen: Specimen) -> String {
        let target = corpus.path(of: specimen) + ".ansi"
        if size(ofFile: target) == 0 {
            _ = programs.lowdown(corpus.path(of: specimen)).run(output: target)
        }
        return target
    }
}
