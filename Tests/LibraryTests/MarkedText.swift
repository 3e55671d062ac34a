import Library

/// A text in which the signs ① to ⑨ stand where findings must land, each directly before the place.
struct MarkedText {
    let text: String
    /// The place of each sign: 1-based line and column in scalars, as findings count.
    let places: [Character: String]

    init(_ marked: String) {
        var text = ""
        var places: [Character: String] = [:]
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            if ("①"..."⑨").contains(scalar) {
                places[Character(scalar)] = "\(line):\(column)"
            } else {
                text.unicodeScalars.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        self.text = text
        self.places = places
    }

    /// `findings` in words: the sign of its place (or the place where no sign stands), the rule and its arguments.
    func describe(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let place = "\(finding.line):\(finding.column)"
            let sign = places.first { $0.value == place }.map { String($0.key) } ?? place
            return ([sign, finding.rule] + finding.arguments).joined(separator: " ")
        }
    }
}
