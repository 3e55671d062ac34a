import Markdown

/// A phone number in a text is a link to the registry.
struct PhonesAreLinks: FileRule {
    let name = "phone-not-linked"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Мәтіндегі телефон нөмірі сілтеме болуы керек: [102](tel:102).",
        ru: "Номер телефона в тексте — ссылка: [102](tel:102).",
        en: "A phone number in a text is a link: [102](tel:102).")
    let message = Sentence(
        kk: "{1} телефон нөміріне ұқсайды, бірақ сілтеме емес: [{1}](tel:{1}).",
        ru: "{1} похоже на номер телефона, но это не ссылка: [{1}](tel:{1}).",
        en: "{1} looks like a phone number but is no link: [{1}](tel:{1}).")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let numbers = Set(context.library.helplines.map(\.number))
        return text.document.blocks.indices.flatMap { block -> [Finding] in
            PhoneNumbers.unlinked(in: block, of: text.document, registered: numbers).map { number in
                let line = text.document.blocks[block].line
                let place = text.place(ofDigits: number, from: line, through: text.lastLine(of: block))
                return finding(text.path, line: place.line, column: place.column, number)
            }
        }
    }
}

extension CheckedText {
    /// The place of a number that is not a part of a longer one or of a link.
    fileprivate func place(ofDigits number: String, from line: Int, through last: Int) -> (
        line: Int, column: Int
    ) {
        let needle = Array(number.unicodeScalars)
        for index in max(0, line - 1)..<max(line, min(last, lines.count)) where lines.indices.contains(index)
        {
            var start = 0
            while let found = SourceLines.firstIndex(of: needle, in: lines[index], from: start) {
                let before = found > 0 ? lines[index][found - 1] : " "
                let after =
                    found + needle.count < lines[index].count ? lines[index][found + needle.count] : " "
                if !["[", ":"].contains(before), !before.isDigit, !after.isDigit {
                    return (index + 1, found + 1)
                }
                start = found + 1
            }
        }
        return (line, 1)
    }
}
