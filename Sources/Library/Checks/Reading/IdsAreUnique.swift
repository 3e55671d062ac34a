/// No id stands twice in a registry or among the materials.
struct IdsAreUnique: Rule {
    let name = "duplicate-id"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Әр идентификатор бір рет қана қолданылады.",
        ru: "Каждый идентификатор встречается один раз.",
        en: "Each id stands once.")
    let message = Sentence(
        kk: "«{1}» идентификаторы бұрын қолданылған.",
        ru: "Идентификатор «{1}» уже занят.",
        en: "The id “{1}” is taken already.")
}
