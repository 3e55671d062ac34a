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
