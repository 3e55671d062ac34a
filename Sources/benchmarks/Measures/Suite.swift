/// The groups of measures: headings of the table and names for `--only`.
enum Suite: String, CaseIterable {
    /// From exec to the first complete screen of the bundled library.
    case start
    /// From exec to the first complete screen of a document.
    case open
    /// A whole document to ANSI at 80 columns, from exec to the end.
    case render
    /// The same in instructions a byte, counted by valgrind.
    case instructions
    /// Documents made to be slow, of growing size.
    case hostile
    /// From a key to the finished frame, and what is sent for it.
    case keys
    /// From the key to the end of a document that was just opened.
    case end
    /// From the key of the quick exit to the bytes that blank the screen.
    case exit
    /// What is resident with something open.
    case memory
    /// What happens while nobody presses a key.
    case rest
    /// From exec to the first complete screen of a library, and to its whole catalogue.
    case library
    /// Making the search index.
    case index
    /// From a letter of a query to its results.
    case search

    func measure(with bench: Bench) {
        switch self {
        case .start: bench.measureStart()
        case .open: bench.measureOpening()
        case .render: bench.measureRendering()
        case .hostile: bench.measureHostile()
        case .instructions: bench.measureInstructions()
        case .keys: bench.measureKeys()
        case .end: bench.measureEnd()
        case .exit: bench.measureExit()
        case .memory: bench.measureMemory()
        case .rest: bench.measureRest()
        case .library: bench.measureLibraries()
        case .index: bench.measureIndexing()
        case .search: bench.measureSearch()
        }
    }
}
