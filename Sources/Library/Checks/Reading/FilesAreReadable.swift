/// The user who runs the program may read every file and folder.
struct FilesAreReadable: Rule {
    let name = "unreadable-file"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Кітапхананың барлық файлдары мен қалталары оқуға ашық болуы керек.",
        ru: "Все файлы и папки библиотеки должны быть доступны для чтения.",
        en: "Every file and folder of the library can be read.")
    let message = Sentence(
        kk: "Файлды оқу мүмкін емес: рұқсат жоқ немесе диск қатесі ({1}).",
        ru: "Файл не читается: нет прав или ошибка диска ({1}).",
        en: "The file cannot be read: no permission, or a disk error ({1}).")
}
