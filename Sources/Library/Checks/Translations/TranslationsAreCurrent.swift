import Text

/// The source of a translation has not changed since.
struct TranslationsAreCurrent: FileRule {
    let name = "stale-translation"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Аударма жасалғаннан бері түпнұсқа өзгермеуі керек.",
        ru: "Исходный текст не менялся после перевода.",
        en: "The source of a translation has not changed since.")
    let message = Sentence(
        kk: "Түпнұсқа өзгерген: аударманы тексеріп, source-hash өрісіне {1} жазыңыз.",
        ru: "Исходный текст изменился: проверьте перевод и впишите в source-hash {1}.",
        en: "The source has changed: check the translation and write {1} into source-hash.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard let language = text.edition.translationOf, text.edition.sourceHash != nil,
            let source = others.first(where: { $0.edition.language == language }),
            TranslationState(of: text.edition, source: source.bytes) == .stale
        else { return [] }
        let place = text.place(ofField: "source-hash")
        return [finding(text.path, line: place.line, column: place.column, SourceHash.of(source.bytes))]
    }
}
