/// A symbolic link leads to a file inside the library.
struct LinksStayInside: Rule {
    let name = "link-leads-out"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Символдық сілтеме кітапхананың ішіндегі файлға апаруы керек.",
        ru: "Символическая ссылка ведёт к файлу внутри библиотеки.",
        en: "A symbolic link leads to a file inside the library.")
    let message = Sentence(
        kk: "Символдық сілтеме кітапханадан тысқа, ешқайда немесе өзіне апарады, сондықтан ашылмады.",
        ru: "Символическая ссылка ведёт из библиотеки, в никуда или по кругу и пропущена.",
        en: "This symbolic link leads out of the library, nowhere, or in a circle, so it is skipped.")
}

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
