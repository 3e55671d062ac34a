/// Makes a library on disk: three shelves, three languages, files of 2 to 8 kB.
struct LibraryMaker {
    let root: String
    let vocabularies: [Vocabulary]

    private static let shelves = ["flyers", "booklets", "memos"]

    func make(files: Int) {
        makeFolder(root)
        for shelf in Self.shelves { makeFolder(root + "/" + shelf) }
        putRegistries()
        for number in 0..<files { makeFile(number) }
    }

    /// Every material has three editions; the number of a file says which it is.
    private func makeFile(_ number: Int) {
        let vocabulary = vocabularies[number % vocabularies.count]
        let shelf = Self.shelves[number / vocabularies.count % Self.shelves.count]
        var text = TextMaker(seed: UInt64(number) &+ 1_000, [vocabulary])
        let size = text.random.within(2_000...8_000)
        putHead(of: &text)
        while text.bytes.count < size { text.putSection() }
        var writer = FileWriter("\(root)/\(shelf)/m\(number / vocabularies.count).\(vocabulary.language).md")
        writer.write(text.bytes)
    }

    private func putHead(of text: inout TextMaker) {
        var head = text
        head.removeAll()
        head.putTitle(3)
        let title = String(decoding: head.bytes, as: UTF8.self)
        head.removeAll()
        head.putTitle(9)
        text.putHead(title: title, summary: String(decoding: head.bytes, as: UTF8.self))
    }

    private func putRegistries() {
        var library = FileWriter(root + "/library.yml")
        library.write(
            Array(
                """
                name: {kk: "Кітапхана", ru: "Библиотека", en: "Library"}
                languages: [kk, ru, en]
                fallback: [ru, kk, en]
                source-language: ru

                """.utf8))
        var topics = FileWriter(root + "/topics.yml")
        topics.write(
            Array("- {id: accounts, name: {kk: \"Тіркелгілер\", ru: \"Аккаунты\", en: \"Accounts\"}}\n".utf8))
    }
}
