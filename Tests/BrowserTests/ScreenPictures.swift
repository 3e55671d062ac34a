import Foundation
import Testing

/// Compares a screen with the picture of it in `Tests/BrowserTests/Screens`. `RECORD=1` draws the pictures anew; look
/// at them before you commit them.
func expect(_ visit: Visit, looksLike name: String, location: SourceLocation = #_sourceLocation) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try visit.picture.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(visit.picture == expected, "\(name) looks like this:\n\(visit.picture)", sourceLocation: location)
}
