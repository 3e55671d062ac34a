public import Text

/// A library of materials read from a folder: the registries and the catalogue. Bodies are read when opened.
public struct Library: Sendable {
    /// The folder as given, without a slash at the end; empty for a library made of one text (file or standard input).
    public var root: String
    public var name: [Language: String] = [:]
    /// The languages that materials are written in, in the order of the switch.
    public var languages: [Language] = Language.allCases
    /// The language that is translated from.
    public var sourceLanguage = Language.russian
    /// The order in which another language is shown when one is missing.
    public var fallback: [Language] = [.russian, .kazakh, .english]
    /// The contact line of the centre.
    public var centre = Centre()
    public var doors: [Door] = []
    public var topics: [Topic] = []
    public var helplines: [Helpline] = []
    public var laws: [Law] = []
    public var sets: [MaterialSet] = []
    /// In the order of the catalogue: by shelf, then id.
    public var materials: [Material] = []
    /// What was wrong with the files, in order of path and line.
    public var findings: [Finding] = []

    /// With the registries, the materials stand in the three folders of `Shelf` and nowhere else.
    public internal(set) var isCurated = false
    /// The bytes of a library made of one text in memory.
    var text: [UInt8]?

    public init(root: String) {
        self.root = root
    }
}

/// The centre's own contact line, empty until the centre fills it in.
public struct Centre: Sendable, Equatable {
    public var name: [Language: String] = [:]
    public var phone = ""
    public var note: [Language: String] = [:]

    public init() {}
}

/// A way in from the home screen.
public struct Door: Sendable, Equatable {
    public var id: String
    public var name: [Language: String]
    /// Ids of materials in order; nil for the door that leads to all of them.
    public var materials: [String]?

    public init(id: String, name: [Language: String], materials: [String]?) {
        self.id = id
        self.name = name
        self.materials = materials
    }
}

public struct Topic: Sendable, Equatable {
    public var id: String
    public var name: [Language: String]

    public init(id: String, name: [Language: String]) {
        self.id = id
        self.name = name
    }
}

/// A number to call. Each stands once, in `helplines.yml`.
public struct Helpline: Sendable, Equatable {
    public var id: String
    public var name: [Language: String]
    /// At most 14 cells, for the foot of the screen.
    public var short: [Language: String] = [:]
    /// Digits as dialled.
    public var number: String
    public var hours: [Language: String] = [:]
    public var cost: [Language: String] = [:]
    /// For whom and what.
    public var purpose: [Language: String] = [:]
    /// A, B or C.
    public var grade = ""
    public var verified: CalendarDate?
    /// How the number was verified.
    public var verification: [Language: String] = [:]
    /// The day on which a person last called the number and was answered.
    public var called: CalendarDate?
    public var sources: [Source] = []
    /// May stand on paper that is carried home.
    public var isSafeToPrint = false
    /// False is drawn as «to be confirmed by the centre».
    public var isConfirmed = false
    /// Stands at the foot of every screen.
    public var isInFooter = false

    public init(id: String, name: [Language: String], number: String) {
        self.id = id
        self.name = name
        self.number = number
    }
}

/// An act or an article. Each stands once, in `laws.yml`.
public struct Law: Sendable, Equatable {
    public var id: String
    public var act: [Language: String] = [:]
    public var article = ""
    public var name: [Language: String] = [:]
    /// What it says in plain words; no quotation.
    public var says: [Language: String] = [:]
    public var inForce: CalendarDate?
    /// The wording that was read: a day, or a year where only that is known; empty where nothing is.
    public var version = ""
    public var grade = ""
    public var checked: CalendarDate?
    /// The day on which a lawyer last held the entry against the law.
    public var lawyer: CalendarDate?
    public var source: Source?

    public init(id: String) {
        self.id = id
    }
}

/// Materials in order, for a meeting or a hand-out.
public struct MaterialSet: Sendable, Equatable {
    public var id: String
    public var title: [Language: String]
    public var summary: [Language: String]
    public var items: [Item]
    /// The length that was planned; nil for a hand-out.
    public var minutes: Int?

    public init(id: String, title: [Language: String], summary: [Language: String], items: [Item]) {
        self.id = id
        self.title = title
        self.summary = summary
        self.items = items
    }

    public struct Item: Sendable, Equatable {
        /// Id of the material.
        public var id: String
        public var minutes: Int?
        public var note: [Language: String]

        public init(id: String, minutes: Int?, note: [Language: String]) {
            self.id = id
            self.minutes = minutes
            self.note = note
        }
    }
}
