import Browser
import Confinement
import Library
import Terminal
import Text

extension CommandMessage {
    var russian: String {
        switch self {
        case .programSummary: "Жаднама: библиотека флаеров, буклетов и памяток по цифровой безопасности."
        case .usageTitle: "Запуск:"
        case .commandsTitle: "Команды:"
        case .optionsTitle: "Параметры:"
        case .command(let command): Self.russian(command)
        case .option(let option): Self.russian(option)
        case .exitStatuses:
            "Код выхода: 0 сделано; 1 есть замечания или ничего не найдено; 64 неверный вызов; "
                + "65 нет библиотеки; 66 нет материала; 73 нельзя записать; 74 сбой ввода или вывода."
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "По-русски этого текста пока нет. Показан казахский."
            case .russian: "Показан русский текст."
            case .english: "По-русски этого текста пока нет. Показан английский."
            }
        case .severity(let severity):
            switch severity {
            case .note: "заметка"
            case .warning: "предупреждение"
            case .error: "ошибка"
            }
        case .indexed(let count): "Материалов в указателе: \(count)."
        case .unknownFilterValue(let value, let known):
            "Фильтр не знает «\(value)». Он знает: \(known)"
        case .searchedInstead(let words): "По вашим словам ничего нет. Показано для: \(words)"
        case .nothingFound(let query): "ничего не найдено: \(query)"
        case .someWordsOnly: "Текстов со всеми словами нет. Вот те, где слов больше всего:"
        case .otherLanguages: "На других языках:"
        case .openPoints(let count): "Пунктов, которые должен подтвердить человек: \(count)."
        case .linearHelp:
            "Жаднама. Наберите номер и Enter. Просто Enter: дальше, 0: назад, l: другой язык, n: куда позвонить, h: справка, q: выход."
        case .chooseNumber: "Номер, или 0 для возврата:"
        case .moreText: "Enter: дальше, 0: назад:"
        case .notAmongChoices: "Такого нет. Справка: h."
        case .allMaterials: "Все материалы"
        case .confinement: "Ядро держит то, от чего программа отказалась:"
        case .measure(let measure):
            measure.errno.map { "отказано (\(Self.name(ofError: $0)))" } ?? "да"
        case .askPIN: "Новый PIN сотрудников:"
        case .askPINAgain: "Ещё раз:"
        case .configuration(let trouble, let path): "\(path): \(trouble.sentence(in: .russian))"
        case .failure(let failure): Self.russian(failure)
        }
    }

    private static func russian(_ command: CommandName) -> String {
        switch command {
        case .browse: "просмотр библиотеки, папки или одного файла (по умолчанию)"
        case .show: "один материал текстом; ITEM: id, путь или - (стандартный ввод)"
        case .list: "каталог"
        case .search: "места в текстах, которые отвечают запросу, с отрывками"
        case .check: "что не так в библиотеке: файл:строка:столбец: важность: правило: текст"
        case .export: "материалы для бумаги одним файлом: HTML для печати или текст"
        case .qr: "QR-код текста или материала"
        case .index: "записать указатель: с ним большая библиотека открывается и ищет сразу"
        case .config: "печатает настройки или образец файла настроек"
        }
    }

    private static func russian(_ option: Option) -> String {
        switch option {
        case .library: "папка библиотеки (иначе ./content или установленная)"
        case .lang: "язык: \(option.listedChoices)"
        case .staff: "показывать и то, что для сотрудников"
        case .visitor: "для посетителя за станцией: без служебного, без выхода"
        case .color: "цвета: \(option.listedChoices)"
        case .width: "ширина в знаках (иначе как у терминала, или 80)"
        case .format: "формат: \(option.listedChoices)"
        case .links: "в цвете: ссылки, которые открывает терминал (OSC 8)"
        case .kind: "только этот вид: \(option.listedChoices)"
        case .topic: "только эта тема из topics.yml"
        case .audience: "только для: \(option.listedChoices)"
        case .limit: "не больше стольких мест (обычно 20)"
        case .json: "в виде JSON"
        case .rules: "перечень правил вместо замечаний"
        case .open: "что ещё должен подтвердить человек, вместо замечаний"
        case .output: "в какой файл записать"
        case .multiplexer: "станции можно работать внутри tmux или screen"
        case .setPIN: "спросить PIN сотрудников и напечатать его хеш"
        case .print: "напечатать, что настроено и откуда это взято"
        case .example: "напечатать файл настроек, где объяснён каждый параметр"
        case .ascii: "рисовать линии знаками ASCII"
        case .linear: "выбор по номерам, без перерисовки: для чтения с экрана"
        case .help: "эта справка"
        case .version: "версия"
        case .verbose: "вместе с --version: что ядро запрещает программе"
        }
    }

    private static func russian(_ failure: Failure) -> String {
        switch failure {
        case .usage(let error): russian(error) + " Справка: jadnama --help."
        case .library(let error), .item(let error): error.sentence(in: .russian)
        case .noLibrary(let searched, let item):
            (item.map { "Файла «\($0)» нет, и библиотеки" } ?? "Библиотеки")
                + " нет: \(searched.joined(separator: ", ")). Укажите папку: --library DIR."
        case .noItem(let name, let nearest):
            "Нет ни материала, ни файла «\(name)»."
                + (nearest.map { " Может быть, \($0)?" } ?? " Что есть, покажет jadnama list.")
        case .folder(let path):
            "«\(path)» — это папка, а нужен один текст. Что в ней есть, покажет jadnama list --library \(path)."
        case .terminal(let error): russian(error)
        case .locale: "В системе нет локали UTF-8, даже C.UTF-8. Установите пакет libc-bin или locales."
        case .input(let number): "Не читается стандартный ввод: \(name(ofError: number))."
        case .output(let number): "Запись не удалась: \(name(ofError: number))."
        case .file(let error): error.sentence(in: .russian)
        case .index(let error): "Указатель не записан. " + error.sentence(in: .russian)
        case .qr: "QR-код вмещает от 1 до 2953 байт."
        case .multiplexer:
            "Станция не работает внутри tmux или screen: прочитанное было бы видно с другого терминала. Если нужно: --allow-multiplexer."
        case .pin: "Ответы не совпали, или в PIN меньше четырёх знаков."
        }
    }

    private static func russian(_ error: TerminalError) -> String {
        switch error {
        case .noTerminal:
            "Для просмотра нужен терминал, а здесь его нет. Напечатать материал: jadnama show ITEM."
        case .unknownType(""):
            "Переменная TERM не задана: неизвестно, какой это терминал. Попробуйте TERM=xterm-256color."
        case .unknownType(let type):
            "Терминал «\(type)» (TERM) здесь неизвестен. Попробуйте TERM=xterm-256color."
        case .tooSimple(let type):
            "Терминал «\(type)» (TERM) не умеет ставить курсор. Напечатать материал: jadnama show ITEM."
        }
    }

    private static func russian(_ error: UsageError) -> String {
        switch error {
        case .unknownOption(let name, let nearest):
            "Параметра \(name) нет." + (nearest.map { " Может быть, \($0.name)?" } ?? "")
        case .missingValue(let option): "После \(option.name) нужно значение: \(option.usage)."
        case .needlessValue(let option): "У \(option.name) значения не бывает."
        case .wrongValue(let option, let value):
            "«\(value)» не подходит для \(option.name). Можно: \(option.listedChoices)."
        case .wrongNumber(let option, let value, let range):
            "«\(value)» не подходит для \(option.name): нужно число от \(range.lowerBound) до \(range.upperBound)."
        case .optionOfOther(let option, let command):
            "У jadnama \(command.rawValue) нет параметра \(option.name)."
        case .missingOperand(let command):
            "Команде jadnama \(command.rawValue) нужно указать \(command.operands)."
        case .surplusOperand(let word): "Лишнее слово: «\(word)»."
        case .contradiction(let one, let other): "\(one.name) и \(other.name) вместе не бывают."
        }
    }
}
