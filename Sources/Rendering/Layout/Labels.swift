import Markdown
import Text

/// The words that layout adds to a page. One sentence is one case; each language answers all of them.
enum Label {
    case callout(Callout)
    case image

    func text(in language: Language) -> String {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }

    private var kazakh: String {
        switch self {
        case .callout(.note): "Ескерту"
        case .callout(.tip): "Кеңес"
        case .callout(.important): "Маңызды"
        case .callout(.warning): "Назар аударыңыз"
        case .callout(.caution): "Сақ болыңыз"
        case .callout(.staff): "Қызметкерлерге"
        case .image: "Сурет"
        }
    }

    private var russian: String {
        switch self {
        case .callout(.note): "Примечание"
        case .callout(.tip): "Совет"
        case .callout(.important): "Важно"
        case .callout(.warning): "Внимание"
        case .callout(.caution): "Осторожно"
        case .callout(.staff): "Для сотрудников"
        case .image: "Рисунок"
        }
    }

    private var english: String {
        switch self {
        case .callout(.note): "Note"
        case .callout(.tip): "Tip"
        case .callout(.important): "Important"
        case .callout(.warning): "Warning"
        case .callout(.caution): "Caution"
        case .callout(.staff): "For staff"
        case .image: "Picture"
        }
    }
}

extension Callout {
    var role: Role {
        switch self {
        case .note: .note
        case .tip: .tip
        case .important: .important
        case .warning: .warning
        case .caution: .caution
        case .staff: .staff
        }
    }
}
