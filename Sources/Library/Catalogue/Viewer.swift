/// Who sits before the screen: decides what of a library is there at all.
public enum Viewer: Sendable, CaseIterable {
    /// Alone at a station: nothing that is for staff only, nothing unfinished.
    case visitor
    /// Anybody on their own computer: nothing unfinished.
    case reader
    /// Everything.
    case staff

    /// Whether `edition` exists for this viewer.
    func sees(_ edition: Edition) -> Bool {
        switch self {
        case .visitor: edition.status == .current && edition.audience != [.staff]
        case .reader: edition.status == .current
        case .staff: true
        }
    }

    /// `material` with the editions that exist for this viewer; nil where none is left.
    func filtered(_ material: Material) -> Material? {
        if material.editions.allSatisfy(sees) { return material }
        var material = material
        material.editions.removeAll { !sees($0) }
        return material.editions.isEmpty ? nil : material
    }
}

extension Library {
    /// The library as it exists for `viewer`: what is not for them is not in it, neither in the catalogue nor in
    /// sets, doors and findings.
    public func filtered(for viewer: Viewer) -> Library {
        if viewer == .staff { return self }
        var library = self
        library.materials = materials.compactMap(viewer.filtered)
        if library.materials.count < materials.count { library.forgetHidden(of: self) }
        library.sets.removeAll { $0.items.isEmpty }
        if viewer == .visitor { library.findings = [] }
        return library
    }

    /// Leaves out of sets and doors what `whole` has and this library has not.
    private mutating func forgetHidden(of whole: Library) {
        let hidden = Set(whole.materials.map(\.id)).subtracting(materials.map(\.id))
        for index in sets.indices { sets[index].items.removeAll { hidden.contains($0.id) } }
        for index in doors.indices { doors[index].materials?.removeAll(where: hidden.contains) }
    }
}

extension ScanBatch {
    /// The batch as it exists for `viewer`.
    public func filtered(for viewer: Viewer) -> ScanBatch {
        var batch = self
        batch.materials = materials.compactMap(viewer.filtered)
        if viewer == .visitor { batch.findings = [] }
        return batch
    }
}
