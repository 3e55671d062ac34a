import Text

/// Sorts the files of a walk into materials: files that differ only in their language are one.
struct ScanPlan {
    let isCurated: Bool
    /// In the order of shelves and ids.
    private(set) var groups: [Scan.Group] = []
    private(set) var findings: [Finding] = []
    private var indices: [Key: Int] = [:]

    private struct Key: Hashable {
        var shelf: Shelf
        var id: [UInt8]
    }

    init(isCurated: Bool) {
        self.isCurated = isCurated
    }

    /// Adds the files at `paths`, relative to the root.
    mutating func add(_ paths: [String]) {
        groups.reserveCapacity(paths.count)
        for path in paths { add(path) }
        groups.sort { ($0.shelf, $0.id) < ($1.shelf, $1.id) }
        if isCurated { renameTwins() }
    }

    private mutating func add(_ path: String) {
        guard let place = MaterialPath(path, isCurated: isCurated) else { return addStray(path) }
        let key = Key(shelf: place.shelf, id: Array(place.id.utf8))
        if let index = indices[key] {
            groups[index].files.append((path, place.language))
        } else {
            indices[key] = groups.count
            groups.append(Scan.Group(id: place.id, shelf: place.shelf, files: [(path, place.language)]))
        }
        if isCurated, place.language == nil { findings.append(NamesSayLanguage().finding(path)) }
    }

    /// A readme for people who look at the folder is no stray.
    private mutating func addStray(_ path: String) {
        let (stem, _) = MaterialPath.stem(of: path)
        if !MaterialPath.isIndex(stem) { findings.append(FilesStandOnShelves().finding(path)) }
    }

    /// Gives the second material of the same id on another shelf its path for an id.
    private mutating func renameTwins() {
        var ids: Set<String> = []
        for index in groups.indices where !ids.insert(groups[index].id).inserted {
            let path = groups[index].files[0].path
            findings.append(IdsAreUnique().finding(path, groups[index].id))
            groups[index].id = FilePath.joined(MaterialPath.split(path).folder, groups[index].id)
        }
    }
}
