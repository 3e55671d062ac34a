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
