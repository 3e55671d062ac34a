/// Each material stands on one of the three shelves.
struct FilesStandOnShelves: Rule {
    let name = "stray-file"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Материал flyers, booklets немесе memos қалтасында тұрады.",
        ru: "Материал лежит в папке flyers, booklets или memos.",
        en: "A material stands in the folder flyers, booklets or memos.")
    let message = Sentence(
        kk: "Файл үш сөренің ешқайсысында емес, сондықтан көрсетілмейді.",
        ru: "Файл лежит мимо трёх полок и не показывается.",
        en: "The file stands on none of the three shelves and is not shown.")
}
