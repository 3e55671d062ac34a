import Foundation
import Testing
import Text

@testable import Library

/// The sentences of the interface, as they stand in the source, through the dictionaries of hunspell where they are
/// installed. Words that a dictionary lacks stand in `Words/accepted.<language>.txt`.
@Suite struct SpellingTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let sources = tests.appending(path: "../../Sources").standardized
    private static let places = ["Browser/Messages", "jadnama/Messages"]

    @Test(arguments: Language.allCases)
    func everyWordIsKnown(_ language: Language) throws {
        let accepted = try Self.accepted(language)
        guard let vocabulary = Spelling(vouched: [language: accepted]).vocabulary(of: language) else {
            return
        }
        let words = try Self.words(of: language)
        #expect(words.count > 200)
        #expect(words.filter { !vocabulary.knows($0) }.sorted() == [])
    }

    /// The words in the sentences of a language, without those of other alphabets.
    private static func words(of language: Language) throws -> Set<String> {
        var words: Set<String> = []
        for file in try places.flatMap({ try files(in: $0, of: language) }) {
            for literal in literals(of: try String(contentsOf: file, encoding: .utf8)) {
                words.formUnion(literal.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init))
            }
        }
        return words.filter {
            $0.contains(where: \.isLetter) && ($0.utf8.allSatisfy { $0 < 0x80 } == (language == .english))
        }
    }

    private static func files(in folder: String, of language: Language) throws -> [URL] {
        let name = String(describing: language)
        return try FileManager.default.contentsOfDirectory(
            at: sources.appending(path: folder), includingPropertiesForKeys: nil
        ).filter { $0.lastPathComponent.lowercased().contains("+" + name) }
    }

    /// What stands between quotation marks, without what is put into it, options and file names.
    private static func literals(of source: String) -> [String] {
        source.split(separator: "\n").flatMap { line in
            let text = line.replacing(/\\\([^()]*(\([^()]*(\([^()]*\))*[^()]*\))*[^()]*\)/, with: "_")
            return text.matches(of: /"([^"]*)"/).map { match in
                String(match.1)
                    .replacing(
                        /--[a-z-]+|[.\/]*[A-Za-z-]*[.=\/][A-Za-z0-9.\/-]+|[A-Za-z]+[0-9][A-Za-z0-9-]*/,
                        with: " ")
            }
        }
    }

    private static func accepted(_ language: Language) throws -> Set<String> {
        let file = tests.appending(path: "Words/accepted.\(language.rawValue).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
    }
}
