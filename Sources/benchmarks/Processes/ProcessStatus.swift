import Glibc

/// What the kernel says of a running process in /proc.
struct ProcessStatus {
    /// Memory that is resident now, and the most that ever was, in bytes.
    var resident: Int
    var peak: Int
    /// Processor time of the threads that live, in seconds.
    var processor = 0.0
    /// How often a thread that lives gave the processor up to wait: each is followed by a wake-up.
    var waits = 0

    /// nil for a process that is gone.
    init?(_ id: pid_t) {
        guard let status = readSmallFile("/proc/\(id)/status") else { return nil }
        resident = number("VmRSS:", in: status) * 1024
        peak = number("VmHWM:", in: status) * 1024
        for thread in names(in: "/proc/\(id)/task") {
            let folder = "/proc/\(id)/task/\(thread)"
            waits += number("voluntary_ctxt_switches:", in: readSmallFile(folder + "/status") ?? "")
            let used = readSmallFile(folder + "/schedstat")?.split(separator: " ").first.flatMap {
                Double($0)
            }
            processor += (used ?? 0) / 1e9
        }
    }
}

/// The number behind a name at the begin of a line.
private func number(_ name: String, in text: String) -> Int {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return 0 }
    return line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? 0
}

/// The text of a file of at most 64 kB; nil where it cannot be read.
func readSmallFile(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(file, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
}

/// The names in a folder; empty where it cannot be read.
func names(in folder: String, withHidden: Bool = false) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if withHidden || !name.hasPrefix(".") { names.append(name) }
    }
    return names
}
