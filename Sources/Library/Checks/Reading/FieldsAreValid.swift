/// The value of a field is one of those it may have.
struct FieldsAreValid: Rule {
    let name = "invalid-field"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Өрістің мәні рұқсат етілген мәндердің бірі болуы керек.",
        ru: "Значение поля — одно из допустимых.",
        en: "The value of a field is one of those it may have.")
    let message = Sentence(
        kk: "«{1}» өрісінде «{2}» тұр, күтілгені: {3}.",
        ru: "В поле «{1}» стоит «{2}», а ожидается: {3}.",
        en: "The field “{1}” holds “{2}”; expected: {3}.")
}
