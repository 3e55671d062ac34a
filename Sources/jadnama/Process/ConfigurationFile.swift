import Browser
import Glibc
import Library

/// The configuration file of the user: `$XDG_CONFIG_HOME/jadnama/config.yml`, or the same below `~/.config`. It is only
/// read.
struct ConfigurationFile {
    var configuration = Configuration()
    var troubles: [Configuration.Trouble] = []
    var path = ""

    /// A file over this size is not one that a person wrote.
    private static let limit = 1 << 20

    init(_ host: Host) {
        guard let folder = host["XDG_CONFIG_HOME"] ?? host["HOME"].map({ $0 + "/.config" }) else { return }
        path = folder + "/jadnama/config.yml"
        guard let bytes = Self.read(path) else { return }
        (configuration, troubles) = Configuration.read(bytes)
    }

    /// The bytes of a regular file; nil where there is none, and for anything else that has the name.
    private static func read(_ path: String) -> [UInt8]? {
        let name = FilePath.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
        let file = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let part = bytes[count...].withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            guard part > 0 else { break }
            count += part
        }
        return Array(bytes.prefix(count))
    }
}
