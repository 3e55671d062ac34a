import Glibc

/// What was asked for on the command line.
struct Options {
    /// Fewer and smaller specimens, fewer runs: a look, no figures to keep.
    var isQuick = false
    var writesJSON = false
    /// Empty for all suites.
    var suites: [Suite] = []
    /// The programs that are measured, found beside this one unless named.
    var program: String
    var floor: String

    static let usage = """
        usage: benchmarks [--quick] [--json] [--only NAME]… [--program PATH]
          --quick         smaller specimens and fewer runs
          --json          the figures as JSON instead of a table
          --only NAME     only this suite: \(Suite.allCases.map(\.rawValue).joined(separator: ", "))
          --program PATH  the jadnama to measure (default: the one beside this program)
        """

    /// - Parameter folder: where this program lies.
    init(_ words: [String], folder: String) {
        program = folder + "/jadnama"
        floor = folder + "/floor"
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--quick": isQuick = true
            case "--json": writesJSON = true
            case "--only": suites.append(Self.suite(rest.popFirst()))
            case "--program": program = Self.value(rest.popFirst())
            case "--help":
                print(Self.usage)
                exit(0)
            default: stop("\(word)?\n" + Self.usage, status: 64)
            }
        }
    }

    func includes(_ suite: Suite) -> Bool { suites.isEmpty || suites.contains(suite) }

    private static func value(_ word: String?) -> String {
        guard let word else { stop(usage, status: 64) }
        return word
    }

    private static func suite(_ word: String?) -> Suite {
        guard let suite = Suite(rawValue: value(word)) else { stop(usage, status: 64) }
        return suite
    }
}
