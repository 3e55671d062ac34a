import Foundation

/// An example of the CommonMark specification, version 0.30, as it comes with Debian's golang-github-yuin-goldmark-dev.
/// The text of the specification is under CC BY-SA and no part of this project.
public struct CommonMarkExample: Decodable, Sendable, CustomStringConvertible {
    /// Its number in the specification, from 1.
    public var example: Int
    public var section: String
    public var markdown: String
    public var html: String

    public var description: String { "\(example), \(section)" }

    /// Whether the package is installed.
    public static var areInstalled: Bool { FileManager.default.fileExists(atPath: path) }

    /// All of them in order; none where the package is missing.
    public static let all: [CommonMarkExample] = {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode([CommonMarkExample].self, from: data)) ?? []
    }()

    private static let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"
}
