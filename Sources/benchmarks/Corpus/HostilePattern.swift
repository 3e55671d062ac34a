/// What makes parsers and layouts of Markdown slow: a piece of text that is repeated up to any size.
enum HostilePattern: String, CaseIterable {
    case emphasis
    case brackets
    case backticks
    case tildes
    case comments
    case quotes
    case items
    case headings
    case links
    case rows
    case line
    case word
    case softHyphens = "soft-hyphens"
    case marks
    case invalid

    var piece: [UInt8] {
        switch self {
        case .emphasis: Array("*a **a ".utf8)
        case .brackets: Array("[a".utf8)
        case .backticks: Array("a``b`".utf8)
        case .tildes: Array("~~a".utf8)
        case .comments: Array("a <!-- b --> <!--".utf8)
        case .quotes: Array("> > > a\n>> b\n".utf8)
        case .items: Array("- a\n  1. b\n".utf8)
        case .headings: Array("# а\n".utf8)
        case .links: Array("[а](b) http://c.kz\n\n".utf8)
        case .rows: Array("|a|b\n|-|-\n|c|d|e\nf\n\n".utf8)
        case .line: Array("слово ".utf8)
        case .word: Array("ж".utf8)
        case .softHyphens: Array("\u{AD}".utf8)
        case .marks: Array("а\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} ".utf8)
        case .invalid: [0xD0, 0xE2, 0x80, 0xFF, 0x20]
        }
    }
}
