/// The names of the actions in Russian, for help and palette, and their short ones for the foot line.
extension Message {
    static func russianName(_ action: Action) -> String {
        switch action {
        case .move(let movement):
            switch movement {
            case .up: "Строка вверх"
            case .down: "Строка вниз"
            case .left: "Влево"
            case .right: "Вправо"
            case .halfPageUp: "Полстраницы вверх"
            case .halfPageDown: "Полстраницы вниз"
            case .pageUp: "Страница вверх"
            case .pageDown: "Страница вниз"
            case .start: "В начало"
            case .end: "В конец"
            case .previousSection: "Предыдущий раздел"
            case .nextSection: "Следующий раздел"
            case .previousStop: "Предыдущая ссылка или часть экрана"
            case .nextStop: "Следующая ссылка или часть экрана"
            }
        case .enter: "Открыть, перейти по ссылке, отметить шаг"
        case .back: "Назад, на то же место"
        case .forward: "Снова вперёд"
        case .show(.help): "Помощь"
        case .show(.numbers): "Куда звонить"
        case .show(.contents): "Содержание текста"
        case .show(.tray): "Подборка для печати"
        case .show(.export): "Напечатать или сохранить подборку"
        case .show(.presentation): "Показать группе, страница за страницей"
        case .show(.sideBySide): "Два языка рядом"
        case .show(.qr): "QR-код ссылки или текста"
        case .nextMatch: "Следующее найденное место"
        case .previousMatch: "Предыдущее найденное место"
        case .changeTray: "Положить в подборку, там же убрать"
        case .blankPage: "Погасить страницу показа и вернуть"
        case .moveEarlier: "Раньше в подборке; предыдущий материал набора"
        case .moveLater: "Позже в подборке; следующий материал набора"
        case .show(.find): "Найти в открытом тексте или во всех материалах"
        case .show(.search): "Искать во всех материалах"
        case .show(.jumps): "Где вы уже были"
        case .show(.palette): "Найти действие по названию"
        case .switchLanguage: "Язык: қазақша, русский, English"
        case .switchTheme: "Другой вид: тёмный, светлый, контрастный, без цвета"
        case .reload: "Прочитать файлы заново"
        case .redraw: "Нарисовать экран заново"
        case .suspend: "Отложить программу (вернуться командой fg)"
        case .releaseMouse: "Отдать мышь терминалу, чтобы копировать"
        case .quit: "Выйти"
        case .quickExit: "Закрыть сразу и стереть с экрана"
        }
    }

    static func russianHint(_ action: Action, in scope: Scope, isShort: Bool) -> String {
        switch action {
        case .move(.down): "выбор"
        case .move(.pageDown): "дальше"
        case .move(.nextStop): "ссылка"
        case .enter: russianHint(Entering.open, isShort: isShort)
        case .back: "назад"
        case .show(.help): "помощь"
        case .show(.numbers): "телефоны"
        case .show(.contents): "содержание"
        case .show(.find): "найти"
        case .show(.search): "найти"
        case .show(.tray): "подборка"
        case .show(.export): "напечатать"
        case .show(.sideBySide): "два языка"
        case .show(.presentation): "показать"
        case .show(.qr): "QR-код"
        case .show(.palette): "ещё"
        case .nextMatch: isShort ? "найденное" : "дальше найденное"
        case .changeTray: scope == .tray ? "убрать" : "отложить"
        case .blankPage: "погасить"
        case .moveEarlier: scope == .tray ? "порядок" : "предыдущий"
        case .moveLater: scope == .tray ? "порядок" : "следующий"
        case .switchLanguage: "язык"
        case .switchTheme: "вид"
        case .releaseMouse: isShort ? "мышь" : "вернуть мышь"
        case .quit: "выйти"
        case .quickExit: isShort ? "закрыть" : "закрыть сразу"
        case .move, .forward, .show(.jumps), .previousMatch, .reload, .redraw, .suspend: russianName(action)
        }
    }

    static func russianHint(_ entering: Entering, isShort: Bool) -> String {
        switch entering {
        case .open: "открыть"
        case .go: "перейти"
        case .begin: "начать"
        case .read: "читать"
        case .perform: isShort ? "сделать" : "выполнить"
        case .confirm: "готово"
        case .save: isShort ? "в файл" : "сохранить в файл"
        case .print: isShort ? "печать" : "напечатать"
        }
    }

    static func russianName(_ group: HelpGroup) -> String {
        switch group {
        case .first: "Главное"
        case .moving: "Движение"
        case .text: "В тексте"
        case .paper: "На бумагу"
        case .showing: "Показать"
        case .program: "Программа"
        }
    }
}
