/// The name of a material's file says its language.
struct NamesSayLanguage: Rule {
    let name = "file-language"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Файл аты тілін көрсетеді: .kk.md, .ru.md немесе .en.md.",
        ru: "Имя файла называет язык: .kk.md, .ru.md или .en.md.",
        en: "The file name says the language: .kk.md, .ru.md or .en.md.")
    let message = Sentence(
        kk: "Файл атында тілі жоқ (.kk.md, .ru.md немесе .en.md).",
        ru: "В имени файла нет языка (.kk.md, .ru.md или .en.md).",
        en: "The file name does not say the language (.kk.md, .ru.md or .en.md).")
}
