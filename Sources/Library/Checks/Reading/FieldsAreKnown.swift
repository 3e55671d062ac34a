/// Only fields that mean something are written.
struct FieldsAreKnown: Rule {
    let name = "unknown-field"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Тек белгілі өрістер жазылады.",
        ru: "Пишутся только известные поля.",
        en: "Only fields that mean something are written.")
    let message = Sentence(
        kk: "«{1}» деген өріс белгісіз: қате жазылған шығар.",
        ru: "Поле «{1}» неизвестно: возможно, опечатка.",
        en: "The field “{1}” is unknown: perhaps a slip of the pen.")
}
