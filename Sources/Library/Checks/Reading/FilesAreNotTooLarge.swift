/// A file stays under the size that is read.
struct FilesAreNotTooLarge: Rule {
    let name = "file-too-large"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Файл оқылатын өлшемнен аспауы керек.",
        ru: "Файл не больше размера, который читается.",
        en: "A file stays under the size that is read.")
    let message = Sentence(
        kk: "Файл {1} МиБ шегінен үлкен, сондықтан оқылмады.",
        ru: "Файл больше {1} МиБ и не читается.",
        en: "The file is larger than {1} MiB and is not read.")
}
