import Glibc

/// Libraries: opening them, their catalogue, and both once more with an index.
extension Bench {
    private var fileCounts: [Int] { options.isQuick ? [100, 10_000] : [100, 10_000, 100_000] }

    func measureLibraries() {
        for count in fileCounts {
            let path = corpus.path(of: .library(files: count))
            firstScreen(of: path, count, isIndexed: false)
            catalogue(of: path, count, isIndexed: false)
        }
        for count in fileCounts.dropFirst() {
            let path = indexed(count)
            firstScreen(of: path, count, isIndexed: true)
            catalogue(of: path, count, isIndexed: true)
        }
    }

    /// The library with an index beside it, where the program makes one.
    private func indexed(_ count: Int) -> String {
        let path = corpus.path(of: .library(files: count))
        if programs.lacks("index") == nil { _ = Command(programs.jadnama, ["index", path]).run(limit: 600) }
        return path
    }

    private func firstScreen(of path: String, _ count: Int, isIndexed: Bool) {
        let bound: Double? =
            switch (count, isIndexed) {
            case (10_000, false): 0.060
            case (100_000, true): 0.100
            default: nil
            }
        compare(
            .library, title(count, "first screen", isIndexed),
            [
                firstFrame(
                    "jadnama", of: programs.browse(path), bounds: bound.map { [.atMost($0)] } ?? [],
                    skipped: isIndexed ? programs.lacks("index") : nil),
                find(path),
            ])
    }

    /// The time from exec to the foot of the first screen, which is sent last: from here on a key is answered, while
    /// the counts above it still grow.
    private func firstFrame(
        _ name: String, of command: Command, bounds: [Bound], skipped: String?
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: skipped) {
            guard let session = TerminalSession(command) else { return Attempt(failure: "cannot be started") }
            let frame = session.wait(for: [Self.foot])
            let run = session.end()
            guard frame.isComplete else { return Attempt(failure: "no complete screen") }
            return Attempt([frame.seconds], peak: run.peak)
        }
    }

    private func catalogue(of path: String, _ count: Int, isIndexed: Bool) {
        let bounds: [Bound] =
            isIndexed ? [.atMost(1.5, of: "find -printf")] : count == 10_000 ? [.atMost(0.2)] : []
        compare(
            .library, title(count, "whole catalogue", isIndexed),
            [
                Contender(
                    "jadnama list", bounds: bounds, skipped: isIndexed ? programs.lacks("index") : nil,
                    running: Command(programs.jadnama, ["list", "--library", path])),
                find(path),
                Contender("every file opened", running: Command(programs.own, ["--read-folder", path])),
            ])
    }

    private func find(_ path: String) -> Contender {
        Contender("find -printf", running: Command("find", [path, "-printf", "%T@ %s\n"]))
    }

    private func title(_ count: Int, _ what: String, _ isIndexed: Bool) -> String {
        "\(grouped(count)) files\(isIndexed ? " with an index" : ""), \(what)"
    }

    // MARK: The index

    func measureIndexing() {
        for count in fileCounts.dropFirst() { index(count) }
    }

    private func index(_ count: Int) {
        let path = corpus.path(of: .library(files: count))
        var text = 0
        FolderReading.forEachFile(below: path) { text += size(ofFile: $0) }
        let title = "\(grouped(count)) files"
        let table = fullTextFile(count)
        let (ours, theirs) = ("jadnama index", "sqlite3 FTS5")
        compare(
            .index, title,
            [
                Contender(ours, bounds: [.atMost(1, of: theirs)], skipped: programs.lacks("index")) {
                    [self] in
                    for file in indexFiles(of: path) { unlink(file) }
                    return Attempt(Command(programs.jadnama, ["index", path]).run(limit: 600))
                },
                Contender(theirs) { [programs] in
                    unlink(table)
                    return Attempt(Command(programs.own, ["--index", table, path]).run(limit: 600))
                },
            ], size: text, rounds: options.isQuick ? 1 : 3)
        compare(
            .index, title + ", file to text",
            [
                share(
                    ours, of: text, bounds: [.atMost(0.8)], skipped: programs.lacks("index")
                ) { [self] in indexFiles(of: path) },
                share(theirs, of: text) { [table] },
            ], unit: .ratio, rounds: 1)
    }

    private func share(
        _ name: String, of text: Int, bounds: [Bound] = [], skipped: String? = nil,
        files: @escaping () -> [String]
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: skipped) {
            let bytes = files().reduce(0) { $0 + size(ofFile: $1) }
            return bytes > 0 ? Attempt([Double(bytes) / Double(text)]) : Attempt(failure: "no index file")
        }
    }

    /// The files that `jadnama index` wrote beside a library.
    func indexFiles(of library: String) -> [String] {
        names(in: library, withHidden: true).filter { $0.hasPrefix(".jadnama") }.map { library + "/" + $0 }
    }
}
