/// The library stays within what is walked.
struct LibraryIsNotTooLarge: Rule {
    let name = "library-too-large"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Кітапхана өлшемі мен қалталар тереңдігі шектен аспауы керек.",
        ru: "Библиотека укладывается в предел по числу файлов и глубине папок.",
        en: "The library stays within the limits on files and on the depth of folders.")
    let message = Sentence(
        kk: "Шек: {1}. Одан әрі оқылмады.",
        ru: "Достигнут предел {1}, дальше не читается.",
        en: "The limit of {1} is reached; nothing behind it is read.")
}
