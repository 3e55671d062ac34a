/// Writes a specimen to disk, a piece at a time.
struct SpecimenMaker {
    private let russian = Vocabulary(.russian)
    private let mixed: [Vocabulary]

    init() {
        mixed = [russian, Vocabulary(.kazakh), Vocabulary(.english)]
    }

    func make(_ specimen: Specimen, in folder: String) {
        let path = folder + "/" + specimen.path
        switch specimen {
        case .memo: makeMemo(path)
        case .booklet: makeBooklet(path)
        case .document(let megabytes): makeDocument(path, size: megabytes * 1_000_000)
        case .table: makeTable(path)
        case .paragraph: makeParagraph(path)
        case .hostile(let pattern, let megabytes): makeHostile(path, pattern, size: megabytes * 1_000_000)
        case .library(let files): LibraryMaker(root: path, vocabularies: mixed).make(files: files)
        }
    }

    private func makeMemo(_ path: String) {
        var text = TextMaker(seed: 6, [russian])
        text.putHead(title: "Памятка", summary: Specimen.first)
        while text.bytes.count < 5_800 {
            text.put("1. ")
            text.putSentences(2)
            text.put("\n")
        }
        text.put("\n")
        finish(text, path)
    }

    private func makeBooklet(_ path: String) {
        var text = TextMaker(seed: 100, [russian])
        text.putHead(title: "Буклет", summary: Specimen.first)
        while text.bytes.count < 99_000 { text.putSection() }
        finish(text, path)
    }

    private func makeDocument(_ path: String, size: Int) {
        var text = TextMaker(seed: 1, mixed)
        var writer = FileWriter(path)
        text.put("# Document\n\n\(Specimen.first) ")
        text.putParagraph(3)
        while writer.count < size {
            while text.bytes.count < 65_536 { text.putSection() }
            writer.write(text.bytes)
            text.removeAll()
        }
        writer.write(Array("\(Specimen.last).\n".utf8))
    }

    private func makeTable(_ path: String) {
        var text = TextMaker(seed: 50, mixed)
        text.put("\(Specimen.first)\n\n")
        text.putTable(columns: 50, rows: 2_000)
        finish(text, path)
    }

    private func makeParagraph(_ path: String) {
        // As many links as elsewhere would make this a text that is refused for its brackets.
        var text = TextMaker(seed: 5, mixed, marks: 3_200)
        text.put("\(Specimen.first) ")
        while text.bytes.count < 5_000_000 {
            text.chooseLanguage()
            text.putSentences(5)
            text.put(" ")
        }
        finish(text, path)
    }

    private func makeHostile(_ path: String, _ pattern: HostilePattern, size: Int) {
        let portion = Array(repeatElement(pattern.piece, count: 65_536 / pattern.piece.count).joined())
        var writer = FileWriter(path)
        while writer.count < size { writer.write(portion) }
    }

    private func finish(_ text: TextMaker, _ path: String) {
        var writer = FileWriter(path)
        writer.write(text.bytes)
        writer.write(Array("\(Specimen.last).\n".utf8))
    }
}

extension TextMaker {
    /// The front matter that a material has.
    mutating func putHead(title: String, summary: String) {
        put(
            "---\ntitle: \"\(title)\"\nsummary: \"\(summary)\"\naudience: [visitor]\ntopics: [accounts]\nlevel: 1\n"
        )
        put("compiled: 2026-11-23\nreview-by: 2027-05-23\nstatus: current\n---\n\n")
    }
}
