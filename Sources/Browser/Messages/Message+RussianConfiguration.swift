import Text

extension Message {
    static func russian(_ kind: Configuration.Trouble.Kind) -> String {
        switch kind {
        case .unreadable(let cause): "не читается (\(SafeText.printable(cause)))"
        case .unknownOption: "такой настройки нет"
        case .badValue(let allowed): "можно: \(allowed)"
        case .unknownAction(let near):
            "такого действия нет. "
                + (near.isEmpty
                    ? "Все названия: jadnama config --example" : "Похожее: " + near.joined(separator: ", "))
        case .unknownKey(let key): "такой клавиши нет: \(SafeText.printable(key))"
        case .clash(let key, let action): "клавиша \(key) уже значит «\(Message.action(action).russian)»"
        }
    }

    static func russian(_ origin: Configuration.Origin) -> String {
        switch origin {
        case .standard: "так задано в программе"
        case .file(let line): "файл настроек, строка \(line)"
        case .environment(let name): "переменная \(name)"
        case .commandLine(let option): "командная строка, \(option)"
        }
    }
}
