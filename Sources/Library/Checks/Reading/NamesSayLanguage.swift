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

/// Each material stands on one of the three shelves.
struct FilesStandOnShelves: Rule {
    let name = "stray-file"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Материал flyers, booklets немесе memos қалтасында тұрады.",
        ru: "Материал лежит в папке flyers, booklets или memos.",
        en: "A material stands in the folder flyers, booklets or memos.")
    let message = Sentence(
        kk: "Файл үш сөренің ешқайсысында емес, сондықтан көрсетілмейді.",
        ru: "Файл лежит мимо трёх полок и не показывается.",
        en: "The file stands on none of the three shelves and is not shown.")
}
