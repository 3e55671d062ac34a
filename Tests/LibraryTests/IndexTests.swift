import Foundation
import Glibc
import Testing
import Text

@testable import Library

/// The index gives the library that a walk gives, and is never trusted where anything changed.
@Suite struct IndexTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path }
    private var indexPath: String { path + "/.jadnama-index" }

    init() throws {
        folder = try TemporaryFolder(smallLibrary)
    }

    private func plain(_ files: [String: String]) throws -> TemporaryFolder { try TemporaryFolder(files) }

    @Test func sameLibraryWithAndWithoutIndex() throws {
        let walked = try Library.open(path)
        #expect(try LibraryIndex.write(path + "/") == 2)
        let indexed = try Library.open(path)
        #expect(indexed.findings == [])
        #expect(indexed.materials == walked.materials)
        #expect(indexed.helplines == walked.helplines)
        #expect(indexed.sets == walked.sets)
        #expect(try IndexFile(of: path).count == 2)
    }

    @Test func sameFolderWithAndWithoutIndex() throws {
        let folder = try plain([
            "README.md": "Hello\n=====\n",
            "a/x.md": "---\ntitle: T\nweight: -3\ntags: [q]\ndate: 2024-02-29\n---\n",
            "a/y.ru.md": "# Да\n", "a/y.kk.md": "# Қазақша\n", "a/y.md": "# Снова да\n", "b.md/c.md": "",
            "a/bad.md": "---\nx: [\n---\n",
        ])
        symlink("nowhere", folder.path + "/link.md")
        let walked = try Library.open(folder.path)
        _ = try LibraryIndex.write(folder.path)
        let indexed = try Library.open(folder.path)
        #expect(indexed.materials == walked.materials)
        #expect(indexed.findings == walked.findings)
        #expect(indexed.topics == walked.topics)
        #expect(walked.findings.map(\.rule) == ["front-matter", "folder-named-like-file", "link-leads-out"])
    }

    @Test func fileThatChangedIsReadAgain() throws {
        _ = try LibraryIndex.write(path)
        let file = "memos/two-factor.ru.md"
        let text = smallLibrary[file, default: ""].replacing("Двухэтапная проверка", with: "Два этапа")
        let descriptor = Glibc.open(path + "/" + file, O_WRONLY | O_TRUNC)
        _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
        close(descriptor)
        let library = try Library.open(path)
        #expect(library.findings == [])
        #expect(library.material("two-factor")?.editions[0].title == "Два этапа входа")
    }

    @Test func folderThatChangedMakesItStale() throws {
        _ = try LibraryIndex.write(path)
        try folder.write(smallLibrary["memos/two-factor.ru.md", default: ""], to: "memos/new.ru.md")
        let library = try Library.open(path)
        #expect(library.findings.map(\.rule) == ["index-stale"])
        #expect(library.materials.map(\.id) == ["numbers-now", "new", "two-factor"])
        _ = try LibraryIndex.write(path)
        #expect(try Library.open(path).findings == [])
    }

    @Test func fileThatIsGoneMakesItStale() throws {
        _ = try LibraryIndex.write(path)
        unlink(path + "/memos/two-factor.ru.md")
        let library = try Library.open(path)
        #expect(library.materials.map(\.id) == ["numbers-now"])
        #expect(library.findings.map(\.rule).contains("index-stale"))
    }

    @Test func registriesThatCameMakeItStale() throws {
        let folder = try plain(["flyers/a.ru.md": "# А\n"])
        _ = try LibraryIndex.write(folder.path)
        try folder.write("name: {kk: Ж, ru: Ж, en: J}\n", to: "library.yml")
        #expect(try Library.open(folder.path).findings.map(\.rule).contains("index-stale"))
    }

    /// Each byte in turn is another one: the library is the same, and the damage is told.
    @Test func everyDamagedByteIsNoticed() throws {
        let walked = try Library.open(path)
        _ = try LibraryIndex.write(path)
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: indexPath)))
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= UInt8(1 << (index % 8))
            #expect(throws: IndexFile.Refusal.damaged) { try IndexFile(bytes) }
        }
        for count in 0..<whole.count {
            #expect(throws: IndexFile.Refusal.damaged) { try IndexFile(Array(whole[..<count])) }
        }
        try overwrite(Array(whole.dropLast(9)))
        let library = try Library.open(path)
        #expect(library.findings.map(\.rule) == ["index-damaged"])
        #expect(library.materials == walked.materials)
    }

    /// Rows that were broken on purpose, under a checksum that fits.
    @Test func brokenRowsAreReplacedByAWalk() throws {
        let walked = try Library.open(path)
        _ = try LibraryIndex.write(path)
        let index = try IndexFile(of: path)
        var cursor = index.rows
        let read = [cursor.row(), cursor.row()]
        var rows = read.compactMap(\.self)
        try #require(rows.count == 2)
        rows[1].material.editions[0].path = "../../etc/passwd"
        try overwrite(
            IndexFile.bytes(isCurated: true, folders: index.folders, findings: [], rows: rows))
        var scan = try Library.scan(path)
        var library = try scan.library()
        while !scan.isComplete { library.add(scan.next(1)) }
        #expect(library.findings.map(\.rule) == ["index-damaged"])
        #expect(library.materials == walked.materials)
    }

    @Test func placeThatCannotBeWritten() throws {
        mkdir(indexPath, 0o755)
        #expect(throws: LibraryError.self) { try LibraryIndex.write(path) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path).contains(".jadnama-index.part") == false
        )
    }

    /// Writes over the index without touching the date of its folder.
    private func overwrite(_ bytes: [UInt8]) throws {
        let descriptor = Glibc.open(indexPath, O_WRONLY | O_TRUNC)
        #expect(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        close(descriptor)
    }
}
