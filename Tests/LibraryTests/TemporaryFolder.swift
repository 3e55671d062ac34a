import Foundation

/// A folder of files for one test, removed with the value.
final class TemporaryFolder {
    let path: String

    /// Writes `files`, text by path.
    init(_ files: [String: String] = [:]) throws {
        path = NSTemporaryDirectory() + "jadnama-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let whole = path + "/" + name
        let folder = (whole as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: whole))
    }
}
