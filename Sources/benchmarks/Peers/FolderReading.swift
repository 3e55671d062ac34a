import Glibc

/// Finds Markdown files below a folder and opens each: what a catalogue costs at least.
enum FolderReading {
    /// Calls `take` with the path of every Markdown file, folder by folder.
    static func forEachFile(below root: String, _ take: (String) -> Void) {
        var folders = [root]
        while let folder = folders.popLast() {
            for name in names(in: folder) {
                if name.hasSuffix(".md") {
                    take(folder + "/" + name)
                } else if !name.contains(".") {
                    folders.append(folder + "/" + name)
                }
            }
        }
    }

    /// Reads the first 4 kB of every file.
    static func run(_ root: String) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        forEachFile(below: root) { path in
            let file = open(path, O_RDONLY | O_CLOEXEC)
            _ = read(file, &buffer, buffer.count)
            close(file)
        }
    }
}
