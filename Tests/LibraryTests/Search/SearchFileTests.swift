import Foundation
import Glibc
import TestSupport
import Testing
import Text

@testable import Library

/// The search index in a file answers as the one made in memory does, and is never trusted where anything changed.
@Suite struct SearchFileTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path }
    private var indexPath: String { path + "/.jadnama-search" }

    init() throws {
        folder = try TemporaryFolder(smallLibrary)
        _ = try LibraryIndex.write(path)
    }

    private func stored(for viewer: Viewer = .staff) throws -> SearchIndex? {
        let library = try Library.open(path).filtered(for: viewer)
        return SearchIndex.stored(of: library, holding: library.materials, for: viewer)
    }

    @Test func answersAsTheOneInMemory() throws {
        for viewer in [Viewer.reader, .staff] {
            let library = try Library.open(path).filtered(for: viewer)
            let stored = try #require(try stored(for: viewer))
            let fresh = SearchIndex(of: library, for: viewer)
            fresh.takeIn(library)
            #expect(stored.isComplete)
            for text in ["вход", "и", "в", "провер", "ghjdthrf", "provera", "вид:памятка"] {
                let query = SearchQuery(text, language: .russian, isTyping: true)
                #expect(stored.search(query) == fresh.search(query), "\(text)")
            }
            #expect(stored.search(SearchQuery("звонить", language: .russian, isTyping: false)).count > 0)
        }
    }

    @Test func aStationReadsTheTextsThemselves() throws {
        #expect(try stored(for: .visitor) == nil)
        let library = try Library.open(path).filtered(for: .visitor)
        let query = SearchQuery("звонить", language: .russian, isTyping: false)
        #expect(SearchIndex.whole(of: library, for: .visitor).search(query).count > 0)
    }

    @Test func aTextThatChangedIsNoticed() throws {
        let file = "memos/two-factor.ru.md"
        let text = smallLibrary[file, default: ""] + "\n\nНовое слово.\n"
        let descriptor = Glibc.open(path + "/" + file, O_WRONLY | O_TRUNC)
        _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
        close(descriptor)
        #expect(try stored() == nil)
        let index = SearchIndex.whole(of: try Library.open(path), for: .staff)
        #expect(index.search(SearchQuery("новое слово", language: .russian, isTyping: false)).count == 1)
    }

    /// No text is opened to search: a file of the same size and date is taken for the same.
    @Test func aTextThatLooksTheSameIsNotRead() throws {
        let file = path + "/memos/two-factor.ru.md"
        var before = stat()
        #expect(stat(file, &before) == 0)
        let text = smallLibrary["memos/two-factor.ru.md", default: ""]
        try folder.write(
            text.replacingOccurrences(of: "пароль", with: "чертеж"), to: "memos/two-factor.ru.md")
        var dates = [before.st_atim, before.st_mtim]
        #expect(utimensat(AT_FDCWD, file, &dates, 0) == 0)
        let index = SearchIndex.whole(of: try Library.open(path), for: .staff)
        #expect(index.search(SearchQuery("пароль", language: .russian, isTyping: false)).count == 1)
        #expect(index.search(SearchQuery("чертеж", language: .russian, isTyping: false)).count == 0)
    }

    @Test func aTextThatCameIsNoticed() throws {
        try folder.write(smallLibrary["memos/two-factor.ru.md", default: ""], to: "memos/new.ru.md")
        #expect(try stored() == nil)
    }

    @Test func aTextThatIsGoneIsNoticed() throws {
        unlink(path + "/memos/two-factor.ru.md")
        #expect(try stored() == nil)
    }

    /// Bytes of every page, of the seal, and a version that is not ours.
    @Test func damageAndCutsAreNoticed() throws {
        #expect(try stored() != nil)
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: indexPath)))
        let library = try Library.open(path)
        for index in Array(stride(from: 0, to: whole.count, by: 997)) + whole.indices.suffix(16) {
            var bytes = whole
            bytes[index] ^= UInt8(1 << (index % 8))
            try overwrite(bytes)
            #expect(SearchIndex.stored(of: library, holding: library.materials, for: .staff) == nil)
        }
        for count in [0, 1, 15, 16, 17, 4096, whole.count - 16, whole.count - 1] {
            try overwrite(Array(whole.prefix(count)))
            #expect(SearchIndex.stored(of: library, holding: library.materials, for: .staff) == nil)
        }
        try overwrite(whole)
        #expect(try stored() != nil)
    }

    @Test func damageIsAFinding() throws {
        func rules() throws -> [String] {
            let checker = Checker(
                today: CalendarDate(year: 2026, month: 11, day: 24), measure: nil, checksSpelling: false)
            return checker.check(try Library.open(path)).filter { $0.file == ".jadnama-search" }.map(\.rule)
        }
        #expect(try rules() == [])
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: indexPath)))
        bytes[bytes.count / 2] ^= 1
        try overwrite(bytes)
        #expect(try rules() == ["index-damaged"])
        unlink(indexPath)
        #expect(try rules() == [])
    }

    /// Whoever writes the file can write its checksum too: nothing in it may end the program, or run a statement.
    @Test func malicePassesTheSealAndStopsThere() throws {
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: indexPath)).dropLast(16))
        let library = try Library.open(path)
        var random = SeededRandom(seed: 7)
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            try overwriteSealed(bytes)
            guard let stored = SearchIndex.stored(of: library, holding: library.materials, for: .staff)
            else { continue }
            for text in ["вход", "и", "пароль проверка", "\"сменить пароль\"", "kind:memo"] {
                _ = stored.search(SearchQuery(text, language: .russian, isTyping: true))
            }
        }
    }

    @Test func aViewInPlaceOfATableIsRefused() throws {
        let database = try Database(.newFile(path + "/view"))
        try database.run(
            """
            CREATE TABLE parts(number INTEGER PRIMARY KEY, bytes BLOB);
            CREATE VIEW words_ru AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
            """)
        try overwriteSealed(Array(try Data(contentsOf: URL(fileURLWithPath: path + "/view"))))
        #expect(try IndexStore(.oldFile(indexPath)).hasOwnSchema() == false)
        #expect(try stored() == nil)
    }

    private func overwriteSealed(_ bytes: [UInt8]) throws {
        try overwrite(bytes)
        try overwrite(bytes + SearchFile.seal(of: indexPath, bytes.count))
    }

    private func overwrite(_ bytes: [UInt8]) throws {
        let descriptor = Glibc.open(indexPath, O_WRONLY | O_TRUNC)
        #expect(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        close(descriptor)
    }
}
