import Markdown
import Text

/// The text of an edition made ready for the index, by any thread.
struct IndexedText: Sendable {
    let entry: IndexEntry
    let rows: [RowTokens]

    init(_ file: MarkdownFile, of edition: Edition, of material: Material) {
        entry = IndexEntry(
            material: material.id, language: edition.language, path: edition.path, title: edition.title,
            summary: edition.summary, viewer: Viewer.lowest(thatSees: edition))
        rows = RowText.rows(of: file, edition: edition, shelf: material.shelf)
    }
}

/// A stretch of the texts of a library, made ready for its index.
struct TextBatch: Sendable {
    /// Each with the stamp of its file before it was read.
    private(set) var texts: [(text: IndexedText, stamp: UInt64)] = []
    /// Which of the list were looked at; empty behind its end.
    let places: Range<Int>

    /// Bytes of text after which a batch ends: enough for another thread, and little memory.
    private static let size = 1 << 20

    /// Reads the texts of `list` from `start` on. What cannot be read is left out: it cannot be opened either.
    init(of list: TextList, from start: Int) {
        var (end, size) = (start, 0)
        while end < list.places.count, size < Self.size {
            let (material, edition) = list[end]
            let stamp = EditionStamp.of(edition, of: material, in: list.library.root)
            if let bytes = try? list.library.bytes(of: edition.path) {
                let text = IndexedText(MarkdownFile(parsing: bytes), of: edition, of: material)
                texts.append((text, stamp))
                size += bytes.count
            }
            end += 1
        }
        places = start..<end
    }
}

/// The texts of a library in the order in which they are taken in: language by language, so that no more than the
/// words of one are at hand.
struct TextList: Sendable {
    let library: Library
    /// Indices of materials and of their editions.
    fileprivate let places: [(material: Int, edition: Int)]

    init(of library: Library) {
        self.library = library
        let all = library.materials.indices.flatMap { material in
            library.materials[material].editions.indices.map { (material: material, edition: $0) }
        }
        places = (Language.allCases + [nil]).flatMap { language in
            all.filter { library.materials[$0.material].editions[$0.edition].language == language }
        }
    }

    subscript(index: Int) -> (Material, Edition) {
        let material = library.materials[places[index].material]
        return (material, material.editions[places[index].edition])
    }
}
