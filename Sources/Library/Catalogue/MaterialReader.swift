import Text

/// Looks into the files of materials. A value without shared state: several threads may do so side by side.
struct MaterialReader: Sendable {
    let folder: LibraryFolder
    let isCurated: Bool
    let isBrief: Bool

    /// The materials of `groups`, in their order. A file that cannot be read is a finding; a material without any is
    /// left out.
    func read(_ groups: ArraySlice<Scan.Group>) -> ScanBatch {
        var batch = ScanBatch()
        batch.materials.reserveCapacity(groups.count)
        for group in groups { read(group, into: &batch) }
        return batch
    }

    /// The materials of rows of an index; a file that changed is read again.
    func read(_ rows: [IndexRow]) -> ScanBatch {
        var batch = ScanBatch()
        batch.materials.reserveCapacity(rows.count)
        let open = OpenLibraryFolder(folder)
        for row in rows { take(row, in: open, into: &batch) }
        return batch
    }

    private func take(_ row: IndexRow, in open: borrowing OpenLibraryFolder, into batch: inout ScanBatch) {
        var material = row.material
        for (index, file) in row.files.enumerated().reversed() {
            let path = row.material.editions[index].path
            if open.isUnchanged(path, file.status) {
                batch.findings += file.findings
            } else if let edition = readAgain(path, findings: &batch.findings) {
                material.editions[index] = edition
            } else {
                material.editions.remove(at: index)
            }
        }
        if !material.editions.isEmpty { batch.materials.append(material) }
    }

    private func readAgain(_ path: String, findings: inout [Finding]) -> Edition? {
        let name = MaterialPath.split(path).name
        return read(path, language: MaterialPath.stem(of: name).language, findings: &findings)
    }

    private func read(_ group: Scan.Group, into batch: inout ScanBatch) {
        var editions: [Edition] = []
        for file in group.files {
            guard let edition = read(file.path, language: file.language, findings: &batch.findings) else {
                continue
            }
            if isCurated || !editions.contains(where: { $0.language == edition.language }) {
                editions.append(edition)
            } else {
                batch.materials.append(Material(id: edition.path, shelf: group.shelf, editions: [edition]))
            }
        }
        if !editions.isEmpty {
            let shelf = shelf(of: editions[0], in: group)
            batch.materials.append(Material(id: group.id, shelf: shelf, editions: editions))
        }
    }

    /// A single file stands on the shelf of its folder if its front matter is of our kind.
    private func shelf(of edition: Edition, in group: Scan.Group) -> Shelf {
        if !isCurated, edition.compiled == nil, MaterialPath.shelves.values.contains(group.shelf) {
            return .folder("")
        }
        return group.shelf
    }

    private func read(_ path: String, language: Language?, findings: inout [Finding]) -> Edition? {
        do {
            let head = try head(of: path, wantsText: !isCurated || language == nil)
            let (edition, found) = EditionReader.read(
                head, path: path, language: language, isCurated: isCurated, isBrief: isBrief)
            findings += found
            return edition
        } catch {
            findings.append(error.finding(at: path))
            return nil
        }
    }

    private func head(of path: String, wantsText: Bool) throws(LibraryError) -> MaterialHead {
        let (bytes, size) = try folder.readHead(of: path, count: MaterialHead.size)
        guard size <= FileReader.sizeLimit else { throw LibraryError(.tooLarge, path: path) }
        let head = MaterialHead(bytes, size: size, wantsText: wantsText, isBrief: isBrief)
        guard head.isCut, bytes.count == MaterialHead.size else { return head }
        let (more, _) = try folder.readHead(of: path, count: MaterialHead.largestSize)
        return MaterialHead(more, size: size, wantsText: wantsText, isBrief: isBrief)
    }
}
