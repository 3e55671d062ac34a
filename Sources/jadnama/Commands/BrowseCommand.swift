import Browser
import Confinement
import Library
import Rendering
import Terminal
import Text

/// `jadnama [browse] [PATH]`: the browser.
struct BrowseCommand {
    let call: Call
    let configuration: Configuration

    func run() throws(Failure) -> ExitStatus {
        let color: ColorChoice
        do throws(UsageError) {
            color = try call.arguments.value(.color, as: ColorChoice.self) ?? .auto
        } catch {
            throw .usage(error)
        }
        guard !call.arguments.has(.visitor) || !isMultiplexed || call.arguments.has(.multiplexer) else {
            throw .multiplexer
        }
        if isLinear {
            let finder = call.finder
            let library = try isInput ? inputSource().current : finder.open(path(finder))
            _ = Confinement.enter(.reading)
            var mode = LinearMode(library, call.language, call.host, showsStaff: call.arguments.has(.staff))
            try mode.run()
        } else {
            try browse(opening(), colors: color.usesColor(call.host, isTerminal: true))
        }
        return .done
    }

    /// Without a terminal that can place a cursor there are numbered choices; a station needs one.
    private var isLinear: Bool {
        guard !call.arguments.has(.visitor) else { return false }
        return call.arguments.has(.linear) || call.host["TERM"] == "dumb" || !call.host.isOutputTerminal
    }

    private func browse(_ opening: Opening, colors: Bool) throws(Failure) {
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(type: terminalType, colors: colors)
        } catch {
            throw .terminal(error)
        }
        do throws(Failure) {
            try browse(opening.source(), on: terminal)
        } catch {
            terminal.close()
            throw error
        }
    }

    private func browse(_ source: LibrarySource, on terminal: Terminal) throws(Failure) {
        let settings = settings(terminal)
        let state = State(
            library: source.current, settings: settings, size: terminal.size,
            opening: source.current.root.isEmpty ? source.current.materials[0].id : nil)
        var runtime = try Runtime(terminal, state, library: source, means: means(source))
        terminal.leavesNothing = settings.isVisitor || wipesScrollback(of: terminal)
        if settings.isVisitor { Hardening.silence() }
        _ = Confinement.enter(settings.isVisitor ? .station(folders: [source.folder]) : .personal)
        runtime.run()
    }

    /// Her own lines go with it: so on a person's own computer only where what this program shows would stay among
    /// them.
    private func wipesScrollback(of terminal: Terminal) -> Bool {
        switch configuration.scrollback ?? .needed {
        case .always: true
        case .never: false
        case .needed: !terminal.hasOtherScreen
        }
    }

    /// Standard input is read, a library on disk begun before the terminal is taken.
    private func opening() throws(Failure) -> Opening {
        if isInput { return .ready(try inputSource()) }
        let finder = call.finder
        let path = try path(finder)
        do throws(LibraryError) {
            return .begun(
                try LibraryOpening(path: path, viewer: finder.viewer, fallback: configuration.fallback))
        } catch {
            throw .library(error)
        }
    }

    private enum Opening {
        case ready(LibrarySource)
        case begun(LibraryOpening)

        func source() throws(Failure) -> LibrarySource {
            switch self {
            case .ready(let source): return source
            case .begun(let opening):
                do throws(LibraryError) {
                    return try opening.source()
                } catch {
                    throw .library(error)
                }
            }
        }
    }

    private var isInput: Bool { call.arguments.operands.first == "-" }

    private func inputSource() throws(Failure) -> LibrarySource {
        LibrarySource(text: try Output.readInput(), viewer: call.finder.viewer)
    }

    private func path(_ finder: LibraryFinder) throws(Failure) -> String {
        if let named = call.arguments.operands.first { named } else { try finder.path() }
    }

    /// Whether the terminal is one that tmux or screen makes.
    private var isMultiplexed: Bool { call.host["TMUX"] != nil || call.host["STY"] != nil }

    private func means(_ source: LibrarySource) -> Runtime.Means {
        Runtime.Means(
            pinHash: configuration.pinHash,
            handouts: HandoutMaker(
                library: source.current, language: call.language, showsStaff: call.arguments.has(.staff),
                home: call.host["HOME"]))
    }

    /// Many terminals call themselves `xterm`, which has eight colours, and say elsewhere that they have more.
    private var terminalType: String? {
        let hasMore = ["truecolor", "24bit"].contains(call.host["COLORTERM"] ?? "")
        return call.host["TERM"] == "xterm" && hasMore ? "xterm-256color" : call.host["TERM"]
    }

    private func settings(_ terminal: Terminal) -> Settings {
        var settings = Settings(
            language: call.language, theme: .dark, depth: terminal.depth, today: call.host.today)
        configuration.apply(to: &settings)
        settings.language = call.language
        if !terminal.drawsBoxes || call.arguments.has(.ascii) { settings.isASCII = true }
        settings.isStaff = call.arguments.has(.staff)
        settings.isVisitor = call.arguments.has(.visitor)
        if settings.isVisitor { settings.quickExitOutcome = .cover }
        return settings
    }
}
