/// What a program holds and does while nobody touches it.
extension Bench {
    func measureMemory() {
        let specimen = Specimen.document(megabytes: options.isQuick ? 1 : 10)
        let path = corpus.path(of: specimen)
        compare(
            .memory, "bundled library, resident",
            [
                resident(
                    "jadnama", programs.browse(programs.bundledLibrary ?? ""), bounds: [.atMost(20e6)],
                    skipped: programs.lacksLibrary),
                resident("floor", Command(programs.floor)),
            ], unit: .bytes, rounds: 3)
        compare(
            .memory, specimen.title + ", resident",
            [
                resident("jadnama", programs.browse(path), bounds: [.atMost(60e6)]),
                resident("less, the source", Command("less", [path]), skipped: programs.lacks(.less)),
                resident(
                    "w3m, its HTML", Command("w3m", [corpus.pathOfHTML(of: specimen)]),
                    skipped: programs.lacks(.w3m)),
            ], unit: .bytes, rounds: 3)
    }

    private func resident(
        _ name: String, _ command: Command, bounds: [Bound] = [], skipped: String? = nil
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: skipped) {
            guard let session = TerminalSession(command), session.firstScreen(showing: []).isComplete else {
                return Attempt(failure: "no first screen")
            }
            session.settle()
            guard let status = ProcessStatus(session.id) else { return Attempt(failure: "it ended") }
            return Attempt([Double(status.resident)], peak: status.peak)
        }
    }

    // MARK: Rest

    func measureRest() {
        let path = corpus.path(of: .document(megabytes: 1))
        rest(
            "bundled library", programs.browse(programs.bundledLibrary ?? ""), skipped: programs.lacksLibrary)
        rest("document, 1 MB", programs.browse(path), skipped: nil)
    }

    private func rest(_ what: String, _ command: Command, skipped: String?) {
        let seconds = options.isQuick ? 2.0 : 10.0
        let length = "in \(Int(seconds)) s"
        var used: [Double] = []
        let wakeUps = Contender("jadnama", bounds: [.atMost(1)], skipped: skipped) {
            guard let session = TerminalSession(command), session.firstScreen(showing: []).isComplete else {
                return Attempt(failure: "no first screen")
            }
            session.settle()
            let before = ProcessStatus(session.id)
            sleep(seconds: seconds)
            guard let before, let after = ProcessStatus(session.id) else {
                return Attempt(failure: "it ended")
            }
            used.append(after.processor - before.processor)
            return Attempt([Double(after.waits - before.waits)])
        }
        compare(.rest, "\(what), wake-ups \(length)", [wakeUps], unit: .count, rounds: 1)
        let time = Contender(
            "jadnama", bounds: [.atMost(0.001)], skipped: used.isEmpty ? skipped ?? "no figure" : nil
        ) {
            Attempt(used)
        }
        compare(.rest, "\(what), processor time \(length)", [time], rounds: 1)
    }
}
