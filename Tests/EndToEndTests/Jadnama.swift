import Glibc
import TestSupport

/// The program as it was built beside the tests, and the library of the project.
enum Jadnama {
    static let program = products + "/jadnama"

    /// The folder of everything that was built.
    static let products: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    }()

    static let project: String = {
        let path = #filePath
        return String(path[..<(path.range(of: "/Tests/")?.lowerBound ?? path.endIndex)])
    }()

    static let content = project + "/content"

    /// What every run sees around it: nothing of the person who runs the tests.
    static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8",
        "HOME": "/nonexistent",
    ]

    /// Runs a command to its end.
    static func run(
        _ arguments: String..., environment: [String: String] = [:], input: String = ""
    ) -> FinishedRun {
        FinishedRun(
            program, arguments, environment: Self.environment.merging(environment) { $1 },
            input: Array(input.utf8))
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
    }
}
