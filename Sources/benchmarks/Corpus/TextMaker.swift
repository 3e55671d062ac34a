/// Makes sentences and paragraphs of Markdown, line by line into a buffer.
struct TextMaker {
    private(set) var bytes: [UInt8] = []
    var random: RandomNumbers
    /// In how many words there are 19 with marks: links, emphasis, numbers.
    private let marks: Int
    private let vocabularies: [Vocabulary]
    private var language = 0

    /// - Parameters:
    ///   - vocabularies: the first is the most frequent one.
    ///   - marks: in how many words there are 19 with marks.
    init(seed: UInt64, _ vocabularies: [Vocabulary], marks: Int = 320) {
        self.marks = marks
        random = RandomNumbers(seed: seed)
        self.vocabularies = vocabularies
    }

    /// Goes on in another language; the first comes as often as all the others together.
    mutating func chooseLanguage() {
        let count = vocabularies.count
        language = count == 1 || random.oneIn(2) ? 0 : random.within(1...(count - 1))
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func putWord() {
        let words = vocabularies[language].words
        // A text of any length brings new words.
        if random.oneIn(40) { putStem() }
        bytes.append(contentsOf: words[random.rank(below: words.count)])
    }

    private mutating func putStem() {
        let stems = vocabularies[language].stems
        bytes.append(contentsOf: stems[random.below(stems.count)])
    }

    mutating func putWords(_ count: Int) {
        for index in 0..<count {
            if index > 0 { put(" ") }
            putWord()
        }
    }

    /// A few words with a capital letter at the front, for headings and titles.
    mutating func putTitle(_ count: Int) {
        putStart()
        put(" ")
        putWords(count)
    }

    private mutating func putStart() {
        let starts = vocabularies[language].starts
        bytes.append(contentsOf: starts[random.rank(below: starts.count)])
    }

    /// A sentence with the marks that memos have here and there.
    mutating func putSentence() {
        putStart()
        for _ in 0..<random.within(5...17) {
            put(random.oneIn(9) ? ", " : " ")
            putPiece()
        }
        put(random.oneIn(12) ? "?" : ".")
    }

    private mutating func putPiece() {
        switch random.below(marks) {
        case 0...3: putMarked("**", "**", words: 2)
        case 4...5: putMarked("*", "*", words: 1)
        case 6...8: putMarked("`", "`", words: 1)
        case 9...11: putLink()
        case 12...13: putMarked("«", "»", words: 2)
        case 14...15: put("— ")
        case 16...17: put("\(random.within(2...31)) 000")
        case 18: put("[111](tel:111)")
        default: putWord()
        }
    }

    private mutating func putMarked(_ opening: String, _ closing: String, words: Int) {
        put(opening)
        putWords(words)
        put(closing)
    }

    private mutating func putLink() {
        putMarked("[", "](https://example.org/\(random.below(10_000)))", words: 2)
    }

    mutating func putSentences(_ count: Int) {
        for index in 0..<count {
            if index > 0 { put(" ") }
            putSentence()
        }
    }

    mutating func putParagraph(_ sentences: Int) {
        putSentences(sentences)
        put("\n\n")
    }
}
