/// What is named like a Markdown file is a regular file.
struct FilesAreRegular: Rule {
    let name = "not-a-file"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Markdown файлы сияқты аталған нәрсе кәдімгі файл болуы керек.",
        ru: "То, что названо как файл Markdown, должно быть обычным файлом.",
        en: "What is named like a Markdown file is a regular file.")
    let message = Sentence(
        kk: "Бұл кәдімгі файл емес (арна, құрылғы немесе ұяшық), сондықтан оқылмады.",
        ru: "Это не обычный файл (канал, устройство или сокет), он пропущен.",
        en: "This is no regular file (a pipe, a device or a socket), so it is skipped.")
}

/// No folder is named like a Markdown file.
struct FoldersAreNamedAsFolders: Rule {
    let name = "folder-named-like-file"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Қалтаның аты .md деп аяқталмауы керек.",
        ru: "Имя папки не должно кончаться на .md.",
        en: "No folder is named like a Markdown file.")
    let message = Sentence(
        kk: "Бұл қалта, бірақ аты Markdown файлының аты сияқты.",
        ru: "Это папка, но названа она как файл Markdown.",
        en: "This is a folder, but it is named like a Markdown file.")
}
