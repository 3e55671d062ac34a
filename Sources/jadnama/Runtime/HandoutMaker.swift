import Browser
import Glibc
import Library
import Markdown
import Rendering
import Text

/// Makes hand-outs: a file that is complete or not there at all, or a job for the printer.
struct HandoutMaker: Sendable {
    var library: Library
    var language: Language
    var showsStaff: Bool
    /// Stands for `~` at the beginning of a path; nil where there is none.
    var home: String?
    var printer = Printer()

    func make(_ handout: Handout) -> Result<Void, HandoutError> {
        Result { () throws(HandoutError) in
            switch handout.output {
            case .text(let path): try Self.write(sheets(of: handout).text, to: expanded(path))
            case .html(let paper, let path):
                try Self.write(sheets(of: handout).html(paper), to: expanded(path))
            case .printer: try printer.print(sheets(of: handout).text)
            }
        }
    }

    private func sheets(of handout: Handout) throws(HandoutError) -> Sheets {
        var sheets = Sheets()
        for edition in handout.editions {
            do throws(LibraryError) {
                let material = library.materials.first { $0.editions.contains { $0.path == edition.path } }
                let file = try library.read(edition)
                var options = PageOptions(
                    form: material?.shelf.form ?? .plain, width: 72, of: edition, as: file, language)
                options.showsStaff = showsStaff
                sheets.add(file.document, options, edition, of: material?.id ?? edition.path, in: library)
            } catch {
                throw .cannotRead(error)
            }
        }
        return sheets
    }

    private func expanded(_ path: String) -> String {
        guard let home, path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }

    /// Writes a file as a whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws(HandoutError) {
        do throws(WriteError) {
            try WholeFile.write(bytes, to: path)
        } catch {
            throw .cannotWrite(path: path, errno: error.errno)
        }
    }
}

/// Why a file was not written.
struct WriteError: Error {
    var errno: Int32
}

/// Writes files that are there as a whole or not at all: under another name beside the target, then renamed.
enum WholeFile {
    static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
        let target = name(path)
        let temporary = name("\(path).\(getpid()).part")
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw WriteError(errno: errno) }
        guard writeAll(bytes, to: file), fsync(file) == 0, close(file) == 0, rename(temporary, target) == 0
        else {
            let error = WriteError(errno: errno)
            unlink(temporary)
            throw error
        }
    }

    private static func name(_ path: String) -> [CChar] {
        FilePath.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 { done += count } else if errno != EINTR { return false }
        }
        return true
    }
}
