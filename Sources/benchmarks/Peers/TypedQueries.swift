/// What is typed in the measures of searching: one letter, the commonest words, rare ones, two words, in three languages.
enum TypedQueries {
    static let all = [
        "и", "т", "a", "телефон", "құпиясөз", "password", "экземпляр", "микрофондағы", "journals",
        "безопасность вход",
        "check device", "не найдено",
    ]

    /// Everything that stands in the entry line while the queries are typed letter by letter.
    static let steps: [String] = all.flatMap { query in
        (1...query.count).map { String(query.prefix($0)) }.filter { !$0.hasSuffix(" ") }
    }
}
