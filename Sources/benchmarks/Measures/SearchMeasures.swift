/// Queries, warm: from a letter that is typed to the frame with its results.
extension Bench {
    func measureSearch() {
        for count in options.isQuick ? [10_000] : [10_000, 100_000] { search(count) }
    }

    private func search(_ count: Int) {
        let path = corpus.path(of: .library(files: count))
        let skipped = programs.lacks("search")
        if skipped == nil, programs.lacks("index") == nil, indexFiles(of: path).isEmpty {
            _ = Command(programs.jadnama, ["index", path]).run(limit: 600)
        }
        let table = fullTextFile(count)
        if size(ofFile: table) == 0 {
            _ = Command(programs.own, ["--index", table, path]).run(limit: 600)
        }
        let bound = count > 10_000 ? 0.010 : 0.003
        compare(
            .search, "\(grouped(count)) files, each letter typed",
            [
                Contender("jadnama", bounds: [.atMost(bound, .percentile95)], skipped: skipped) { [self] in
                    typed(in: path)
                },
                Contender("jadnama's library alone", bounds: [.atMost(bound, .percentile95)]) { [self] in
                    queried("--search", path)
                },
                Contender("sqlite3 FTS5, 20 best") { [self] in queried("--queries", table) },
                Contender("ripgrep, whole queries", skipped: programs.lacks(.ripgrep)) {
                    Attempt(
                        TypedQueries.all.map { Command("rg", ["-c", "-i", "-e", $0, path]).run().seconds })
                },
            ], rounds: 1)
        compare(
            .search, "\(grouped(count)) files, one query from exec to end",
            [
                Contender(
                    "jadnama search", skipped: skipped,
                    running: Command(programs.jadnama, ["search", "--library", path, "телефон"]))
            ])
    }

    /// Opens the search and types every query, letter by letter.
    private func typed(in path: String) -> Attempt {
        guard let session = TerminalSession(programs.browse(path)),
            session.firstScreen(showing: [Self.foot]).isComplete
        else { return Attempt(failure: "no first screen") }
        session.settle(within: 120)
        _ = session.press("/")
        var times: [Double] = []
        for round in 0..<2 {
            for query in TypedQueries.all {
                for letter in query {
                    let frame = session.press(String(letter), within: 5)
                    if round > 0, frame.isComplete { times.append(frame.seconds) }
                }
                _ = session.press(String(repeating: Key.backspace, count: query.count), within: 5)
            }
        }
        return times.isEmpty ? Attempt(failure: "no key was answered") : Attempt(times)
    }

    /// What this program, as a child, says of the time of each query.
    private func queried(_ way: String, _ path: String) -> Attempt {
        let output = corpus.path + "/times"
        let run = Command(programs.own, [way, path]).run(output: output)
        let times = (readSmallFile(output) ?? "").split(separator: "\n").compactMap { Double($0) }
        return run.failure == nil ? Attempt(times, peak: run.peak) : Attempt(run)
    }

    func fullTextFile(_ count: Int) -> String { corpus.path + "/fts5-\(count).sqlite" }
}
