import Markdown

/// A phone link leads to a number of the registry or of the centre.
struct NumbersAreKnown: FileRule {
    let name = "unknown-number"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Телефон сілтемесі helplines.yml ішіндегі немесе орталықтың нөміріне апарады.",
        ru: "Телефонная ссылка ведёт к номеру из helplines.yml или к номеру центра.",
        en: "A phone link leads to a number in helplines.yml or to the centre's own.")
    let message = Sentence(
        kk: "{1} нөмірі helplines.yml ішінде жоқ.",
        ru: "Номера {1} нет в helplines.yml.",
        en: "The number {1} is not in helplines.yml.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.links.compactMap { index, block in
            guard case .phone(let number, nil) = context.target(ofLink: index, in: text),
                !context.isOfCentre(number)
            else { return nil }
            let place = text.place(ofLink: index, in: block)
            return finding(text.path, line: place.line, column: place.column, number)
        }
    }
}

extension CheckContext {
    /// Whether `number` is the centre's own.
    func isOfCentre(_ number: String) -> Bool {
        !number.isEmpty && library.centre.phone.filter { $0.isNumber || $0 == "+" } == number
    }

    /// Where the link `index` of a text leads.
    func target(ofLink index: Int, in text: CheckedText) -> LinkTarget {
        links.target(of: text.document.links[index].destination, from: text.path)
    }
}
