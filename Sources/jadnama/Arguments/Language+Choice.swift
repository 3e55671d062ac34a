import Text

extension Language {
    /// The language to speak: the one that `--lang` names, else that of the environment, else Russian. Looks through
    /// the words before they are parsed, since complaints about them are to be understood too.
    static func chosen(_ host: Host) -> Language {
        if let place = host.arguments.lastIndex(of: "--lang"), place + 1 < host.arguments.count,
            let language = Language(rawValue: host.arguments[place + 1])
        {
            return language
        }
        if let word = host.arguments.last(where: { $0.hasPrefix("--lang=") }),
            let language = Language(rawValue: String(word.dropFirst("--lang=".count)))
        {
            return language
        }
        let locale = host["LC_ALL"] ?? host["LC_MESSAGES"] ?? host["LANG"] ?? ""
        return Language.allCases.first { locale == $0.rawValue || locale.hasPrefix($0.rawValue + "_") }
            ?? .russian
    }
}
