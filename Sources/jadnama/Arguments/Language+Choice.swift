import Browser
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
    static func ofEnvironment(_ host: Host) -> Language { inEnvironment(host)?.language ?? .russian }

    /// The variable that the locale is taken from, and its language if it is one of ours.
    private static func inEnvironment(_ host: Host) -> (language: Language, variable: String)? {
        guard let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first(where: { host[$0] != nil }),
            let locale = host[variable],
            let language = allCases.first(where: {
                locale == $0.rawValue || locale.hasPrefix($0.rawValue + "_")
            })
        else { return nil }
        return (language, variable)
    }

    /// What chose the language of the program.
    static func origin(_ host: Host, _ configuration: Configuration) -> Configuration.Origin {
        if named(by: host) != nil { return .commandLine("--lang") }
        if configuration.language != nil, let line = configuration.line(of: "language") {
            return .file(line: line)
        }
        return inEnvironment(host).map { .environment($0.variable) } ?? .standard
    }
}
