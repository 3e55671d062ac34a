import Markdown
import Text

/// The words that layout adds to a page. One sentence is one case; each language answers all of them.
enum Label {
    case callout(Callout)
    case image
    /// How many steps of a memo are done.
    case progress(done: Int, of: Int)
    /// What the mark of noticeable steps means; the argument is the mark.
    case noticeableSteps(mark: String)
    case contents
    /// Above the addresses that links of the text lead to.
    case links

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
        case .progress(let done, let total): "Орындалды: \(done) / \(total)"
        case .noticeableSteps(let mark): "\(mark) белгісі бар қадамды басқа адам байқап қалуы мүмкін."
        case .contents: "Мазмұны"
        case .links: "Сілтемелер"
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
        case .progress(let done, let total): "Сделано: \(done) из \(total)"
        case .noticeableSteps(let mark): "Шаг со знаком \(mark) другой человек может заметить."
        case .contents: "Содержание"
        case .links: "Ссылки"
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
        case .progress(let done, let total): "\(done) of \(total) done"
        case .noticeableSteps(let mark): "A step marked \(mark) may be noticed by the other person."
        case .contents: "Contents"
        case .links: "Links"
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
