/// The index of the library is as new as its folders.
struct IndexIsCurrent: Rule {
    let name = "index-stale"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Индекс кітапхананың соңғы күйіне сай болуы керек.",
        ru: "Индекс соответствует папкам библиотеки.",
        en: "The index of the library is as new as its folders.")
    let message = Sentence(
        kk: "Индекс ескірген, сондықтан қолданылмады: «jadnama index» командасын орындаңыз.",
        ru: "Индекс устарел и не используется: выполните «jadnama index».",
        en: "The index is out of date and not used: run “jadnama index”.")
}
