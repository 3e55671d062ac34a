import Browser
import Glibc
import TestSupport
import Testing
import Text

/// What the README says of keys and commands is what the program does.
struct ReadmeTests {
    private static let path = Jadnama.project + "/README.md"

    private var keyTable: String {
        let rows = Binding.table.map { binding in
            let keys = binding.keys.map { "`\($0.label(on: .latin))`" }.joined(separator: " ")
            return "| \(keys) | \(binding.action.name(in: .english)) |"
        }
        return (["| Keys | What they do |", "|---|---|"] + rows).joined(separator: "\n")
    }

    /// `RECORD=1` writes the table anew.
    @Test func theTableOfKeysIsTheOneInForce() throws {
        let readme = try String(contentsOf: Self.path)
        let parts = readme.split(
            separator: /<!-- (keys:|end of keys)[^>]*-->\n/, omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        guard getenv("RECORD") != nil else {
            #expect(parts[1] == keyTable + "\n", "RECORD=1 writes it anew")
            return
        }
        let marks = readme.matches(of: /<!-- (keys:|end of keys)[^>]*-->\n/).map { String($0.output.0) }
        let text = "\(parts[0])\(marks[0])\(keyTable)\n\(marks[1])\(parts[2])"
        let file = open(Self.path, O_WRONLY | O_TRUNC)
        defer { close(file) }
        _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }

    @Test func everyCommandIsThere() throws {
        let readme = try String(contentsOf: Self.path)
        let usage = Jadnama.run("--help", "--lang", "en").text.split(separator: "\n")
            .filter { $0.hasPrefix("  jadnama ") }.map {
                $0.dropFirst("  jadnama ".count).prefix { $0 != " " }
            }
        #expect(!usage.isEmpty)
        for command in usage { #expect(readme.contains("\njadnama \(command)")) }
    }
}

extension String {
    fileprivate init(contentsOf path: String) throws {
        let file = open(path, O_RDONLY)
        try #require(file >= 0)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = Glibc.read(file, &bytes, bytes.count)
        self.init(decoding: bytes.prefix(Swift.max(0, count)), as: UTF8.self)
    }
}
