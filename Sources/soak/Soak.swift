import Glibc

/// Presses anything for hours, in the pure browser or in the real program on a terminal of its own, and says what came
/// of it. The seed makes it the same visit again.
struct Soak {
    private static let usage = """
        usage: soak browser  [--events N] [--seed N] [--library DIR]
               soak terminal [--minutes N] [--seed N] [--library DIR] [--program PATH] [--visitor]
          browser   so many events (1,200,000 unless said: two hours of 10,000 a minute) at the pure browser
          terminal  so many minutes (10 unless said) of 10,000 events at the program, on a pty
        """

    var what = ""
    var events = 1_200_000
    var minutes = 10
    var seed: UInt64
    var library = "content"
    var program = ".build/release/jadnama"
    var isVisitor = false

    init(_ words: [String]) {
        seed = UInt64.random(in: 0...999_999)
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "browser", "terminal": what = word
            case "--events": events = Self.number(rest.popFirst())
            case "--minutes": minutes = Self.number(rest.popFirst())
            case "--seed": seed = UInt64(Self.number(rest.popFirst()))
            case "--library": library = rest.popFirst() ?? ""
            case "--program": program = rest.popFirst() ?? ""
            case "--visitor": isVisitor = true
            default: what = ""
            }
        }
    }

    private static func number(_ word: String?) -> Int { word.flatMap { Int($0) }.map { max(1, $0) } ?? 1 }

    /// The exit status: 0 where nothing was wrong.
    func run() -> Int32 {
        switch what {
        case "browser": return report { () throws(Failure) in try BrowserSoak(self).run() }
        case "terminal": return report { () throws(Failure) in try TerminalSoak(self).run() }
        default:
            say(Self.usage)
            return 64
        }
    }

    private func report(_ work: () throws(Failure) -> Void) -> Int32 {
        do throws(Failure) {
            try work()
            say("nothing wrong")
            return 0
        } catch {
            say("seed \(seed): \(error.sentence)")
            return 1
        }
    }
}

/// What was wrong.
struct Failure: Error {
    var sentence: String
}

/// Prints a line at once, whatever standard output is.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
}

/// Seconds on a clock that never goes back.
func secondsNow() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
