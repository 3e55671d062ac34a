public import Text

/// One rule that materials are held against: a name, a sentence, a severity, and what looks for breaches.
///
/// Each rule stands in its own file. Rules about reading have no check: whoever reads the files reports them.
public protocol Rule: Sendable {
    /// Words joined by hyphens, as in `Finding.rule`.
    var name: String { get }
    var severity: Finding.Severity { get }
    /// What the rule asks for.
    var sentence: Sentence { get }
    /// What a finding says; `{1}`, `{2}` … stand for its arguments.
    var message: Sentence { get }
}

extension Rule {
    /// A breach of this rule; line and column are 1-based, in characters.
    func finding(
        _ file: String, line: Int = 1, column: Int = 1, _ arguments: String...
    ) -> Finding {
        Finding(
            file: file, line: line, column: column, severity: severity, rule: name, arguments: arguments)
    }
}

/// A sentence in the three languages of the interface.
public struct Sentence: Sendable, Equatable {
    var kazakh: String
    var russian: String
    var english: String

    init(kk: String, ru: String, en: String) {
        kazakh = kk
        russian = ru
        english = en
    }

    /// The sentence in `language`.
    public func text(in language: Language) -> String {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }

    /// The sentence with `{1}`, `{2}` … replaced by `arguments`; a place without its argument stays as it is.
    public func text(in language: Language, arguments: [String]) -> String {
        var parts = text(in: language).split(separator: "{", omittingEmptySubsequences: false)[...]
        var filled = parts.popFirst().map(String.init) ?? ""
        for part in parts { filled += Self.fill(part, arguments) }
        return filled
    }

    /// The text for what stood behind an opening brace.
    private static func fill(_ part: Substring, _ arguments: [String]) -> String {
        guard let close = part.firstIndex(of: "}"), let number = Int(part[..<close]),
            arguments.indices.contains(number - 1)
        else { return "{" + part }
        return arguments[number - 1] + part[part.index(after: close)...]
    }
}
