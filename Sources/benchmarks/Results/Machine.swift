import Glibc

/// Where figures were taken: what has to stand beside them.
struct Machine {
    let lines: [String]

    private static let packages = [
        "lowdown", "w3m", "less", "python3-rich", "ripgrep", "valgrind", "libmd4c0", "libsqlite3-0",
    ]

    /// - Parameter scratch: a folder for a passing file.
    init(scratch: String) {
        lines = [
            "\(Machine.today), \(Machine.processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, "
                + "\(Machine.memory) of memory, load \(Machine.load) at the start",
            Machine.versions(scratch).joined(separator: ", "),
        ]
    }

    private static var today: String {
        var time = time(nil)
        var parts = tm()
        gmtime_r(&time, &parts)
        return "\(parts.tm_year + 1900)-" + digits(parts.tm_mon + 1) + "-" + digits(parts.tm_mday)
    }

    private static func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static var processor: String {
        let lines = (readSmallFile("/proc/cpuinfo") ?? "").split(separator: "\n")
        let line = lines.first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? "unknown processor"
    }

    private static var memory: String {
        Quantities.digits(Double(sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))) / 1e9) + " GB"
    }

    private static var load: String {
        readSmallFile("/proc/loadavg")?.split(separator: " ").first.map(String.init) ?? "unknown"
    }

    /// The packages of Debian that are compared with, with their versions.
    private static func versions(_ scratch: String) -> [String] {
        let list = scratch + "/versions"
        let form = "${db:Status-Status} ${Package} ${Version}\\n"
        _ = Command("dpkg-query", ["-W", "-f", form] + packages).run(output: list)
        return (readSmallFile(list) ?? "").split(separator: "\n")
            .compactMap { $0.hasPrefix("installed ") ? String($0.dropFirst("installed ".count)) : nil }
    }
}
