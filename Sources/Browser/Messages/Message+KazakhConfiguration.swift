import Text

extension Message {
    static func kazakh(_ kind: Configuration.Trouble.Kind) -> String {
        switch kind {
        case .unreadable(let cause): "оқылмайды (\(SafeText.printable(cause)))"
        case .unknownOption: "мұндай баптау жоқ"
        case .badValue(let allowed): "болатын мәндер: \(allowed)"
        case .unknownAction(let near):
            "мұндай әрекет жоқ. "
                + (near.isEmpty
                    ? "Барлық атау: jadnama config --example" : "Ұқсасы: " + near.joined(separator: ", "))
        case .unknownKey(let key): "мұндай перне жоқ: \(SafeText.printable(key))"
        case .clash(let key, let action): "\(key) пернесінің мағынасы бар: «\(Message.action(action).kazakh)»"
        }
    }

    static func kazakh(_ origin: Configuration.Origin) -> String {
        switch origin {
        case .standard: "бағдарламаның өзінде осылай"
        case .file(let line): "баптау файлының \(line)-жолы"
        case .environment(let name): "\(name) айнымалысы"
        case .commandLine(let option): "командалық жол, \(option)"
        }
    }
}
