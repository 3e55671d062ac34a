import Library
import Text

extension Sheet {
    /// Every key that works, from the key table, in groups.
    static func help(_ around: Surroundings, width: Int) -> [[Piece]] {
        var lines = paragraph(around.text(.quickExitPromise), .strong, width: width)
        let bindings = around.bindings.filter { around.offers($0.action) }
        let labels = bindings.map { keyLabels($0, around) }
        let column = min(24, (labels.map { CellWidth.of($0) }.max() ?? 0) + 2)
        for group in HelpGroup.allCases {
            lines += [[], [Piece(text: around.text(.helpGroup(group)), ink: .heading)]]
            for (binding, keys) in zip(bindings, labels) where binding.action.helpGroup == group {
                lines += entry(keys, around.text(.action(binding.action)), column: column, width: width)
            }
        }
        lines += [[]] + paragraph(around.text(.quickExitLimits), .strong, width: width)
        return lines
    }

    private static func keyLabels(_ binding: Binding, _ around: Surroundings) -> String {
        binding.keys.map { $0.label(on: around.keyboard) }.joined(separator: " ")
    }

    /// The keys and beside them what they do, below them on a narrow screen.
    private static func entry(_ keys: String, _ name: String, column: Int, width: Int) -> [[Piece]] {
        guard width >= 2 * column else {
            return [[Piece(text: keys, ink: .key)]] + paragraph(name, .plain, width: width, indent: 2)
        }
        let text = wrapped(name, width: max(8, width - column))
        let first = [
            Piece(text: keys.padded(toCells: column - 1) + " ", ink: .key),
            Piece(text: text.first ?? "", ink: .plain),
        ]
        return [first]
            + text.dropFirst().map { [Piece(text: String(repeating: " ", count: column) + $0, ink: .plain)] }
    }

    /// The numbers to call, each with hours, cost and what it is for.
    static func numbers(_ around: Surroundings, width: Int) -> [[Piece]] {
        let language = around.language
        var lines = paragraph(around.text(.numbersIntroduction), .strong, width: width) + [[]]
        for line in around.library.helplines {
            lines.append([
                Piece(text: line.number, ink: .number),
                Piece(text: "  " + line.name.text(in: language), ink: .heading),
            ])
            lines += paragraph(line.purpose.text(in: language), .plain, width: width, indent: 4)
            lines += details(of: line, around, width: width) + [[]]
        }
        return lines + centre(around)
    }

    private static func details(of line: Helpline, _ around: Surroundings, width: Int) -> [[Piece]] {
        let language = around.language
        let facts = [
            line.hours.text(in: language).isEmpty ? nil : around.text(.hours(line.hours.text(in: language))),
            line.cost.text(in: language).isEmpty ? nil : around.text(.cost(line.cost.text(in: language))),
        ].compactMap { $0 }
        var lines = paragraph(facts.joined(separator: ". "), .quiet, width: width, indent: 4)
        if !line.isConfirmed {
            lines += paragraph(around.text(.toBeConfirmed), .warning, width: width, indent: 4)
        }
        if around.settings.isStaff, let date = line.verified {
            lines += paragraph(
                around.text(.verified(date, grade: line.grade)), .quiet, width: width, indent: 4)
        }
        return lines
    }

    private static func centre(_ around: Surroundings) -> [[Piece]] {
        let centre = around.library.centre
        let name = centre.name.text(in: around.language)
        return [
            [
                Piece(text: name.isEmpty ? around.text(.centreLine) : name, ink: .heading),
                Piece(text: ": ", ink: .plain),
                centre.phone.isEmpty
                    ? Piece(text: around.text(.centreLineEmpty), ink: .quiet)
                    : Piece(text: centre.phone, ink: .number),
            ]
        ]
    }

    /// What an article says, where it stands and when it was checked.
    static func law(_ id: String, _ around: Surroundings, width: Int) -> [[Piece]] {
        let language = around.language
        guard let law = around.library.laws.first(where: { $0.id == id }) else {
            return paragraph(around.text(.noSuchMaterial(id)), .warning, width: width)
        }
        var lines = paragraph(law.name.text(in: language), .heading, width: width)
        lines += paragraph(law.act.text(in: language), .quiet, width: width) + [[]]
        lines += paragraph(law.says.text(in: language), .plain, width: width) + [[]]
        if let date = law.checked { lines += paragraph(around.text(.compiled(date)), .quiet, width: width) }
        return lines
    }
}
