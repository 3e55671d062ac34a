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
