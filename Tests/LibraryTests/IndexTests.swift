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

    /// The search does without its file, in silence, where one word of the catalogue differs.
    @Test func realLibraryWithAndWithoutIndex() throws {
        let folder = NSTemporaryDirectory() + "jadnama-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: ContentTests.path, toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in LibraryIndex.fileNames { unlink(folder + "/" + name) }
        let walked = try Library.open(folder)
        _ = try LibraryIndex.write(folder)
        let indexed = try Library.open(folder)
        #expect(indexed.materials == walked.materials)
        #expect(indexed.findings == walked.findings)
        for viewer in [Viewer.reader, .staff] {
            let materials = indexed.filtered(for: viewer).materials
            #expect(SearchIndex.stored(of: indexed, holding: materials, for: viewer) != nil)
        }
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

    @Test func findingsOfAFileThatChangedAreThoseOfToday() throws {
        let folder = try plain(["a.md": "---\nx: [\n---\n# A\n", "b.md": "---\nx: [\n---\n# B\n"])
        _ = try LibraryIndex.write(folder.path)
        try overwrite(Array("# Good\n".utf8), at: folder.path + "/a.md")
        let library = try Library.open(folder.path)
        #expect(library.materials.map { $0.editions[0].title } == ["Good", "B"])
        #expect(library.findings.map(\.file) == ["b.md"])
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
            try overwrite(bytes)
            let library = try Library.open(path)
            #expect(library.findings.map(\.rule) == ["index-damaged"])
            #expect(library.materials == walked.materials)
        }
    }

    @Test func everyCutIsNoticed() throws {
        _ = try LibraryIndex.write(path)
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: indexPath)))
        for count in 0..<whole.count {
            try overwrite(Array(whole[..<count]))
            #expect(throws: IndexFile.Refusal.damaged) { try IndexFile(of: path) }
        }
    }

    /// Of three blocks of rows the second is damaged: what the first brought is not brought again.
    @Test func damageInTheMiddleIsReplacedByAWalk() throws {
        let folder = try plain(
            Dictionary(uniqueKeysWithValues: (100..<250).map { ("a\($0).md", "---\nx: [\n---\n") }))
        let walked = try Library.open(folder.path)
        _ = try LibraryIndex.write(folder.path)
        let index = folder.path + "/.jadnama-index"
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: index)))
        let header = try #require(IndexHeader(bytes))
        #expect(header.blocks.map(\.rows) == [64, 64, 22])
        bytes[header.length + header.blocks[0].length] ^= 1
        try overwrite(bytes, at: index)
        var scan = try Library.scan(folder.path)
        var library = try scan.library()
        while !scan.isComplete { library.add(scan.next(1)) }
        #expect(library.materials == walked.materials)
        #expect(library.findings == [IndexIsWhole().finding(".jadnama-index")] + walked.findings)
    }

    /// Enough of them to be shared out among threads.
    @Test func largeFolderWithAndWithoutIndex() throws {
        let folder = try plain(
            Dictionary(uniqueKeysWithValues: (1000..<1500).map { ("a\($0).md", "# T\($0)\n") }))
        let walked = try Library.open(folder.path)
        #expect(walked.materials.map { $0.editions[0].title } == (1000..<1500).map { "T\($0)" })
        _ = try LibraryIndex.write(folder.path)
        #expect(try Library.open(folder.path).materials == walked.materials)
    }

    /// Rows that were broken on purpose, under a checksum that fits.
    @Test func brokenRowsAreReplacedByAWalk() throws {
        let walked = try Library.open(path)
        _ = try LibraryIndex.write(path)
        let index = try IndexFile(of: path)
        var rows = try #require(index.rows(of: index.blocks(holding: 2, from: 0), isBrief: false))
        try #require(rows.count == 2)
        rows[1].material.editions[0].path = "../../etc/passwd"
        try overwrite(
            IndexFile.bytes(isCurated: true, folders: index.header.folders, findings: [], rows: rows))
        var scan = try Library.scan(path)
        var library = try scan.library()
        while !scan.isComplete { library.add(scan.next(1)) }
        #expect(library.findings.map(\.rule) == ["index-damaged"])
        #expect(library.materials == walked.materials)
    }

    @Test(arguments: LibraryIndex.fileNames)
    func placeThatIsAFolder(_ name: String) throws {
        unlink(path + "/" + name)
        mkdir(path + "/" + name, 0o755)
        let error = #expect(throws: LibraryError.self) { try LibraryIndex.write(path) }
        #expect(error == LibraryError(.cannotWrite(.folder), path: path + "/" + name))
        let left = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(!left.contains { $0.hasSuffix(".part") })
    }

    @Test(.enabled(if: geteuid() != 0)) func folderThatIsNotWritten() {
        chmod(path, 0o555)
        defer { chmod(path, 0o755) }
        let error = #expect(throws: LibraryError.self) { try LibraryIndex.write(path) }
        #expect(error?.cause == .cannotWrite(.permissionDenied))
    }

    /// Writes over the index without touching the date of its folder.
    private func overwrite(_ bytes: [UInt8], at index: String? = nil) throws {
        let descriptor = Glibc.open(index ?? indexPath, O_WRONLY | O_TRUNC)
        #expect(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        close(descriptor)
    }
}
