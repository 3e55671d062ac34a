import Browser
import Glibc
import Testing

@testable import Terminal

/// What is written piece by piece comes out as one, and nothing of it goes elsewhere.
struct FramePipeTests {
    @Test func `Pieces become one, and the file is again that of the terminal`() throws {
        let frames = try #require(FramePipe())
        defer { frames.close() }
        var terminal: [Int32] = [-1, -1]
        try #require(pipe(&terminal) == 0)
        let file = dup(terminal[1])
        let frame = frames.gather(from: file, of: terminal[1]) {
            for piece in ["one ", "two ", "three"] { TTY.write(Array(piece.utf8), to: file, patience: -1) }
        }
        #expect(String(decoding: frame, as: UTF8.self) == "one two three")
        #expect(frames.gather(from: file, of: terminal[1]) {} == [])
        TTY.write(Array("four".utf8), to: file, patience: -1)
        for end in [file, terminal[1]] { close(end) }
        #expect(TTY(input: terminal[0], output: terminal[0]).read().text == "four")
        close(terminal[0])
    }

    @Test func `Nobody has to read before a frame is whole`() throws {
        let frames = try #require(FramePipe())
        defer { frames.close() }
        let size = Size(columns: 132, rows: 43)
        try #require(frames.holdsFrame(of: size))
        #expect(!frames.holdsFrame(of: Size(columns: 1000, rows: 500)))
        let terminal = open("/dev/null", O_WRONLY)
        let file = dup(terminal)
        let frame = [UInt8](repeating: 0x78, count: size.columns * size.rows * 64)
        let isWhole =
            frames.gather(from: file, of: terminal) { TTY.write(frame, to: file, patience: -1) } == frame
        #expect(isWhole)
        for end in [file, terminal] { close(end) }
    }
}

extension TTY.Input {
    fileprivate var text: String? {
        if case .bytes(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
}
