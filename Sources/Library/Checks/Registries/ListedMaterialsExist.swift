import Markdown

/// Doors and sets name materials that are there.
struct ListedMaterialsExist: LibraryRule {
    let name = "unknown-material"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Есіктер мен жинақтардағы материалдар кітапханада болуы керек.",
        ru: "Двери и наборы называют материалы, которые есть.",
        en: "Doors and sets name materials that are there.")
    let message = Sentence(
        kk: "«{1}» деген материал жоқ.",
        ru: "Материала «{1}» нет.",
        en: "There is no material “{1}”.")

    func check(_ context: CheckContext) -> [Finding] {
        let known = Set(context.library.materials.map(\.id))
        let doors =
            context.registry("library.yml")?["doors"]?.members.flatMap { $0["materials"]?.members ?? [] }
            ?? []
        let items = context.library.sets.flatMap { set in
            let path = "sets/\(set.id).yml"
            return (context.registry(path)?["items"]?.members ?? []).compactMap { $0["id"] }.map {
                (path, $0)
            }
        }
        let missing = (doors.map { ("library.yml", $0) } + items).filter {
            !known.contains($0.1.string ?? "")
        }
        return missing.map { path, place in
            finding(path, line: place.line, column: place.column, place.string ?? "")
        }
    }
}
