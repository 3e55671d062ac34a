import Browser
import Library
import Rendering
import Terminal
import Text

/// `jadnama [browse] [PATH]`: the browser.
struct BrowseCommand {
    private let arguments: Arguments
    private let host: Host
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        let color: ColorChoice
        do throws(UsageError) {
            color = try arguments.value(.color, as: ColorChoice.self) ?? .auto
        } catch {
            throw .usage(error)
        }
        let source = try source()
        let terminal = try open(colors: color.usesColor(host, isTerminal: true))
        let state = State(
            library: source.current, settings: settings(terminal), size: terminal.size,
            opening: source.current.root.isEmpty ? source.current.materials[0].id : nil)
        var runtime: Runtime
        do throws(Failure) {
            runtime = try Runtime(terminal, state, library: source)
        } catch {
            terminal.close()
            throw error
        }
        runtime.run()
        return .done
    }

    private func source() throws(Failure) -> LibrarySource {
        let finder = LibraryFinder(arguments: arguments, host: host)
        guard arguments.operands.first != "-" else {
            let library = Library(text: try Output.readInput(), name: "-")
            return LibrarySource(current: library, path: nil, viewer: finder.viewer)
        }
        let path = if let named = arguments.operands.first { named } else { try finder.path() }
        return LibrarySource(current: try finder.open(path), path: path, viewer: finder.viewer)
    }

    private func open(colors: Bool) throws(Failure) -> Terminal {
        do throws(TerminalError) {
            return try Terminal(type: terminalType, colors: colors)
        } catch {
            throw .terminal(error)
        }
    }

    /// Many terminals call themselves `xterm`, which has eight colours, and say elsewhere that they have more.
    private var terminalType: String? {
        let hasMore = ["truecolor", "24bit"].contains(host["COLORTERM"] ?? "")
        return host["TERM"] == "xterm" && hasMore ? "xterm-256color" : host["TERM"]
    }

    private func settings(_ terminal: Terminal) -> Settings {
        var settings = Settings(language: language, theme: .dark, depth: terminal.depth, today: host.today)
        settings.isASCII = !terminal.drawsBoxes
        settings.isStaff = arguments.has(.staff)
        settings.isVisitor = arguments.has(.visitor)
        return settings
    }
}
