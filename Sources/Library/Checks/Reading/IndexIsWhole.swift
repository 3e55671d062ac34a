/// The index of the library is whole.
struct IndexIsWhole: LibraryRule {
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

    /// Reading tells of the index of the catalogue, which it reads; that of the search is looked at here.
    func check(_ context: CheckContext) -> [Finding] {
        SearchFile.isDamaged(in: context.library.root) ? [finding(SearchFile.name)] : []
    }
}
