/// The index of the library is whole.
struct IndexIsWhole: Rule {
    let name = "index-damaged"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Кітапхананың индекс файлы бүлінбеген болуы керек.",
        ru: "Файл индекса библиотеки не повреждён.",
        en: "The index of the library is whole.")
    let message = Sentence(
        kk: "Индекс бүлінген, сондықтан қолданылмады: «jadnama index» командасын орындаңыз.",
        ru: "Индекс повреждён и не используется: выполните «jadnama index».",
        en: "The index is damaged and not used: run “jadnama index”.")
}
