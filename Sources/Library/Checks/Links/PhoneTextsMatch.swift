/// The digits that a phone link shows are the ones it dials.
struct PhoneTextsMatch: FileRule {
    let name = "phone-mismatch"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Телефон сілтемесінде көрінетін нөмір мен терілетін нөмір бірдей болуы керек.",
        ru: "Номер в тексте телефонной ссылки тот же, что набирается.",
        en: "The digits that a phone link shows are the ones it dials.")
    let message = Sentence(
        kk: "Көрінетін нөмір — {1}, терілетіні — {2}.",
        ru: "Показан номер {1}, а набирается {2}.",
        en: "The text shows {1}, but the link dials {2}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.links.compactMap { index, block in
            guard case .phone(let number, _) = context.target(ofLink: index, in: text) else { return nil }
            let shown = text.text(ofLink: index, in: block).filter { $0.isNumber || $0 == "+" }
            guard !shown.isEmpty, shown != number else { return nil }
            let place = text.place(ofLink: index, in: block)
            return finding(text.path, line: place.line, column: place.column, shown, number)
        }
    }
}
