/// A word is written in one alphabet.
struct AlphabetsAreNotMixed: ProseRule {
    let name = "mixed-alphabets"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Бір сөзде латын мен кирилл әріптері араласпайды.",
        ru: "В одном слове не смешаны латиница и кириллица.",
        en: "A word does not mix Latin and Cyrillic letters.")
    let message = Sentence(
        kk: "«{1}» сөзінде бөтен әліпбидің әрпі бар: {2}.",
        ru: "В слове «{1}» буква чужого алфавита: {2}.",
        en: "The word “{1}” holds a letter of another alphabet: {2}.")

    func check(_ prose: Prose, _ context: CheckContext) -> [Finding] {
        prose.words.compactMap { word in
            guard let (offset, letter) = Alphabet.stranger(in: word.text) else { return nil }
            return finding(prose.file, line: word.line, column: word.column + offset, word.text, letter)
        }
    }
}
