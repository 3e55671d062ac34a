/// Folders stand in the library themselves and not by a link.
struct FoldersAreNoLinks: Rule {
    let name = "folder-link"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Қалта символдық сілтеме болмауы керек.",
        ru: "Папка не должна быть символической ссылкой.",
        en: "No folder of the library is a symbolic link.")
    let message = Sentence(
        kk: "Бұл қалтаға апаратын символдық сілтеме, ішіндегісі оқылмады.",
        ru: "Это символическая ссылка на папку: содержимое не читается.",
        en: "This is a symbolic link to a folder: what is in it is not read.")
}
