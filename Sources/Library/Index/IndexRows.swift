import Text

/// The rows of an index: a material, and what was known of its files when it was read.
struct IndexRow: Sendable, Equatable {
    var material: Material
    /// In the order of the material's editions.
    var files: [File]

    struct File: Sendable, Equatable {
        var status: FileReader.Status
        /// What was wrong with it.
        var findings: [Finding] = []
    }
}

extension ByteSink {
    mutating func put(_ row: IndexRow) {
        put(row.material.id)
        put(row.material.shelf.name)
        put(Array(zip(row.material.editions, row.files))) { pair, sink in
            sink.put(pair.1.status.size)
            sink.put(Int(pair.1.status.modified))
            sink.put(pair.0)
            sink.putPassable { $0.put(pair.1.findings) { $1.put($0) } }
        }
    }

    private mutating func put(_ edition: Edition) {
        put(edition.path)
        put(edition.language)
        put(edition.title)
        put(edition.summary)
        put(edition.audience.reduce(UInt8(0)) { $0 | 1 << UInt8(Audience.allCases.firstIndex(of: $1) ?? 0) })
        put(edition.topics) { $1.put($0) }
        put(UInt8(clamping: edition.level))
        put(UInt8(edition.isNoticeable ? 1 : 0))
        put(edition.contentNote)
        put(edition.laws) { $1.put($0) }
        putPassable { $0.put(edition.sources) { source, sink in sink.put(source) } }
        putDates(of: edition)
        put(edition.translationOf)
        put(edition.sourceHash ?? "")
        put(UInt8(Status.allCases.firstIndex(of: edition.status) ?? 0))
        put(edition.weight.map { Int(UInt32(bitPattern: Int32(clamping: $0))) + 1 } ?? 0)
        put(edition.words.map { $0 + 1 } ?? 0)
    }

    private mutating func putDates(of edition: Edition) {
        put(edition.compiled)
        put(edition.reviewed?.date)
        if let reviewed = edition.reviewed { put(reviewed.role) }
        put(edition.nativeReader)
        put(edition.reviewBy)
        put(edition.date)
    }

    private mutating func put(_ source: Source) {
        put(source.title)
        put(source.publisher)
        put(source.url)
        put(source.checked)
    }

    private mutating func put(_ language: Language?) {
        put(UInt8(language.flatMap(Language.allCases.firstIndex).map { $0 + 1 } ?? 0))
    }

    private mutating func put(_ date: CalendarDate?) {
        put(date.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? 0)
    }
}

extension ByteCursor {
    /// - Parameter isBrief: leaves out findings and sources.
    mutating func row(isBrief: Bool) -> IndexRow? {
        guard let id = text(), let shelf = text().flatMap(Shelf.init(name:)) else { return nil }
        var files: [IndexRow.File] = []
        let editions = list { cursor -> Edition? in
            guard let size = cursor.number(), let modified = cursor.number() else { return nil }
            guard let edition = cursor.edition(isBrief: isBrief),
                let findings = cursor.passable(isBrief, { $0.finding() })
            else { return nil }
            let status = FileReader.Status(kind: .file, size: size, modified: Int64(modified))
            files.append(IndexRow.File(status: status, findings: findings))
            return edition
        }
        guard let editions, !editions.isEmpty else { return nil }
        return IndexRow(material: Material(id: id, shelf: shelf, editions: editions), files: files)
    }

    /// A list with its length before it; an empty one where it is passed over.
    private mutating func passable<Element>(
        _ isPassed: Bool, _ read: (inout ByteCursor) -> Element?
    ) -> [Element]? {
        guard let length = count() else { return nil }
        let end = position + length
        if isPassed {
            skip(length)
            return []
        }
        guard let list = list(read), position == end else { return nil }
        return list
    }

    private mutating func edition(isBrief: Bool) -> Edition? {
        guard let path = text(), FilePath.isResolved(path), let language = byte(),
            let title = text(),
            let summary = text(), let audience = byte(), let topics = list({ $0.text() }), let level = byte(),
            let isNoticeable = byte(), let note = text(), let laws = list({ $0.text() }),
            let sources = passable(isBrief, { $0.source() })
        else { return nil }
        var edition = Edition(language: Self.language(language), path: path, title: title, summary: summary)
        edition.audience = Audience.allCases.enumerated().filter { audience & 1 << UInt8($0.offset) != 0 }
            .map(\.element)
        edition.topics = topics
        edition.level = Int(level)
        edition.isNoticeable = isNoticeable != 0
        edition.contentNote = note
        edition.laws = laws
        edition.sources = sources
        readDates(of: &edition)
        readRest(of: &edition)
        return isBroken ? nil : edition
    }

    private mutating func readDates(of edition: inout Edition) {
        edition.compiled = date()
        edition.reviewed = date().map { Review(date: $0, role: text() ?? "") }
        edition.nativeReader = date()
        edition.reviewBy = date()
        edition.date = date()
    }

    private mutating func readRest(of edition: inout Edition) {
        edition.translationOf = byte().flatMap(Self.language)
        edition.sourceHash = text().flatMap { $0.isEmpty ? nil : $0 }
        let status = byte().map(Int.init) ?? 0
        edition.status = Status.allCases.indices.contains(status) ? Status.allCases[status] : .current
        edition.weight = number().flatMap { $0 == 0 ? nil : Int(Int32(truncatingIfNeeded: $0 - 1)) }
        edition.words = number().flatMap { $0 == 0 ? nil : $0 - 1 }
    }

    private mutating func source() -> Source? {
        guard let title = text(), let publisher = text(), let url = text() else { return nil }
        return Source(title: title, publisher: publisher, url: url, checked: date())
    }

    private mutating func date() -> CalendarDate? {
        guard let packed = number(), packed > 0 else { return nil }
        let (month, day) = (packed / 32 % 16, packed % 32)
        guard packed / 512 <= 9999, (1...12).contains(month), (1...31).contains(day) else { return nil }
        return CalendarDate(year: packed / 512, month: month, day: day)
    }

    private static func language(_ code: UInt8) -> Language? {
        code > 0 && Int(code) <= Language.allCases.count ? Language.allCases[Int(code) - 1] : nil
    }
}

extension Shelf {
    /// The shelf of a `name`.
    init?(name: String) {
        switch name {
        case "flyers": self = .flyers
        case "booklets": self = .booklets
        case "memos": self = .memos
        default:
            guard name.hasPrefix("folder/") else { return nil }
            self = .folder(String(name.utf8.dropFirst(7)) ?? "")
        }
    }
}
