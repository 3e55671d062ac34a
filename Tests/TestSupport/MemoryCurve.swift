public import Glibc

/// Memory over the time of a run: it must not grow once everything was touched.
public struct MemoryCurve: Sendable {
    /// Resident memory in KiB, in the order it was taken.
    private var samples: [Int]

    public init(_ samples: [Int] = []) { self.samples = samples }

    /// Takes the memory down that is resident now in a process.
    public mutating func sample(_ process: pid_t) {
        guard let file = fopen("/proc/\(process)/status", "r") else { return }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
                .split { $0 == " " || $0 == "\t" }
            if words.first == "VmRSS:", words.count > 1, let kilobytes = Int(words[1]) {
                samples.append(kilobytes)
            }
        }
    }

    public var sentence: String { "resident, MB: " + samples.map { "\($0 / 1024)" }.joined(separator: " ") }

    /// What is wrong with it; nil where the last tenth of the samples holds at most a tenth and 8 MB more than the most
    /// of the first third did.
    public var trouble: String? {
        guard let early = samples.prefix(max(1, samples.count / 3)).max(),
            let late = samples.suffix(max(1, samples.count / 10)).min()
        else { return "no memory was measured" }
        return late <= early + early / 10 + 8192 ? nil : "memory grows"
    }
}
