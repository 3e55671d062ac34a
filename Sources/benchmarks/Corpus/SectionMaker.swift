/// Makes sections of a mixed document: a heading, paragraphs, and one of the other constructs of Markdown.
extension TextMaker {
    mutating func putSection() {
        chooseLanguage()
        put(random.oneIn(4) ? "## " : "### ")
        putTitle(random.within(2...6))
        put("\n\n")
        for _ in 0..<random.within(1...3) { putParagraph(random.within(2...6)) }
        putConstruct()
    }

    private mutating func putConstruct() {
        switch random.below(8) {
        case 0, 1: putList("- ")
        case 2: putList("1. ")
        case 3: putList("- [ ] ")
        case 4: putNestedList()
        case 5: putTable(columns: random.within(3...5), rows: random.within(3...9))
        case 6: putCode()
        default: putQuote()
        }
    }

    private mutating func putList(_ mark: String) {
        for _ in 0..<random.within(3...8) {
            put(mark)
            putSentences(random.within(1...2))
            put("\n")
        }
        put("\n")
    }

    private mutating func putNestedList() {
        for _ in 0..<3 {
            put("- ")
            putSentence()
            put("\n")
            for _ in 0..<random.within(1...3) {
                put("  - ")
                putSentence()
                put("\n")
            }
        }
        put("\n")
    }

    mutating func putTable(columns: Int, rows: Int) {
        putRow(columns) { $0.putTitle(1) }
        putRow(columns) { $0.put("---") }
        for _ in 0..<rows { putRow(columns) { $0.putWords($0.random.within(1...4)) } }
        put("\n")
    }

    private mutating func putRow(_ columns: Int, _ putCell: (inout TextMaker) -> Void) {
        for _ in 0..<columns {
            put("| ")
            putCell(&self)
            put(" ")
        }
        put("|\n")
    }

    private mutating func putCode() {
        put("```sh\n")
        for _ in 0..<random.within(2...8) {
            put("  if test -n \"$value\"; then echo ")
            putWords(random.within(1...4))
            put("; fi\n")
        }
        put("```\n\n")
    }

    private mutating func putQuote() {
        put(random.oneIn(2) ? "> [!WARNING]\n> " : "> ")
        putSentences(2)
        put("\n\n")
    }
}
