/// Whole documents to ANSI.
extension Bench {
    var megabytes: [Int] { options.isQuick ? [1, 10] : [1, 10, 100] }

    func measureRendering() {
        render(.memo)
        render(.booklet)
        for size in megabytes { render(.document(megabytes: size), series: "render") }
        render(.table)
        render(.paragraph)
    }

    private func render(_ specimen: Specimen, series: String? = nil) {
        let path = corpus.path(of: specimen)
        let megabytes = size(ofFile: path) / 1_000_000
        compare(
            .render, specimen.title,
            [
                Contender(
                    "jadnama", bounds: renderBounds(specimen), skipped: flaw(in: path),
                    running: programs.show(path)),
                Contender("md4c to HTML", running: programs.htmlFloor(path)),
                Contender("lowdown", skipped: programs.lacks(.lowdown), running: programs.lowdown(path)),
                Contender(
                    "w3m, its HTML", skipped: programs.lacks(.w3m) ?? tooLarge(megabytes, for: 10)
                ) { [self] in
                    let html = corpus.pathOfHTML(of: specimen)
                    return Attempt(Command("w3m", ["-dump", "-T", "text/html", "-cols", "80", html]).run())
                },
                Contender(
                    "rich", skipped: programs.lacks(.rich) ?? tooLarge(megabytes, for: 1),
                    running: programs.rich(path)),
            ], size: size(ofFile: path), series: series)
    }

    /// Time must not grow faster than the text, whatever it is made of.
    func measureHostile() {
        for pattern in HostilePattern.allCases {
            let sizes = options.isQuick || pattern != .word ? [1, 4] : [1, 4, 100]
            for megabytes in sizes { renderHostile(pattern, megabytes: megabytes) }
        }
    }

    private func renderHostile(_ pattern: HostilePattern, megabytes: Int) {
        let specimen = Specimen.hostile(pattern, megabytes: megabytes)
        let path = corpus.path(of: specimen)
        let bounds: [Bound] = megabytes > 1 ? [.atMost(1.5, .growth)] : []
        compare(
            .hostile, specimen.title, [Contender("jadnama", bounds: bounds, running: programs.show(path))],
            size: size(ofFile: path), series: "hostile \(pattern.rawValue)", rounds: 3)
    }

    func tooLarge(_ megabytes: Int, for limit: Int) -> String? {
        megabytes > limit ? "not tried above \(limit) MB" : nil
    }

    private func renderBounds(_ specimen: Specimen) -> [Bound] {
        switch specimen {
        case .document(let megabytes):
            [.atMost(0.5, of: "lowdown"), .atMost(1, of: "lowdown", .peak)]
                + (megabytes == 10 ? [.atMost(3, of: "md4c to HTML")] : [])
                + (megabytes > 1 ? [.atMost(1.1, .growth)] : [])
        case .table, .paragraph: [.atMost(0.5, of: "lowdown"), .atMost(1, of: "lowdown", .peak)]
        case .memo, .booklet, .hostile, .library: []
        }
    }

    /// What shows that a document was not laid out whole, though it was written; nil where nothing does.
    private func flaw(in path: String) -> String? {
        let output = corpus.path + "/shown"
        if let failure = programs.show(path, format: "text").run(output: output).failure { return failure }
        if !holds(output, line: Specimen.last) { return "the last paragraph is missing" }
        return isPlain(output) ? "shown as plain text" : nil
    }

    /// Whether a text that was written still shows marks of Markdown.
    func isPlain(_ output: String) -> Bool {
        ["^ *### ", "^ *| --- ", "[*][*]"].contains { holds(output, line: $0) }
    }

    private func holds(_ path: String, line pattern: String) -> Bool {
        Command("grep", ["-q", "-e", pattern, path]).run().failure == nil
    }
}
