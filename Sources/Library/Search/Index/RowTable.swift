import Text

/// What an index knows of its rows beside their words: which edition each belongs to and where its sections begin.
struct RowTable {
    /// Number of the entry of each row.
    private(set) var entries: [UInt32] = []
    /// The first section of each row, and the end of the last.
    private(set) var firstSections: [UInt32] = [0]
    /// Words of the title of each row.
    private(set) var titleCounts: [UInt8] = []
    private(set) var sections: [RowSection] = []

    var count: Int { entries.count }

    init() {}

    /// Rows as they were saved; nil where the parts do not fit together.
    init?(
        entries: [UInt32], firstSections: [UInt32], titleCounts: [UInt8], sections: [RowSection], limit: Int
    ) {
        guard firstSections.count == entries.count + 1, titleCounts.count == entries.count,
            firstSections.first == 0, firstSections.last.map(Int.init) == sections.count,
            zip(firstSections, firstSections.dropFirst()).allSatisfy({ $0 < $1 }),
            entries.allSatisfy({ Int($0) < limit })
        else { return nil }
        self.entries = entries
        self.firstSections = firstSections
        self.titleCounts = titleCounts
        self.sections = sections
    }

    /// Adds a row; `sections` in order of their places, at least one.
    mutating func append(entry: Int, titleCount: Int, sections new: [RowSection]) {
        entries.append(UInt32(entry))
        titleCounts.append(UInt8(clamping: titleCount))
        sections +=
            new.isEmpty ? [RowSection(place: 0, RowText.SectionStart(block: 0, isForStaff: false))] : new
        firstSections.append(UInt32(sections.count))
    }

    /// The sections of a row as indices into `sections`.
    @inline(__always)
    func sections(of row: Int) -> Range<Int> { Int(firstSections[row])..<Int(firstSections[row + 1]) }
}

/// A section of a row: a heading and what stands under it.
struct RowSection: Equatable {
    /// Place of its first word among the words of the row's body.
    var place: UInt32
    /// Words of the heading.
    var headCount: UInt16 = 0
    /// Words of the whole section.
    var count: UInt16 = 0
    /// Index of the heading's block in the document, 0 for what stands before the first one.
    var block: UInt32
    /// Shown to staff only.
    var isForStaff: Bool

    init(place: UInt32, _ start: RowText.SectionStart) {
        self.place = place
        block = UInt32(clamping: start.block)
        isForStaff = start.isForStaff
    }
}

/// An edition in an index.
struct IndexEntry: Equatable {
    var material: String
    var language: Language?
    var path: String
    var title: String
    var summary: String
    /// Who may know of it: nobody below this rank (see ``Viewer``).
    var viewer: Viewer
}

/// The entries of an index in one buffer, so that a hundred thousand of them are loaded in one piece and made only when
/// they are shown.
struct EntryTable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }

    init() {}

    /// Entries as they were saved; nil where the parts do not fit together.
    init?(bytes: [UInt8], starts: [UInt32]) {
        guard starts.first == 0, starts.last.map(Int.init) == bytes.count,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 + 2 <= $1 })
        else { return nil }
        self.bytes = bytes
        self.starts = starts
    }

    /// Adds an entry and returns its number; nil when the table is full (4 GB).
    mutating func append(_ entry: IndexEntry) -> Int? {
        var new: [UInt8] = [Self.viewers.firstIndex(of: entry.viewer).map(UInt8.init) ?? 0]
        new.append(entry.language.flatMap(Language.allCases.firstIndex).map { UInt8($0 + 1) } ?? 0)
        for text in [entry.material, entry.path, entry.title, entry.summary] {
            new += text.utf8.filter { $0 != 0 } + [0]
        }
        guard bytes.count + new.count < Int(UInt32.max) else { return nil }
        bytes += new
        starts.append(UInt32(bytes.count))
        return count - 1
    }

    /// Who may know of the entry of a number.
    func viewer(of number: Int) -> Viewer {
        switch bytes[Int(starts[number])] {
        case 0: .visitor
        case 1: .reader
        default: .staff
        }
    }

    /// The id of the material of the entry of a number, in UTF-8.
    func material(of number: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[number])..<Int(starts[number + 1])].dropFirst(2).prefix { $0 != 0 }
    }

    subscript(number: Int) -> IndexEntry {
        let entry = bytes[Int(starts[number])..<Int(starts[number + 1])]
        let language = Int(entry[entry.startIndex + 1])
        let texts = entry.dropFirst(2).split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let text = { (index: Int) in index < texts.count ? texts[index] : "" }
        return IndexEntry(
            material: text(0),
            language: 1...Language.allCases.count ~= language ? Language.allCases[language - 1] : nil,
            path: text(1), title: text(2), summary: text(3), viewer: viewer(of: number))
    }

    private static let viewers: [Viewer] = [.visitor, .reader, .staff]
}

extension Viewer {
    /// The one who sees least of those who see an edition.
    static func lowest(thatSees edition: Edition) -> Viewer {
        [.visitor, .reader].first { $0.sees(edition) } ?? .staff
    }

    /// Whether a viewer of this kind may know of what is for `other` and those who see more.
    func mayKnow(whatIsFor other: Viewer) -> Bool {
        switch (self, other) {
        case (.staff, _), (_, .visitor), (.reader, .reader): true
        case (.visitor, .reader), (.visitor, .staff), (.reader, .staff): false
        }
    }
}
