import Glibc
import TestSupport

/// A folder that is gone when nobody needs it any more.
final class TemporaryFolder {
    let path: String

    init() {
        let file = TemporaryFile()
        path = file.path + ".folder"
        mkdir(path, 0o700)
    }

    deinit { _ = FinishedRun("rm", ["-rf", path], environment: Jadnama.environment) }

    /// What is in it, in order.
    var names: [String] {
        FinishedRun("ls", ["-A", path], environment: Jadnama.environment).text.split(separator: "\n").map(
            String.init)
    }

    func write(_ name: String, _ text: String) {
        if let slash = name.lastIndex(of: "/") { mkdir(path + "/" + name[..<slash], 0o700) }
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }
}
