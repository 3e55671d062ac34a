/// A file stays under the size that is read.
struct FilesAreNotTooLarge: Rule {
    let name = "file-too-large"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Файл оқылатын өлшемнен аспауы керек.",
        ru: "Файл не больше размера, который читается.",
        en: "A file stays under the size that is read.")
    let message = Sentence(
        kk: "Файл тым үлкен, сондықтан оқылмады.",
        ru: "Файл слишком велик и не читается.",
        en: "The file is too large to be read.")
}
