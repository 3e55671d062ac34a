import Glibc

/// The benchmark program: what was asked for is measured and printed.
enum Benchmarks {
    static func run(_ words: [String]) {
        let own = ownPath()
        let options = Options(
            words, folder: own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })
        blockChildSignals()
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let programs = Programs(options, own: own, scratch: folder.path)
        let machine = Machine(scratch: folder.path)
        let bench = Bench(options, Corpus(folder.path, ownProgram: own), programs)
        for suite in Suite.allCases where options.includes(suite) { suite.measure(with: bench) }
        if options.writesJSON {
            print(FiguresJSON(machine: machine.lines, figures: bench.figures).text, terminator: "")
        } else {
            let table = ResultTable(figures: bench.figures)
            for line in machine.lines + [""] + table.lines + [note] { print(line) }
        }
        // Removing a hundred thousand files takes a while: what was measured is out before.
        fflush(nil)
    }

    /// A child's peak begins at that of the process that started it.
    private static var note: String {
        let own = ProcessStatus(getpid())?.peak ?? 0
        return "Peaks under \(Quantities.megabytes(Double(own))) MB are this program's own."
    }

    private static func ownPath() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) }
                ?? 0
        }
        return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
}
