import Glibc

/// The programs that are measured, and how each is called.
struct Programs {
    private(set) var jadnama: String
    let floor: String
    /// This program.
    private(set) var own: String
    /// The library that comes with Jadnama; nil where the working directory has none.
    let bundledLibrary: String?
    private let help: String
    private let python: String?

    init(_ options: Options, own: String, scratch: String) {
        (jadnama, floor) = (options.program, options.floor)
        self.own = own
        for program in [jadnama, floor] where access(program, X_OK) != 0 {
            stop("there is no \(program): say 'make bench'")
        }
        bundledLibrary = access("content/library.yml", R_OK) == 0 ? "content" : nil
        _ = Command(jadnama, ["--help", "--lang", "en"]).run(output: scratch + "/help")
        help = readSmallFile(scratch + "/help") ?? ""
        python = ["python3", "/usr/bin/python3"].first {
            Command($0, ["-c", "import rich.markdown"]).run().failure == nil
        }
    }

    /// The same programs with other files for ours and for this one.
    func with(jadnama path: String, own: String) -> Programs {
        var programs = self
        (programs.jadnama, programs.own) = (path, own)
        return programs
    }

    /// Why a measure of a subcommand cannot be taken; nil where the program has it.
    func lacks(_ command: String) -> String? {
        help.contains("\n  \(command) ") ? nil : "jadnama has no command '\(command)' yet"
    }

    var lacksLibrary: String? { bundledLibrary == nil ? "there is no ./content here" : nil }

    func lacks(_ peer: Peer) -> String? {
        switch peer {
        case .rich: python == nil ? "not installed" : nil
        case .lowdown, .w3m, .less, .ripgrep, .valgrind:
            Command.find(peer.rawValue) == nil ? "not installed" : nil
        }
    }

    // MARK: Jadnama

    func show(_ path: String, format: String = "ansi", width: Int = 80) -> Command {
        Command(jadnama, ["show", "--format", format, "--color", "always", "--width", "\(width)", path])
    }

    func browse(_ path: String) -> Command { Command(jadnama, ["browse", "--lang", "en", path]) }

    // MARK: Peers

    /// md4c's own HTML, run by this program since Debian has no md2html.
    func htmlFloor(_ path: String) -> Command { Command(own, ["--html", path]) }

    func lowdown(_ path: String) -> Command {
        Command("lowdown", ["-tterm", "--term-width=80", "--term-columns=80", path])
    }

    func lowdownPaged(_ path: String) -> Command {
        .shell("lowdown -tterm --term-width=80 --term-columns=80 \"$1\" | less -R", path)
    }

    func rich(_ path: String) -> Command {
        Command(python ?? "python3", ["-m", "rich.markdown", "--force-color", "--width", "80", path])
    }
}

/// What others wrote and what is measured beside ours, by the name of the command.
enum Peer: String, CaseIterable {
    case lowdown
    case w3m
    case less
    case rich
    case ripgrep = "rg"
    case valgrind
}
