import Glibc

/// A program and its arguments.
struct Command {
    /// A path, or a name to be looked for in `PATH`.
    var program: String
    var arguments: [String]

    init(_ program: String, _ arguments: [String] = []) {
        self.program = program
        self.arguments = arguments
    }

    /// A command line for the shell; `arguments` are its `$1`, `$2`, ….
    static func shell(_ script: String, _ arguments: String...) -> Command {
        Command("/bin/sh", ["-c", script, "sh"] + arguments)
    }

    /// Every program is measured in the same surroundings: a terminal with 256 colours, UTF-8, no wishes of the person
    /// who runs this.
    static let environment: [String] = {
        let kept = ["PATH", "HOME", "TMPDIR"].compactMap { (name: String) in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        return kept + ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "LESS=", "PYTHONDONTWRITEBYTECODE=1"]
    }()

    /// The full path of a program in `PATH`, or nil.
    static func find(_ name: String) -> String? {
        guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
        return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}

/// What a program is started with.
struct SpawnPlan {
    private var actions = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()

    /// - Parameter flags: further flags of `posix_spawnattr_setflags`.
    init(flags: Int16 = 0) {
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        var nothing = sigset_t()
        sigemptyset(&nothing)
        posix_spawnattr_setsigmask(&attributes, &nothing)
        posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK))
    }

    mutating func open(_ path: String, _ flags: Int32, as file: Int32) {
        posix_spawn_file_actions_addopen(&actions, file, path, flags, 0o600)
    }

    mutating func copy(_ file: Int32, as number: Int32) {
        posix_spawn_file_actions_adddup2(&actions, file, number)
    }

    /// Starts the program once; nil where it cannot be started.
    mutating func spawn(_ command: Command) -> pid_t? {
        var words: [UnsafeMutablePointer<CChar>?] =
            ([command.program] + command.arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = Command.environment.map { strdup($0) } + [nil]
        defer {
            for text in words + variables { free(text) }
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var id = pid_t()
        return posix_spawnp(&id, command.program, &actions, &attributes, &words, &variables) == 0 ? id : nil
    }
}
