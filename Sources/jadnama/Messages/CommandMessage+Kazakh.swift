import Browser
import Confinement
import Library
import Terminal
import Text

extension CommandMessage {
    var kazakh: String {
        switch self {
        case .programSummary: "Жаднама: цифрлық қауіпсіздік жөніндегі парақшалар, кітапшалар, жаднамалар."
        case .usageTitle: "Іске қосу:"
        case .commandsTitle: "Командалар:"
        case .optionsTitle: "Параметрлер:"
        case .command(let command): Self.kazakh(command)
        case .option(let option): Self.kazakh(option)
        case .exitStatuses:
            "Шығу коды: 0 орындалды; 1 ескертпе бар немесе ештеңе табылмады; 64 қате шақыру; "
                + "65 кітапхана жоқ; 66 материал жоқ; 73 жазуға болмайды; 74 енгізу не шығару қатесі."
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "Қазақша мәтін көрсетілді."
            case .russian: "Бұл мәтін әзірге қазақша жоқ. Орысшасы көрсетілді."
            case .english: "Бұл мәтін әзірге қазақша жоқ. Ағылшыншасы көрсетілді."
            }
        case .severity(let severity):
            switch severity {
            case .note: "белгі"
            case .warning: "ескерту"
            case .error: "қате"
            }
        case .indexed(let count): "Көрсеткіштегі материал саны: \(count)."
        case .unknownFilterValue(let value, let known):
            "Сүзгі «\(value)» дегенді білмейді. Білетіні: \(known)"
        case .searchedInstead(let words):
            "Сөздеріңіз бойынша ештеңе жоқ. Мына сөз бойынша көрсетілді: \(words)"
        case .nothingFound(let query): "ештеңе табылмады: \(query)"
        case .someWordsOnly: "Барлық сөзі бар мәтін жоқ. Сөздің көбі бар мәтіндер:"
        case .otherLanguages: "Басқа тілдерде:"
        case .openPoints(let count): "Адам растауы керек тармақ саны: \(count)."
        case .linearHelp:
            "Жаднама. Нөмірін теріп, Enter басыңыз. Жай Enter: әрі қарай, 0: артқа, l: басқа тіл, n: қайда қоңырау шалу керек, h: анықтама, q: шығу."
        case .chooseNumber: "Нөмірі, артқа қайту үшін 0:"
        case .moreText: "Enter: әрі қарай, 0: артқа:"
        case .notAmongChoices: "Ондай таңдау жоқ. Анықтама: h."
        case .allMaterials: "Барлық материал"
        case .confinement: "Ядро бағдарлама бас тартқан нәрсені сақтайды:"
        case .measure(let measure):
            measure.errno.map { "бас тартылды (\(Self.name(ofError: $0)))" } ?? "иә"
        case .askPIN: "Қызметкерлердің жаңа PIN-коды:"
        case .askPINAgain: "Тағы бір рет:"
        case .configuration(let trouble, let path): "\(path): \(trouble.sentence(in: .kazakh))"
        case .failure(let failure): Self.kazakh(failure)
        }
    }

    private static func kazakh(_ command: CommandName) -> String {
        switch command {
        case .browse: "кітапхананы, қалтаны немесе бір файлды қарау (әдепкі команда)"
        case .show: "бір материалдың мәтіні; ITEM: id, жол немесе - (стандартты енгізу)"
        case .list: "каталог"
        case .search: "мәтіндердегі сұрауға сай орындар, үзіндісімен"
        case .check: "кітапханада не дұрыс емес: файл:жол:баған: маңызы: ереже: мәтін"
        case .export: "қағазға арналған материалдар бір файлда: HTML немесе мәтін"
        case .qr: "мәтіннің не материалдың QR-коды"
        case .index: "үлкен кітапхана бірден ашылып, іздеу тез жүруі үшін көрсеткіш жазу"
        case .config: "баптауды немесе баптау файлының үлгісін шығарады"
        }
    }

    private static func kazakh(_ option: Option) -> String {
        switch option {
        case .library: "кітапхана қалтасы (әйтпесе ./content немесе орнатылғаны)"
        case .lang: "тіл: \(option.listedChoices)"
        case .staff: "қызметкерлерге арналғанын да көрсету"
        case .visitor: "станцияда жалғыз отырған келушіге: қызметтік материалсыз, шығусыз"
        case .color: "түстер: \(option.listedChoices)"
        case .width: "ені, таңбамен (әйтпесе терминалдікі немесе 80)"
        case .format: "пішім: \(option.listedChoices)"
        case .links: "түсті мәтінде: терминал аша алатын сілтемелер (OSC 8)"
        case .kind: "тек осы түрі: \(option.listedChoices)"
        case .topic: "topics.yml ішіндегі осы тақырып қана"
        case .audience: "кімге: \(option.listedChoices)"
        case .limit: "осынша орыннан асырмау (әдетте 20)"
        case .json: "JSON түрінде"
        case .rules: "ескертулердің орнына ережелер тізімі"
        case .open: "ескертулердің орнына: адам әлі растауы керек нәрселер"
        case .output: "қай файлға жазу керек"
        case .multiplexer: "станция tmux не screen ішінде жұмыс істей береді"
        case .setPIN: "қызметкерлердің PIN-кодын сұрап, хешін шығару"
        case .print: "не бапталғанын және ол қайдан алынғанын шығару"
        case .example: "әр параметрі түсіндірілген баптау файлын шығару"
        case .ascii: "сызықтарды ASCII таңбаларымен салу"
        case .linear: "нөмірмен таңдау, экран қайта сызылмайды: экранды оқитын бағдарламаға"
        case .help: "осы анықтама"
        case .version: "нұсқасы"
        case .verbose: "--version бірге: ядро бағдарламаға нені тыйым салады"
        }
    }

    private static func kazakh(_ failure: Failure) -> String {
        switch failure {
        case .usage(let error): kazakh(error) + " Анықтама: jadnama --help."
        case .library(let error), .item(let error): error.sentence(in: .kazakh)
        case .noLibrary(let searched, let item):
            (item.map { "«\($0)» деген файл жоқ, кітапхана да" } ?? "Кітапхана")
                + " жоқ: \(searched.joined(separator: ", ")). Қалтасын көрсетіңіз: --library DIR."
        case .noItem(let name, let nearest):
            "«\(name)» деген материал да, файл да жоқ."
                + (nearest.map { " Мүмкін, \($0)?" } ?? " Не бар екенін jadnama list көрсетеді.")
        case .folder(let path):
            "«\(path)» — қалта, ал бір мәтін керек. Ішінде не бар екенін jadnama list --library \(path) көрсетеді."
        case .terminal(let error): kazakh(error)
        case .locale: "Жүйеде UTF-8 локалі жоқ, тіпті C.UTF-8 де. libc-bin немесе locales пакетін орнатыңыз."
        case .input(let number): "Стандартты енгізу оқылмады: \(name(ofError: number))."
        case .output(let number): "Жазылмады: \(name(ofError: number))."
        case .file(let error): error.sentence(in: .kazakh)
        case .index(let error): "Көрсеткіш жазылмады. " + error.sentence(in: .kazakh)
        case .qr: "QR-кодқа 1 мен 2953 байт арасы сияды."
        case .multiplexer:
            "Станция tmux не screen ішінде жұмыс істемейді: оқылған нәрсе басқа терминалдан көрінер еді. Керек болса: --allow-multiplexer."
        case .pin: "Екі жауап бірдей емес немесе PIN төрт таңбадан қысқа."
        }
    }

    private static func kazakh(_ error: TerminalError) -> String {
        switch error {
        case .noTerminal: "Қарау үшін терминал керек, мұнда ол жоқ. Материалды шығару: jadnama show ITEM."
        case .unknownType(""):
            "TERM айнымалысы берілмеген: бұл қандай терминал екені белгісіз. TERM=xterm-256color деп көріңіз."
        case .unknownType(let type):
            "«\(type)» терминалы (TERM) мұнда белгісіз. TERM=xterm-256color деп көріңіз."
        case .tooSimple(let type):
            "«\(type)» терминалы (TERM) меңзерді жылжыта алмайды. Материалды шығару: jadnama show ITEM."
        }
    }

    private static func kazakh(_ error: UsageError) -> String {
        switch error {
        case .unknownOption(let name, let nearest):
            "\(name) деген параметр жоқ." + (nearest.map { " Мүмкін, \($0.name)?" } ?? "")
        case .missingValue(let option): "\(option.name) параметріне мән керек: \(option.usage)."
        case .needlessValue(let option): "\(option.name) параметрінде мән болмайды."
        case .wrongValue(let option, let value):
            "«\(value)» мәні \(option.name) үшін жарамайды. Болатыны: \(option.listedChoices)."
        case .wrongNumber(let option, let value, let range):
            "«\(value)» мәні \(option.name) үшін жарамайды: \(range.lowerBound) мен \(range.upperBound) арасындағы сан керек."
        case .optionOfOther(let option, let command):
            "jadnama \(command.rawValue) командасында \(option.name) параметрі жоқ."
        case .missingOperand(let command):
            "jadnama \(command.rawValue) командасына \(command.operands) керек."
        case .surplusOperand(let word): "Артық сөз: «\(word)»."
        case .contradiction(let one, let other): "\(one.name) мен \(other.name) бірге болмайды."
        }
    }
}
