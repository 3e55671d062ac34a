public import Text

/// A material of the library: one id, one kind, and an edition in each language it was written in.
public struct Material: Sendable, Equatable {
    /// Unique in the library.
    public var id: String
    public var shelf: Shelf
    /// In no particular order; never empty.
    public var editions: [Edition]

    public init(id: String, shelf: Shelf, editions: [Edition]) {
        self.id = id
        self.shelf = shelf
        self.editions = editions
    }

    /// The edition to show to a reader of `language`: that one, else the first of `fallback` there is, else any.
    public func edition(in language: Language, fallback: [Language]) -> Edition {
        editions[place(ofEditionIn: language, fallback: fallback)]
    }

    /// The title of that edition, as written.
    public func title(in language: Language, fallback: [Language]) -> String {
        editions[place(ofEditionIn: language, fallback: fallback)].title
    }

    /// Whether there is an edition in `language`.
    public func isEdited(in language: Language) -> Bool { place(of: language) != nil }

    private func place(ofEditionIn language: Language, fallback: [Language]) -> Int {
        if let place = place(of: language) { return place }
        for wanted in fallback {
            if let place = place(of: wanted) { return place }
        }
        return 0
    }

    // Looking at the places of editions copies none of them; lists of thousands of materials ask this often.
    private func place(of language: Language) -> Int? {
        editions.indices.first { editions[$0].language == language }
    }
}

/// Where a material stands.
public enum Shelf: Sendable, Hashable {
    case flyers
    case booklets
    case memos
    /// A folder of a library without registries, by its path relative to the root; empty for the root.
    case folder(String)
}

/// A material in one language: what its front matter says.
public struct Edition: Sendable, Equatable {
    /// nil where neither name nor front matter says it.
    public var language: Language?
    /// Path of the file relative to the root of the library, as in the file system.
    public var path: String
    /// As written; not yet safe to draw.
    public var title: String
    public var summary: String
    /// Each once, in the order of `Audience`: an index keeps them as bits.
    public var audience: [Audience] = []
    /// Ids in `topics.yml`; the first is its shelf.
    public var topics: [String] = []
    /// 1 first steps, 2 deeper.
    public var level = 1
    /// Has steps that an abuser may notice.
    public var isNoticeable = false
    /// Shown before the text; empty where there is none.
    public var contentNote = ""
    public var laws: [String] = []
    public var sources: [Source] = []
    public var compiled: CalendarDate?
    public var reviewed: Review?
    /// The day on which a native speaker of its language last read a translation.
    public var nativeReader: CalendarDate?
    public var reviewBy: CalendarDate?
    public var translationOf: Language?
    public var sourceHash: String?
    public var status = Status.current
    /// The day that the front matter of another tool gives; nil in a library with registries.
    public var date: CalendarDate?
    /// The place among its neighbours that the front matter of another tool gives, small first.
    public var weight: Int?
    /// Words of the body, estimated from its first 2 kB in a longer one; nil where nothing could be read.
    public var words: Int?

    public init(language: Language?, path: String, title: String, summary: String) {
        self.language = language
        self.path = path
        self.title = title
        self.summary = summary
    }

    /// Reading time at 180 words a minute, at least 1; nil as `words` is.
    public var minutes: Int? { words.map { max(1, ($0 + 90) / 180) } }

    /// Screens of 80×24 that the text takes, about 120 words each, at least 1; nil as `words` is.
    public var screens: Int? { words.map { max(1, ($0 + 119) / 120) } }
}

/// For whom a material is.
public enum Audience: String, Sendable, CaseIterable {
    case visitor
    case helper
    case teen
    case staff
    case participant
}

public enum Status: String, Sendable, CaseIterable {
    case draft
    case current
    case retired
}

/// A person of that role read the material end to end on that day.
public struct Review: Sendable, Equatable {
    public var date: CalendarDate
    public var role: String

    public init(date: CalendarDate, role: String) {
        self.date = date
        self.role = role
    }
}

/// What a material rests on.
public struct Source: Sendable, Equatable {
    public var title: String
    public var publisher: String
    public var url: String
    public var checked: CalendarDate?

    public init(title: String, publisher: String, url: String, checked: CalendarDate?) {
        self.title = title
        self.publisher = publisher
        self.url = url
        self.checked = checked
    }
}

/// A day of the Gregorian calendar without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
