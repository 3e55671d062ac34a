import Glibc
import Library
import Text

/// Runs the linear browser on standard input and output: reads lines, writes lines.
struct LinearMode {
    private var browser: LinearBrowser
    private let isTerminal: Bool

    init(_ library: Library, _ language: Language, _ host: Host, showsStaff: Bool) {
        isTerminal = host.isInputTerminal && host.isOutputTerminal
        browser = LinearBrowser(
            library, language, width: min(host.terminalWidth ?? 80, 1000),
            pageHeight: isTerminal ? 20 : nil, showsStaff: showsStaff)
    }

    mutating func run() throws(Failure) {
        try Output.write(lines: browser.start())
        while !browser.isOver, let line = readLine() {
            let answer = browser.answer(line)
            guard try Output.write(answer.flatMap { Array($0.utf8) + [0x0A] }) else { return }
        }
    }
}
