/// The quick exit: how long until the screen is told to be blank, at rest and while a text is read.
extension Bench {
    /// Sent with the bytes that blank the screen, and never else.
    private static let neutralTitle = "]2;Terminal"

    func measureExit() {
        let library = programs.bundledLibrary ?? ""
        exit("at rest", programs.browse(library), showing: Self.foot, rounds: options.isQuick ? 20 : 200)
        let large = Specimen.document(megabytes: options.isQuick ? 10 : 100)
        exit(
            "while it is read, \(large.title)", programs.browse(corpus.path(of: large)), showing: "[?1049h",
            rounds: options.isQuick ? 20 : 100)
    }

    private func exit(_ measure: String, _ command: Command, showing word: String, rounds: Int) {
        complain("exit: \(measure)")
        var figure = Figure(
            suite: .exit, measure: "F12 to blank screen, \(measure)", program: "jadnama", unit: .seconds)
        var seconds: [Double] = []
        for round in 0..<rounds {
            guard let session = TerminalSession(command), session.wait(for: [word]).isComplete else { break }
            // Somewhere in the first half second of reading.
            if word != Self.foot { sleep(seconds: Double(round) / Double(rounds) / 2) }
            let frame = session.type(Key.quickExit, until: [Self.neutralTitle])
            if frame.isComplete { seconds.append(frame.seconds) }
        }
        figure.samples = seconds.count == rounds ? Samples(seconds) : nil
        figure.skipped = seconds.count == rounds ? nil : "F12 was not answered"
        figure.bounds = [.atMost(0.05, .percentile99)]
        add(figure)
    }
}
