/// Writes the index that makes a large library open at once, and be searched at once.
public enum LibraryIndex {
    /// The names of its files in the library's folder, that of the catalogue and that of the search; hidden, so that no
    /// walk takes them for content.
    public static let fileNames = [IndexFile.name, SearchFile.name]

    /// How often the catalogue is read where the library keeps changing meanwhile.
    private static let attempts = 3

    /// Reads the library in folder `path` whole and writes its index into that folder, in place of the one that may
    /// stand there. Returns the number of materials. Nothing else in this module writes a file.
    public static func write(_ path: String) throws(LibraryError) -> Int {
        let root = path.withoutClosingSlashes
        let place = FilePath.joined(root, IndexFile.name)
        for _ in 0..<attempts {
            let walked = try Library.walk(root)
            let content = try content(of: walked)
            try SearchFile.write(of: content.library)
            try FileWriter.replace(place, by: content.bytes(for: walked.walk.folders))
            let again = try FolderWalk(root)
            if isSame(walked.walk, again) {
                try FileWriter.overwrite(place, with: content.bytes(for: again.folders))
                return content.rows.count
            }
        }
        throw LibraryError(.notFound, path: root)
    }

    /// Whether nothing came or went between two walks. The file itself changed the date of the root, which is why
    /// the dates of the second walk are the ones to keep.
    private static func isSame(_ walk: FolderWalk, _ again: FolderWalk) -> Bool {
        walk.files == again.files && walk.folders.dropFirst() == again.folders.dropFirst()
    }

    /// What an index holds but for the folders.
    private struct Content {
        var isCurated: Bool
        var findings: [Finding]
        var rows: [IndexRow]
        var library: Library

        func bytes(for folders: [FolderWalk.Folder]) -> [UInt8] {
            IndexFile.bytes(isCurated: isCurated, folders: folders, findings: findings, rows: rows)
        }
    }

    private static func content(of walked: Library.Walked) throws(LibraryError) -> Content {
        var files = files(of: walked)
        var scan = Scan(walked.survey, groups: walked.groups)
        var library = try scan.library()
        let batch = scan.next(.max)
        library.add(batch)
        let read = Set(batch.materials.flatMap(\.editions).map(\.path))
        for finding in batch.findings where read.contains(finding.file) {
            files[finding.file]?.findings.append(finding)
        }
        return Content(
            isCurated: walked.survey.isCurated,
            findings: walked.survey.findings + batch.findings.filter { !read.contains($0.file) },
            rows: batch.materials.compactMap { row(of: $0, files) }, library: library)
    }

    /// The files of a walk as they were before any was opened.
    private static func files(of walked: Library.Walked) -> [String: IndexRow.File] {
        var files: [String: IndexRow.File] = [:]
        for file in walked.walk.files {
            let place = FilePath.joined(walked.survey.folder.root, file)
            files[file] = (try? FileReader.status(of: place, followsLink: true)).map {
                IndexRow.File(status: $0)
            }
        }
        return files
    }

    /// nil where a file vanished before it was looked at.
    private static func row(of material: Material, _ files: [String: IndexRow.File]) -> IndexRow? {
        let known = material.editions.compactMap { files[$0.path] }
        return known.count == material.editions.count ? IndexRow(material: material, files: known) : nil
    }
}
