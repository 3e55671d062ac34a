/// Every field that a material or a registry needs is there and not empty.
struct FieldsArePresent: Rule {
    let name = "missing-field"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Міндетті өрістердің бәрі толтырылуы керек.",
        ru: "Все обязательные поля заполнены.",
        en: "Every required field is filled in.")
    let message = Sentence(
        kk: "«{1}» өрісі жоқ немесе бос.",
        ru: "Нет поля «{1}», или оно пустое.",
        en: "The field “{1}” is missing or empty.")
}
