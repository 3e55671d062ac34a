// Draws a screen as the program does, then breaks a promise of Swift: for the tests of what such an end leaves, which
// the program itself has no switch for.
//
//   brokenPromises overflow|thread|stack [--station]

import Browser
import CSignals
import Glibc
import Rendering
import Terminal

/// The ways to break one.
enum Promise: String {
    /// A number that does not fit.
    case overflow
    /// The same, on another thread than that of the terminal.
    case thread
    /// Calls without an end.
    case stack

    func broken(by number: Int) -> Int {
        switch self {
        case .overflow: return .max - number + number + number
        case .thread: return brokenOnThread(by: number)
        case .stack: return depth(number)
        }
    }

    private func brokenOnThread(by number: Int) -> Int {
        var thread = pthread_t()
        let argument = UnsafeMutableRawPointer(bitPattern: number)
        pthread_create(
            &thread, nil,
            { argument in
                UnsafeMutableRawPointer(bitPattern: Promise.overflow.broken(by: Int(bitPattern: argument)))
            }, argument)
        pthread_join(thread, nil)
        return 0
    }

    private func depth(_ number: Int) -> Int {
        number == 0 ? 0 : depth(number + 1) &+ depth(number + 2)
    }
}

signals_forbid_dumps()
signals_reset()
setlocale(LC_CTYPE, "C.UTF-8")
let words = CommandLine.arguments.dropFirst()
guard let promise = words.first.flatMap(Promise.init) else { exit(64) }
let terminal = try Terminal(type: "xterm-256color", colors: true)
terminal.leavesNothing = words.contains("--station")
var screen = Screen(size: terminal.size)
screen.draw("102 полиция", row: 2, column: 2, style: Style(foreground: .palette(2)))
terminal.present(screen)
_ = terminal.nextEvent(within: nil, wakeFile: nil)
exit(Int32(truncatingIfNeeded: promise.broken(by: words.count)))
