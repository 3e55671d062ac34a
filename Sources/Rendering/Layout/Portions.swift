import Markdown

/// A document cut into portions that can be laid out in any order, and by several threads at once: their lines one behind
/// the other are those of the whole. What cannot be cut is one portion: a short document, one long table or list, and
/// the forms whose lines find their places only when all of them are known.
struct Portions: Sendable {
    let document: Document
    let options: PageOptions
    /// About how much text a portion has, in bytes.
    let bytes: Int
    private let linkNotes: LinkNotes?
    /// The first block of each portion.
    private let starts: [Int]
    /// Whether the document is the middle or the end of a longer one, and whether it is its middle or beginning.
    private let isContinued: Bool
    private let goesOn: Bool

    /// Large enough for a thread to be worth its start.
    static let usualBytes = 128 << 10

    /// Lays nothing out yet; takes time linear in the number of blocks.
    /// - Parameter bytes: the least text of a portion but the last.
    init(_ document: Document, _ options: PageOptions, bytes: Int) {
        self.document = document
        self.options = options
        self.bytes = min(bytes, document.text.count)
        linkNotes = LinkNotes(document, options)
        starts = options.isRearranged ? [0] : document.cuts(every: bytes)
        isContinued = false
        goesOn = false
    }

    /// One portion: a part (0-based) of a file that is never one document. Nothing on it may depend on the other parts,
    /// as notes of links do and what most forms begin with.
    init(_ part: Int, of file: MarkdownParts, _ options: PageOptions) {
        document = file.document(ofPart: part)
        self.options = options
        bytes = document.text.count
        linkNotes = nil
        starts = [0]
        isContinued = part > 0
        goesOn = part + 1 < file.count
    }

    /// The number of portions, at least 1.
    var count: Int { starts.count }

    /// The bytes of text in the portions from one (0-based) on.
    func bytes(from portion: Int) -> Int {
        let leaf = document.blocks[min(starts[portion], document.blocks.count)...].first { !$0.runs.isEmpty }
        let start = leaf.map { Int(document.runs[$0.runs.lowerBound].text.lowerBound) }
        return document.text.count - (start ?? document.text.count)
    }

    /// The walk of a portion (0-based) before its first block. It is over when its next block is ``end(of:)``, or when
    /// nothing is left.
    func flow(_ portion: Int, notesPlaces: Bool) -> Flow {
        var flow = Flow(
            document, options: options, content: PageContent(), walk: Walk(), linkNotes: linkNotes,
            notesPlaces: notesPlaces)
        if portion > 0 || isContinued { flow.resume(at: starts[portion]) }
        return flow
    }

    /// The first block of the portion behind; no block where nothing follows.
    func end(of portion: Int) -> Int {
        if portion + 1 < starts.count { return starts[portion + 1] }
        return goesOn ? document.blocks.count : .max
    }
}

extension Document {
    /// Where the document may be cut without any difference to its lines: behind paragraphs of the top level that
    /// certainly have a line. The first block, then those that begin a stretch of at least so many bytes of text.
    fileprivate func cuts(every bytes: Int) -> [Int] {
        var cuts = [0]
        var cut = 0
        var index = 0
        while index < blocks.count {
            let block = index
            index = max(index + 1, blocks[block].end)
            guard case .paragraph = blocks[block].kind, index < blocks.count else { continue }
            let runs = blocks[block].runs
            guard let last = runs.last else { continue }
            let end = Int(self.runs[last].text.upperBound)
            guard end - cut >= bytes, holdsLetter(runs) else { continue }
            cuts.append(index)
            cut = end
        }
        return cuts
    }

    /// Whether a letter of ASCII or of the Cyrillic block stands in runs: such a text is never drawn as nothing.
    private func holdsLetter(_ range: Range<Int>) -> Bool {
        runs[range].contains { run in
            text[Int(run.text.lowerBound)..<Int(run.text.upperBound)].contains { byte in
                switch byte {
                case 0x41...0x5A, 0x61...0x7A, 0xD0...0xD3: true
                default: false
                }
            }
        }
    }
}
