import CConfinement
import Glibc

/// What the program gives up after start-up, so that the kernel keeps its promises: no network, no other program, no
/// file written. A seccomp filter (seccomp(2)) refuses the calls, Landlock (landlock(7)) limits what can be read, and
/// no core file is ever left. What is given up cannot be had back.
public struct Confinement: Sendable, Equatable {
    /// How much is given up.
    public enum Level: Sendable, Equatable {
        /// A person's own computer: no network and no look into other programs. Printing and export still work.
        case personal
        /// Reading only: also no other program and no file written.
        case reading
        /// A station for visitors: also no other program, no file written, and nothing read outside `folders`.
        case station(folders: [String])
    }

    /// One thing the kernel was asked for, and the error number where it refused.
    public struct Measure: Sendable, Equatable {
        public var name: String
        /// nil where it holds.
        public var errno: Int32?

        public init(name: String, errno: Int32?) {
            self.name = name
            self.errno = errno
        }
    }

    /// What was asked for, in order.
    public private(set) var measures: [Measure] = []

    /// Gives up, for this process and for good. Where the kernel refuses a measure the others are taken all the same.
    public static func enter(_ level: Level) -> Confinement {
        var confinement = Confinement()
        confinement.note("not dumpable", confinement_undumpable())
        confinement.note("no-new-privileges", confinement_no_new_privileges())
        if case .station(let folders) = level { confinement.limitReading(to: folders) }
        confinement.filterCalls(level)
        return confinement
    }

    /// The version of Landlock in the kernel, 0 where it has none.
    public static var landlockVersion: Int { max(0, Int(confinement_landlock_version())) }

    private mutating func note(_ name: String, _ result: Int32) {
        // seccomp returns its error number negated, the system calls set errno.
        let error = result < -1 ? -result : errno
        measures.append(Measure(name: name, errno: result < 0 ? error : nil))
    }

    private mutating func filterCalls(_ level: Level) {
        guard let filter = confinement_filter() else {
            measures.append(Measure(name: "seccomp", errno: ENOMEM))
            return
        }
        defer { seccomp_release(filter) }
        let more = level == .personal ? [] : Refusal.whereOneReads
        for refusal in Refusal.everywhere + more { refusal.add(to: filter) }
        note("seccomp", seccomp_load(filter))
    }

    /// Landlock: reading below `folders` and where the system keeps what programs need, nothing else at all.
    private mutating func limitReading(to folders: [String]) {
        let version = confinement_landlock_version()
        guard version > 0 else { return note("Landlock", -1) }
        let rights = Self.fileRights(version: version)
        let ruleset = confinement_landlock_create(rights)
        guard ruleset >= 0 else { return note("Landlock", ruleset) }
        defer { close(ruleset) }
        let reading = readFile | readFolder
        for folder in folders + Self.systemFolders {
            let file = confinement_open_folder(folder)
            guard file >= 0 else { continue }
            _ = confinement_landlock_allow(ruleset, file, reading)
            close(file)
        }
        note("Landlock", confinement_landlock_enter(ruleset))
    }

    /// Terminal descriptions, hyphenation patterns, locales and shared libraries that are loaded late.
    private static let systemFolders = [
        "/usr/share", "/usr/lib", "/lib", "/etc/terminfo", "/lib/terminfo", "/usr/local/share",
    ]

    /// Every right to files that a version of Landlock knows (landlock(7): 13 in version 1, then
    /// 14 and 15, 16 from version 5 on).
    private static func fileRights(version: Int32) -> UInt64 {
        let count: UInt64 =
            switch version {
            case 1: 13
            case 2: 14
            case 3, 4: 15
            default: 16
            }
        return (1 << count) - 1
    }
}

// The two rights to read, <linux/landlock.h>; the macros hold casts that are not imported.
private let readFile: UInt64 = 1 << 2
private let readFolder: UInt64 = 1 << 3
