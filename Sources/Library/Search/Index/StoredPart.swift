/// What an index in a file keeps beside the tables of FTS5: the arrays of ``IndexStore``, each as one value of a table
/// of SQLite, numbers with the lowest byte first.
enum StoredPart: Equatable {
    case stamps
    case entries
    case entryStarts
    case rowEntries
    case firstSections
    case titleCounts
    /// Four numbers for each section.
    case sections
    /// Rows of each table.
    case rowCounts
    case words(Int)
    case wordStarts(Int)
    case wordCounts(Int)

    fileprivate var number: Int {
        switch self {
        case .stamps: 0
        case .entries: 1
        case .entryStarts: 2
        case .rowEntries: 3
        case .firstSections: 4
        case .titleCounts: 5
        case .sections: 6
        case .rowCounts: 7
        case .words(let shard): 10 + 3 * shard
        case .wordStarts(let shard): 11 + 3 * shard
        case .wordCounts(let shard): 12 + 3 * shard
        }
    }
}

extension IndexStore {
    // MARK: Saving

    /// Writes everything into a new file at `path`.
    func save(_ stamps: [UInt64], to path: String) throws(Database.Failure) {
        try makeParts()
        let insert = try database.prepare("INSERT INTO parts VALUES (?1, ?2)")
        for (part, bytes) in parts(stamps) {
            try insert.bind(part.number, at: 1)
            try insert.bind(bytes, at: 2)
            _ = try insert.step()
            insert.reset()
        }
        try database.run("COMMIT")
        let copy = try database.prepare("VACUUM INTO ?1")
        try copy.bind(path, at: 1)
        _ = try copy.step()
        try database.run("BEGIN")
    }

    private func makeParts() throws(Database.Failure) {
        try database.run("CREATE TABLE parts(number INTEGER PRIMARY KEY, bytes BLOB)")
    }

    private func parts(_ stamps: [UInt64]) -> [(StoredPart, [UInt8])] {
        let (rows, entries) = (collector.rows, collector.entries)
        var parts: [(StoredPart, [UInt8])] = [
            (.stamps, Self.bytes(of: stamps)), (.entries, entries.bytes),
            (.entryStarts, Self.bytes(of: entries.starts)), (.rowEntries, Self.bytes(of: rows.entries)),
            (.firstSections, Self.bytes(of: rows.firstSections)), (.titleCounts, rows.titleCounts),
            (.sections, Self.bytes(of: rows.sections.flatMap(\.numbers))),
            (.rowCounts, Self.bytes(of: shards.map { UInt32(clamping: $0.count) })),
        ]
        for (index, shard) in shards.enumerated() {
            parts.append((.words(index), shard.lexicon.bytes))
            parts.append((.wordStarts(index), Self.bytes(of: shard.lexicon.starts)))
            parts.append((.wordCounts(index), Self.bytes(of: shard.lexicon.counts)))
        }
        return parts
    }

    // MARK: Loading

    /// Whether the database holds the tables that are written here, and nothing else: no view or trigger that would
    /// run a statement of someone else's.
    func hasOwnSchema() throws(Database.Failure) -> Bool {
        let own = try IndexStore(empty: .memory)
        try own.makeParts()
        return try schema() == own.schema()
    }

    private func schema() throws(Database.Failure) -> [[String]] {
        let select = try database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
        var schema: [[String]] = []
        while try select.step() { schema.append((0..<4).map { select.text($0) }) }
        return schema
    }

    /// Reads what was saved.
    /// - Returns: the stamp of each entry; nil where the parts do not fit together.
    func load() throws(Database.Failure) -> [UInt64]? {
        let select = try database.prepare("SELECT bytes FROM parts WHERE number = ?1")
        var parts: [Int: [UInt8]] = [:]
        for part in self.parts([]).map(\.0) {
            try select.bind(part.number, at: 1)
            guard try select.step() else { return nil }
            parts[part.number] = select.bytes(0)
            select.reset()
        }
        return take(parts)
    }

    private func take(_ parts: [Int: [UInt8]]) -> [UInt64]? {
        func bytes(_ part: StoredPart) -> [UInt8] { parts[part.number] ?? [] }
        func numbers<Number: FixedWidthInteger>(_ part: StoredPart) -> [Number] {
            Self.numbers(in: bytes(part))
        }
        let rowCounts: [UInt32] = numbers(.rowCounts)
        let entries = EntryTable(bytes: bytes(.entries), starts: numbers(.entryStarts))
        guard let entries, rowCounts.count == shards.count,
            let rows = RowTable(
                entries: numbers(.rowEntries), firstSections: numbers(.firstSections),
                titleCounts: bytes(.titleCounts), sections: Self.sections(of: numbers(.sections)),
                limit: entries.count)
        else { return nil }
        collector.entries = entries
        collector.rows = rows
        for index in shards.indices {
            let lexicon = Lexicon(
                bytes: bytes(.words(index)), starts: numbers(.wordStarts(index)),
                counts: numbers(.wordCounts(index)))
            guard let lexicon else { return nil }
            shards[index].lexicon = lexicon
            shards[index].count = Int(rowCounts[index])
        }
        return numbers(.stamps)
    }

    private static func sections(of numbers: [UInt32]) -> [RowSection] {
        stride(from: 0, to: numbers.count - numbers.count % 4, by: 4).map {
            RowSection(numbers: numbers[$0..<($0 + 4)])
        }
    }

    // MARK: Numbers

    private static func bytes<Number: FixedWidthInteger>(of numbers: [Number]) -> [UInt8] {
        numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
    }

    private static func numbers<Number: FixedWidthInteger>(in bytes: [UInt8]) -> [Number] {
        bytes.withUnsafeBytes { buffer in
            stride(from: 0, through: bytes.count - Number.bitWidth / 8, by: Number.bitWidth / 8).map {
                Number(littleEndian: buffer.loadUnaligned(fromByteOffset: $0, as: Number.self))
            }
        }
    }
}

extension RowSection {
    fileprivate var numbers: [UInt32] {
        [place, UInt32(headCount) << 16 | UInt32(count), block, isForStaff ? 1 : 0]
    }

    fileprivate init(numbers: ArraySlice<UInt32>) {
        let first = numbers.startIndex
        self.init(
            place: numbers[first],
            RowText.SectionStart(block: Int(numbers[first + 2]), isForStaff: numbers[first + 3] != 0))
        headCount = UInt16(truncatingIfNeeded: numbers[first + 1] >> 16)
        count = UInt16(truncatingIfNeeded: numbers[first + 1])
    }
}
