import Foundation
import Glibc
import Markdown
import Testing
import Text

@testable import Library

/// Whatever lies in a folder: it is skipped or repaired with a finding, and the rest is there.
@Suite struct RobustReadingTests {
    /// A folder with one good file, `good.md`, beside what the test puts there.
    private let folder: TemporaryFolder
    private var path: String { folder.path }

    init() throws {
        folder = try TemporaryFolder(["good.md": "# Good\n"])
    }

    /// The rules and files of the findings on opening, and the ids of the materials.
    private func open() throws -> (findings: [String], ids: [String]) {
        let library = try Library.open(path)
        return (library.findings.map { "\($0.rule) \($0.file)" }, library.materials.map(\.id))
    }

    @Test func linkThatLeadsToItself() throws {
        symlink("loop.md", path + "/loop.md")
        #expect(try open() == (["link-leads-out loop.md"], ["good"]))
    }

    @Test func linkThatLeadsNowhere() throws {
        symlink("missing.md", path + "/x.md")
        #expect(try open() == (["link-leads-out x.md"], ["good"]))
    }

    @Test func linkThatLeadsOut() throws {
        symlink("/etc/passwd", path + "/x.md")
        symlink("/dev/zero", path + "/y.md")
        #expect(try open() == (["link-leads-out x.md", "link-leads-out y.md"], ["good"]))
    }

    @Test func linkInsideIsFollowed() throws {
        try folder.write("# Deep\n", to: "deep/file.md")
        symlink("deep/file.md", path + "/link.md")
        let library = try Library.open(path)
        #expect(library.findings == [])
        #expect(library.materials.map { $0.editions[0].title } == ["Good", "Deep", "Deep"])
        let link = try #require(library.material("link"))
        _ = try library.read(link.editions[0])
    }

    @Test func folderLinkIsNoCycle() throws {
        mkdir(path + "/a", 0o755)
        symlink("..", path + "/a/up")
        #expect(try open() == (["folder-link a/up"], ["good"]))
    }

    @Test func pipeIsNotOpened() throws {
        mkfifo(path + "/pipe.md", 0o644)
        mkfifo(path + "/pipe.txt", 0o644)
        #expect(try open() == (["not-a-file pipe.md"], ["good"]))
        #expect(throws: LibraryError(.notRegular, path: path + "/pipe.md")) {
            try Library.open(path + "/pipe.md")
        }
    }

    @Test func socketIsNotOpened() throws {
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let place = path + "/socket.md"
        try #require(place.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
        }
        try #require(code == 0)
        #expect(try open() == (["not-a-file socket.md"], ["good"]))
        #expect(throws: LibraryError(.notRegular, path: place)) { try Library.open(place) }
    }

    /// Only root may make a device; where nobody may (a container without the right), there is nothing to test.
    @Test(.enabled(if: Self.canMakeDevices))
    func deviceIsNotOpened() throws {
        #expect(Self.makeZero(at: path + "/zero.md"))
        #expect(try open() == (["not-a-file zero.md"], ["good"]))
        #expect(throws: LibraryError(.notRegular, path: path + "/zero.md")) {
            try Library.open(path + "/zero.md")
        }
    }

    /// The look of the walk is older than the opening: what is opened then is looked at again.
    @Test(.enabled(if: Self.canMakeDevices))
    func deviceThatTookThePlaceOfAFile() throws {
        var scan = try Library.scan(path)
        unlink(path + "/good.md")
        #expect(Self.makeZero(at: path + "/good.md"))
        #expect(scan.next(1).findings.map(\.rule) == ["not-a-file"])
    }

    private static let canMakeDevices: Bool = {
        let place = FileManager.default.temporaryDirectory.path + "/jadnama-test-device-\(getpid())"
        defer { unlink(place) }
        return makeZero(at: place)
    }()

    /// Makes a node for the device that gives zeros without end.
    private static func makeZero(at place: String) -> Bool {
        mknod(place, S_IFCHR | 0o644, dev_t(1 << 8 | 5)) == 0
    }

    @Test func pipeThatTookThePlaceOfAFile() throws {
        var scan = try Library.scan(path)
        unlink(path + "/good.md")
        mkfifo(path + "/good.md", 0o644)
        #expect(scan.next(1).findings.map(\.rule) == ["not-a-file"])
    }

    @Test func fileThatVanished() throws {
        var scan = try Library.scan(path)
        let library = try Library.open(path)
        unlink(path + "/good.md")
        let batch = scan.next(1)
        #expect(batch.materials == [])
        #expect(batch.findings.map(\.rule) == ["vanished-file"])
        #expect(throws: LibraryError(.notFound, path: path + "/good.md")) {
            try library.read(library.materials[0].editions[0])
        }
    }

    @Test func linkThatTookThePlaceOfAFile() throws {
        let library = try Library.open(path)
        unlink(path + "/good.md")
        symlink("/etc/passwd", path + "/good.md")
        #expect(throws: LibraryError(.notRegular, path: path + "/good.md")) {
            try library.read(library.materials[0].editions[0])
        }
    }

    @Test func folderThatTookThePlaceOfAFolder() throws {
        try folder.write("# Inner\n", to: "inner/a.md")
        let library = try Library.open(path)
        let inner = try #require(library.material("inner/a"))
        rename(path + "/inner", path + "/kept")
        symlink("/etc", path + "/inner")
        #expect(throws: LibraryError.self) { try library.read(inner.editions[0]) }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func unreadableFileAndFolder() throws {
        try folder.write("x", to: "closed.md")
        try folder.write("x", to: "locked/a.md")
        chmod(path + "/closed.md", 0)
        chmod(path + "/locked", 0)
        defer { chmod(path + "/locked", 0o755) }
        #expect(try open() == (["unreadable-file closed.md", "unreadable-file locked"], ["good"]))
    }

    @Test func folderNamedLikeAFile() throws {
        try folder.write("# Inside\n", to: "x.md/inside.md")
        #expect(try open() == (["folder-named-like-file x.md"], ["good", "x.md/inside"]))
    }

    @Test func namesThatAreNoText() throws {
        let name: [UInt8] = [0x66, 0xFF, 0xD0, 0x2E, 0x6D, 0x64]
        let whole = Array(path.utf8) + [0x2F] + name + [0]
        let descriptor = whole.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { creat($0.baseAddress!, 0o644) }
        }
        write(descriptor, "# Strange\n", 10)
        close(descriptor)
        try folder.write("# Bell\n", to: "bell\u{7}.md")
        let library = try Library.open(path)
        #expect(library.findings.map(\.rule) == ["unprintable-name", "unprintable-name"])
        let strange = try #require(library.materials.first { $0.editions[0].title == "Strange" })
        #expect(FilePath.bytes(of: strange.editions[0].path) == name)
        _ = try library.read(strange.editions[0])
    }

    @Test(
        arguments: [
            [0x61], [0xFF], [0xD0], [0xD0, 0x61], [0xD0, 0xB0], [0xF4, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x8F, 0xBE, 0x80, 0x80],
            [0xF4, 0x8F, 0xBE], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0xC0, 0xAF],
            [0xF5, 0x80, 0x80, 0x80], [],
        ] as [[UInt8]])
    func pathsAreLossless(bytes: [UInt8]) {
        #expect(FilePath.bytes(of: FilePath.text(of: bytes)) == bytes)
    }

    /// Contents that need repair, and what becomes of their titles.
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF] + Array("---\ntitle: Mark\n---\n".utf8), "Mark"),
            (Array("---\r\ntitle: Returns\r\ntags: [a]\r\n---\r\n\r\ntext\r\n".utf8), "Returns"),
            (Array("---\rtitle: Old Mac\r---\rtext".utf8), "Old Mac"),
            (Array("---\ntitle: Bad \u{0} byte\n---\n".utf8), "Bad \u{FFFD} byte"),
            (Array("---\ntitle: Bad ".utf8) + [0xFF] + Array(" byte\n---\n".utf8), "Bad \u{FFFD} byte"),
            ([0xFF, 0xFE] + Array("---\ntitle: Wide\n---\n".utf8).flatMap { [$0, 0] }, "Wide"),
            ([0xFE, 0xFF] + Array("---\ntitle: Wide\n---\n".utf8).flatMap { [0, $0] }, "Wide"),
            (Array("+++\ntitle = \"Hugo\"\n+++\n".utf8), "Hugo"),
            (Array("---\ntitle: [never closed\n---\n# Heading\n".utf8), "Heading"),
            (Array("---\ntitle: no end\n\n# Heading\n".utf8), "Heading"),
            (Array("# ".utf8) + [0xFF, 0xFE, 0xFD], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([], "x"), ([0], "x"), ([0xFF, 0xFE], "x"), ([0xFF, 0xFE, 0x00], "x"), ([0xEF, 0xBB, 0xBF], "x"),
        ] as [([UInt8], String)])
    func contentIsRepaired(bytes: [UInt8], title: String) throws {
        try folder.write(bytes, to: "x.md")
        let library = try Library.open(path)
        #expect(library.material("x")?.editions[0].title == title)
        _ = try library.read(#require(library.material("x")).editions[0])
    }

    @Test(arguments: ["{a: ", "[", "- ", "a: {b: ["])
    func deepFrontMatter(opening: String) throws {
        let text = "---\ntitle: Deep\nx: " + String(repeating: opening, count: 10_000) + "\n---\n# Heading\n"
        try folder.write(text, to: "deep.md")
        let library = try Library.open(path)
        #expect(library.material("deep")?.editions[0].title == "Heading")
        #expect(library.findings.map(\.rule) == ["front-matter"])
    }

    @Test func hugeFile() throws {
        let descriptor = creat(path + "/huge.md", 0o644)
        ftruncate(descriptor, 1 << 30)
        close(descriptor)
        #expect(try open() == (["file-too-large huge.md"], ["good"]))
    }

    @Test func deepFolders() throws {
        let deep = Array(repeating: "d", count: 70).joined(separator: "/")
        try folder.write("# Deep\n", to: deep + "/x.md")
        let library = try Library.open(path)
        #expect(library.findings.map(\.rule) == ["library-too-large"])
        #expect(library.materials.map(\.id) == ["good"])
    }

    @Test func tooManyNames() throws {
        for number in 0..<50 { try folder.write("", to: "n\(number)") }
        let walk = try FolderWalk(path, limits: FolderWalk.Limits(depth: 64, entries: 10))
        #expect(walk.findings.map(\.rule) == ["library-too-large"])
    }

    @Test func rootMayBeALink() throws {
        let other = try TemporaryFolder()
        symlink(path, other.path + "/library")
        let library = try Library.open(other.path + "/library")
        #expect(library.materials.map(\.id) == ["good"])
        _ = try library.read(library.materials[0].editions[0])
    }
}
