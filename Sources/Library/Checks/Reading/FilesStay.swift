/// A file that the folder lists is still there when it is read.
struct FilesStay: Rule {
    let name = "vanished-file"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Тізімдегі файл оқыған кезде де орнында болуы керек.",
        ru: "Файл из списка папки ещё на месте, когда его читают.",
        en: "A file that a folder lists is still there when it is read.")
    let message = Sentence(
        kk: "Файл оқылғанша жойылды немесе көшірілді.",
        ru: "Файл исчез раньше, чем его успели прочитать.",
        en: "The file was gone before it could be read.")
}
