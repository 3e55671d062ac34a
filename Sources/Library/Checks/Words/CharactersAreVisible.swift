/// A text holds no control characters and nothing invisible.
struct CharactersAreVisible: FileRule, LibraryRule {
    let name = "invisible-character"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Мәтінде басқару таңбалары мен көрінбейтін таңбалар болмайды.",
        ru: "В тексте нет управляющих и невидимых знаков.",
        en: "A text holds no control characters and nothing invisible.")
    let message = Sentence(
        kk: "Көрінбейтін таңба: {1}.",
        ru: "Невидимый знак: {1}.",
        en: "An invisible character: {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.isReadable ? check(text.lines, of: text.path) : []
    }

    func check(_ context: CheckContext) -> [Finding] {
        context.registryLines.flatMap { check($0.value, of: $0.key) }
    }

    private func check(_ lines: [[Unicode.Scalar]], of path: String) -> [Finding] {
        lines.enumerated().flatMap { number, line in
            line.indices.filter { Self.isInvisible(line[$0]) }.map { index in
                finding(path, line: number + 1, column: index + 1, line[index].codePoint)
            }
        }
    }

    /// Controls but the tab; characters of format but the soft hyphen; variation selectors, fillers and the
    /// separators of lines.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) || (0x400..<0x530).contains(scalar.value) { return false }
        switch scalar {
        case "\t", "\u{AD}", "\0": return false  // the rule on encoding tells of NUL
        case "\u{34F}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{FE00}"..."\u{FE0F}": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
            return true
        default: return false
        }
    }
}

extension Unicode.Scalar {
    /// As in `U+200B`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    var isDigit: Bool { ("0"..."9").contains(self) }
}
