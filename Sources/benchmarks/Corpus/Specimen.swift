/// A file or library that is measured. The same bytes in every run.
enum Specimen: Hashable {
    /// A Russian memo of 6 kB with a head.
    case memo
    /// A Russian booklet of 100 kB with a head and chapters.
    case booklet
    /// A mixed document in three languages with all constructs.
    case document(megabytes: Int)
    /// A table of 50 columns and 2,000 rows.
    case table
    /// One paragraph of 5 MB on one line.
    case paragraph
    /// A pattern over and over.
    case hostile(HostilePattern, megabytes: Int)
    /// A library of so many files of 2 to 8 kB.
    case library(files: Int)

    /// Words that stand in the first lines of every document and in its last one.
    static let first = "Opening7"
    static let last = "Closing7"

    /// Its path in the folder of the corpus. The shelf gives a document its form.
    var path: String {
        switch self {
        case .memo: "memos/memo.ru.md"
        case .booklet: "booklets/booklet.ru.md"
        case .document(let megabytes): "document-\(megabytes).md"
        case .table: "table.md"
        case .paragraph: "paragraph.md"
        case .hostile(let pattern, let megabytes): "hostile-\(pattern.rawValue)-\(megabytes).md"
        case .library(let files): "library-\(files)"
        }
    }

    /// How it is called in the table of results.
    var title: String {
        switch self {
        case .memo: "memo, 6 kB"
        case .booklet: "booklet, 100 kB"
        case .document(let megabytes): "document, \(megabytes) MB"
        case .table: "table, 50 × 2,000"
        case .paragraph: "one paragraph, 5 MB"
        case .hostile(let pattern, let megabytes): "\(pattern.rawValue), \(megabytes) MB"
        case .library(let files): "library, \(grouped(files)) files"
        }
    }

    /// The specimen at a path that `path` gave; nil for any other.
    init?(path: String) {
        let number = Int(path.filter { ("0"..."9").contains($0) }) ?? 0
        let all: [Specimen] = [
            .memo, .booklet, .document(megabytes: number), .table, .paragraph, .library(files: number),
        ]
        let hostile = HostilePattern.allCases.map { Specimen.hostile($0, megabytes: number) }
        guard let found = (all + hostile).first(where: { $0.path == path }) else { return nil }
        self = found
    }
}

/// A number with a comma between its thousands.
func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : grouped(number / 1_000) + "," + "\(1_000 + number % 1_000)".dropFirst()
}
