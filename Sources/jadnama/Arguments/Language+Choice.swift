import Text

extension Language {
    /// The language that `--lang` names. Looks through the words before they are parsed, since complaints about them
    /// are to be understood too.
    static func named(by host: Host) -> Language? {
        let words = host.arguments
        if let word = words.last(where: { $0.hasPrefix("--lang=") }) {
            return Language(rawValue: String(word.dropFirst("--lang=".count)))
        }
        guard let place = words.lastIndex(of: "--lang"), place + 1 < words.count else { return nil }
        return Language(rawValue: words[place + 1])
    }

    /// The language of the locale, Russian where it names none of ours.
    static func ofEnvironment(_ host: Host) -> Language {
        let locale = host["LC_ALL"] ?? host["LC_MESSAGES"] ?? host["LANG"] ?? ""
        return Language.allCases.first { locale == $0.rawValue || locale.hasPrefix($0.rawValue + "_") }
            ?? .russian
    }
}
