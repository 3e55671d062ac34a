/// File names are UTF-8 without control characters.
struct NamesArePrintable: Rule {
    let name = "unprintable-name"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Файл атында тек көрінетін таңбалар болуы керек (UTF-8).",
        ru: "Имя файла состоит из видимых знаков в UTF-8.",
        en: "File names are UTF-8 without control characters.")
    let message = Sentence(
        kk: "Файл атында көрінбейтін таңба бар немесе ол UTF-8 емес.",
        ru: "В имени файла есть невидимый знак, или это не UTF-8.",
        en: "The file name holds an invisible character, or is no UTF-8.")
}

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
