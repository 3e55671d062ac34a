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
