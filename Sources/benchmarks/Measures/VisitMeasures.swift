/// Keys on the screens of the bundled library: how long until the frame stands, screen by screen.
extension Bench {
    /// A screen, the keys that lead to it from the first one, and keys that change it and leave it as it was.
    private struct Place {
        let name: String
        var way: [String] = []
        let keys: [String]
    }

    /// The last memo of the list, long enough to be scrolled in a large window.
    private static let memo = [Key.end, Key.enter]

    private static let places = [
        Place(name: "list", keys: [Key.down, Key.up]),
        Place(name: "shelves and topics", way: [Key.left], keys: [Key.down, Key.up]),
        Place(name: "a memo opened and left", way: [Key.end], keys: [Key.enter, Key.backspace]),
        Place(name: "memo, line", way: memo, keys: [Key.down, Key.up]),
        Place(name: "memo, language", way: memo, keys: [Key.language]),
        Place(name: "contents", way: memo, keys: ["t", Key.backspace]),
        Place(name: "two languages", way: memo, keys: ["v", Key.backspace]),
        Place(name: "presentation", way: memo + ["m"], keys: [Key.pageDown, Key.pageUp]),
        Place(
            name: "search, a letter", way: ["/"],
            keys: ["p", "h", "o"] + Array(repeating: Key.backspace, count: 3)),
        Place(name: "help", keys: [Key.help, Key.backspace]),
    ]

    func measureVisit(columns: Int, rows: Int) {
        for place in Self.places {
            let measure = "bundled library, \(place.name), \(columns)×\(rows), key to frame"
            complain("keys: \(measure)")
            var figure = Figure(suite: .keys, measure: measure, program: "jadnama", unit: .seconds)
            let frames = frames(on: place, columns: columns, rows: rows)
            figure.skipped = programs.lacksLibrary ?? (frames == nil ? "a key was not answered" : nil)
            figure.samples = frames.flatMap { Samples($0.map(\.seconds)) }
            figure.bounds = [.atMost(0.005, .percentile99)]
            add(figure)
        }
    }

    /// The frames that answer the keys of a place, over and over; nil where one is missing.
    private func frames(on place: Place, columns: Int, rows: Int) -> [TerminalSession.Frame]? {
        guard let library = programs.bundledLibrary,
            let session = TerminalSession(programs.browse(library), columns: columns, rows: rows),
            session.firstScreen(showing: [Self.foot]).isComplete
        else { return nil }
        session.settle()
        for key in place.way + place.keys { _ = session.press(key, within: 2) }
        session.settle()
        let rounds = (options.isQuick ? 40 : 200) / place.keys.count
        let frames = (0..<rounds).flatMap { _ in place.keys.map { session.press($0, within: 2) } }
        return frames.allSatisfy(\.isComplete) ? frames : nil
    }
}
