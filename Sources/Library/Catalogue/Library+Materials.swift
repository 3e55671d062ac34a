public import Text

extension Library {
    /// Puts the materials of a batch into their places. Cost is linear in the number of materials there are.
    public mutating func add(_ batch: ScanBatch) {
        if let laws = batch.laws { self.laws = laws }
        let new = sorted(batch.materials)
        if let last = materials.last, let first = new.first, !(order(of: last) < order(of: first)) {
            materials = sorted(materials + new)
        } else {
            materials += new
        }
        if !batch.findings.isEmpty { findings = (findings + batch.findings).sorted() }
        if !isCurated { addTopics(of: new) }
    }

    /// The material of an id.
    public func material(_ id: String) -> Material? {
        materials.first { $0.id == id }
    }

    /// The language in which `material` is shown instead of `language`, where that is to be said: a library of our
    /// kind owes every language, somebody's notes in one language owe none.
    public func substitute(for language: Language, of material: Material) -> Language? {
        guard isCurated || material.editions.count > 1 else { return nil }
        let shown = material.edition(in: language, fallback: fallback).language
        return shown == language ? nil : shown
    }

    /// The set of an id.
    public func set(_ id: String) -> MaterialSet? {
        sets.first { $0.id == id }
    }

    private func sorted(_ materials: [Material]) -> [Material] {
        let orders = materials.map(order)
        if zip(orders, orders.dropFirst()).allSatisfy({ !($1 < $0) }) { return materials }
        return zip(orders, materials).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func order(of material: Material) -> ShelfOrder {
        isCurated ? .byID(material) : .byWeight(material)
    }

    /// In a folder without a closed list each tag is a topic.
    private mutating func addTopics(of materials: [Material]) {
        var known = Set(topics.map(\.id))
        for topic in materials.flatMap(\.editions).flatMap(\.topics) where known.insert(topic).inserted {
            topics.append(Topic(id: topic, name: [.kazakh: topic, .russian: topic, .english: topic]))
        }
    }
}

/// The place of a material in the catalogue.
struct ShelfOrder: Comparable {
    private var shelf: Shelf
    private var weight: Int
    private var isIndex: Bool
    private var id: String

    /// By shelf and id.
    static func byID(_ material: Material) -> ShelfOrder {
        ShelfOrder(shelf: material.shelf, weight: 0, isIndex: false, id: material.id)
    }

    /// By shelf, then the index of a folder, then the weight its author gave, then id.
    static func byWeight(_ material: Material) -> ShelfOrder {
        ShelfOrder(
            shelf: material.shelf, weight: material.editions.compactMap(\.weight).min() ?? .max,
            isIndex: MaterialPath.isIndex(MaterialPath.split(material.id).name), id: material.id)
    }

    static func < (left: ShelfOrder, right: ShelfOrder) -> Bool {
        if left.shelf != right.shelf { return left.shelf < right.shelf }
        if left.isIndex != right.isIndex { return left.isIndex }
        if left.weight != right.weight { return left.weight < right.weight }
        return left.id < right.id
    }
}

extension Shelf: Comparable {
    /// Flyers, booklets, memos, then folders by their paths.
    public static func < (left: Shelf, right: Shelf) -> Bool {
        left.rank == right.rank ? left.path < right.path : left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .flyers: 0
        case .booklets: 1
        case .memos: 2
        case .folder: 3
        }
    }

    private var path: String {
        switch self {
        case .flyers, .booklets, .memos: ""
        case .folder(let path): path
        }
    }
}

extension Finding: Comparable {
    /// By file, line and column.
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.file, left.line, left.column, left.rule) < (right.file, right.line, right.column, right.rule)
    }
}
