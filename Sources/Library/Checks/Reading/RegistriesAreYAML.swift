/// A registry is valid YAML of the right shape.
struct RegistriesAreYAML: Rule {
    let name = "registry-unreadable"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Тізілім (library.yml, topics.yml, helplines.yml, laws.yml, sets) дұрыс YAML болуы керек.",
        ru: "Реестры (library.yml, topics.yml, helplines.yml, laws.yml, sets) — правильный YAML.",
        en: "The registries (library.yml, topics.yml, helplines.yml, laws.yml, sets) are valid YAML.")
    let message = Sentence(
        kk: "YAML оқылмады: {1}.",
        ru: "YAML не читается: {1}.",
        en: "This is no valid YAML: {1}.")
}
