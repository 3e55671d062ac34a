public import Text

/// What a reader typed, and who asks.
public struct SearchQuery: Sendable, Equatable {
    public var text: String
    /// The reader's language; its results come first, those of other languages below.
    public var language: Language
    /// True while typing: the last word counts as the beginning of one.
    public var isTyping: Bool
    /// At most so many sections are shown.
    public var limit: Int
    /// So many of them, the first ones, are shown with what stands in them: passages are what an answer takes longest
    /// for, and those that fit on the screen are enough at first.
    public var passages: Int

    public init(_ text: String, language: Language, isTyping: Bool, limit: Int = 50, passages: Int = .max) {
        self.text = text
        self.language = language
        self.isTyping = isTyping
        self.limit = limit
        self.passages = passages
    }

    /// The same with passages for all sections.
    public var inFull: SearchQuery {
        SearchQuery(text, language: language, isTyping: isTyping, limit: limit)
    }
}

/// What was found, best first.
public struct SearchResults: Sendable, Equatable {
    /// Hits in the reader's language, then in others; within each the best first, hits of one material together.
    public var hits: [SearchHit]
    /// How many of `hits`, the first ones, are in the reader's language.
    public var ownCount = 0
    /// How many sections match in all: of texts that hold all the words, where there are any. `hits` may be fewer, and
    /// more where sections with some of the words stand among them.
    public var count: Int
    /// Whether the whole library was searched, or only what is indexed so far.
    public var isComplete: Bool
    /// Whether `count` is the number; false where at least as many match.
    public var isCountExact = true
    /// Whether no text holds all the words, so that each hit holds only some of them.
    public var isPartial = false
    /// Whether hits behind the first ones are still without section and passage, as the query wanted it.
    public var isAbridged = false
    /// A filter with a value that it does not know, which is why nothing was found.
    public var unknownValue: UnknownValue?
    /// What was searched instead because nothing matched as typed: another layout, a corrected word.
    public var correction: String?

    public init(
        hits: [SearchHit] = [], count: Int = 0, ownCount: Int = 0, isComplete: Bool = true,
        correction: String? = nil
    ) {
        self.hits = hits
        self.ownCount = ownCount
        self.count = count
        self.isComplete = isComplete
        self.correction = correction
    }
}

/// A filter of a query that asks for something that the library does not have.
public struct UnknownValue: Sendable, Equatable {
    /// As typed behind the colon.
    public var value: String
    /// What the filter knows, in the reader's language.
    public var known: [String]

    public init(value: String, known: [String]) {
        self.value = value
        self.known = known
    }
}

/// A section of a material that matches.
public struct SearchHit: Sendable, Equatable {
    /// Id of the material.
    public var material: String
    /// The language of the edition.
    public var language: Language?
    /// Path of the edition's file.
    public var path: String
    public var title: String
    /// The heading of the section; empty for what stands before the first one, and where the answer is abridged.
    public var section: String
    /// Index of the heading's block in the document, 0 for what stands before the first one.
    public var block: Int
    /// A passage around the match; the summary of the edition where there is none, or where the answer is abridged.
    public var passage: String
    /// What matches in the passage, in UTF-8 bytes.
    public var marks: [Range<Int>]
    /// The same in the title and in the heading of the section.
    public var titleMarks: [Range<Int>] = []
    public var sectionMarks: [Range<Int>] = []

    public init(
        material: String, language: Language?, path: String, title: String, section: String, block: Int,
        passage: String, marks: [Range<Int>]
    ) {
        self.material = material
        self.language = language
        self.path = path
        self.title = title
        self.section = section
        self.block = block
        self.passage = passage
        self.marks = marks
    }
}
