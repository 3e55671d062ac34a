import Library
import Rendering
import Text

extension Message {
    var russian: String {
        switch self {
        case .productName: "Жаднама"
        case .allMaterials: "Все материалы"
        case .materials: "Материалы"
        case .flyers: "Флаеры"
        case .booklets: "Буклеты"
        case .memos: "Памятки"
        case .sets: "Наборы"
        case .topics: "Темы"
        case .contents: "Содержание"
        case .numbers: "Куда звонить"
        case .help: "Помощь"
        case .flyer: "флаер"
        case .booklet: "буклет"
        case .memo: "памятка"
        case .minutes(let count): "\(count) мин"
        case .forWhom(let people):
            "Для кого: " + people.map { Message.audience($0).russian }.joined(separator: ", ")
        case .audience(let person):
            switch person {
            case .visitor: "посетитель"
            case .helper: "близкий человек"
            case .teen: "подросток"
            case .staff: "сотрудник"
            case .participant: "участник встречи"
            }
        case .audienceInList(let person):
            person == .participant ? "участник" : Message.audience(person).russian
        case .compiled(let date): "Сверено с источниками \(date.written(in: .russian))"
        case .reviewed(let date, let role): "Прочитано: \(role), \(date.written(in: .russian))"
        case .notReviewed: "Специалист ещё не читал"
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "Этого текста пока нет на русском. Показан казахский."
            case .russian: "Показан русский текст."
            case .english: "Этого текста пока нет на русском. Показан английский."
            }
        case .staleTranslation: "Перевод старше русского текста: что-то в нём могло измениться."
        case .noticeableWarning:
            "Некоторые шаги может заметить другой человек. Сначала поговорите с сотрудником."
        case .noticeableMark: "Некоторые шаги заметны: сначала поговорите с сотрудником"
        case .noticeableInShort: "Некоторые шаги заметны"
        case .nothingPasses(let names):
            "Ни один материал не подходит под всё сразу: \(names.joined(separator: ", "))"
        case .showEverything: "показать все материалы"
        case .nothingHere: "Здесь пока ничего нет."
        case .found(let count):
            "\(count) \(Self.russianPlural(count, "материал", "материала", "материалов"))"
        case .sectionsFound(let count):
            "\(count) \(Self.russianPlural(count, "место", "места", "мест"))"
        case .hitsShown(let count): "показано \(count)"
        case .withAllWords: "со всеми словами"
        case .matchOf(let place, let count): "\(place) из \(count)"
        case .notInThisText: "в этом тексте нет"
        case .findHelp: "ещё раз /: все материалы"
        case .someWordsOnly: "Текстов со всеми словами нет. Вот те, где слов больше всего:"
        case .inOtherLanguages: "на других языках ↓"
        case .searching: "Ищу…"
        case .searchingStill: "(ещё читаю…)"
        case .nothingSearched: "Сначала найдите слово."
        case .nothingFound: "Ничего не нашлось. Попробуйте другое слово или начало слова."
        case .searchHelp: "Начните писать: ищет по всем текстам на трёх языках, слова в любой форме."
        case .unknownFilterValue(let value, let known):
            "Фильтр не знает «\(value)». Он знает: \(known)"
        case .filterHelp: "Есть фильтры, например вид:памятка. Их дописывает Tab."
        case .searchedInsteadInShort(let words): "Показано: \(words)"
        case .searchedInstead(let words): "По вашим словам ничего нет. Показано для: \(words)"
        case .trayEmpty: "Подборка пуста."
        case .trayIsFilled(let key): "Материал попадает сюда клавишей \(key)."
        case .trayHolds(let count, let pages):
            "\(count) \(Self.russianPlural(count, "материал", "материала", "материалов")), примерно "
                + Message.pages(pages).russian
        case .pages(let count): "\(count) \(Self.russianPlural(count, "страница", "страницы", "страниц"))"
        case .putInTray(let count, let total):
            count == 1
                ? "Отложено. В подборке: \(total)."
                : "Отложено: \(count). В подборке: \(total)."
        case .alreadyInTray: "Уже в подборке."
        case .exportQuestion: "Как сделать бумажную копию?"
        case .exportChoice(let choice):
            switch choice {
            case .a4: "Файл для печати, страницы A4"
            case .a5: "Файл для печати, A5, по две на листе"
            case .text: "Простой текст"
            case .printer: "Сразу на принтер"
            }
        case .exportFile: "Имя файла:"
        case .exportNeedsName: "Напишите имя файла."
        case .handedOut(let output):
            switch output {
            case .html(_, let path): "Готово: \(path). Откройте в браузере и напечатайте."
            case .text(let path): "Готово: \(path)"
            case .printer: "Отправлено на принтер."
            }
        case .cannotHandOut(let error):
            switch error {
            case .cannotRead(let cause): russian(cause)
            case .cannotWrite(let path, let errno):
                "Не удалось записать \(path): ошибка системы \(errno). Недописанного файла не осталось."
            case .noPrinter: "Принтер не настроен: команды lp здесь нет."
            case .printerFailed(let status): "Принтер не принял задание (код \(status))."
            }
        case .notForVisitors: "Здесь это может только сотрудник."
        case .qrTooLong: "Для QR-кода это слишком длинно."
        case .qrNeeds(let columns, let rows):
            "Код не помещается: нужно окно \(columns)×\(rows). Увеличьте окно или выберите ссылку клавишей Tab."
        case .sideBySideNeedsWidth(let columns): "Для двух языков рядом нужно окно шириной \(columns)."
        case .noOtherLanguage: "Этот текст есть только на одном языке."
        case .staffOnly: "Только для сотрудников"
        case .askPIN: "Введите PIN сотрудника и нажмите Enter. Esc вернёт назад."
        case .wrongPIN(let seconds): "PIN не подошёл. Попробуйте через \(seconds) с."
        case .waitSeconds(let seconds): "Подождите ещё \(seconds) с."
        case .idleReset(let seconds):
            "Экран очистится через \(seconds) с. Нажмите любую клавишу, чтобы остаться."
        case .pageOf(let page, let count): "Страница \(page) из \(count)"
        case .nextPage(let name): "Дальше: \(name)"
        case .toBeContinued: "Продолжение дальше"
        case .firstOfSet: "Это первый материал набора."
        case .lastOfSet: "Это последний материал набора."
        case .audiences: "Для кого"
        case .levels: "Уровень"
        case .level(let level): level == 1 ? "первые шаги" : "подробно"
        case .languages: "Языки"
        case .freshness: "Проверка"
        case .freshnessIs(let freshness):
            switch freshness {
            case .reviewed: "прочитано"
            case .unreviewed: "не прочитано"
            case .overdue: "пора проверить"
            case .undated: "без даты"
            }
        case .configIntroduction: "Настройки Жаднамы. Уберите # перед строкой, которую хотите изменить."
        case .configOrigin(let origin): Self.russian(origin)
        case .configOption(let option):
            switch option {
            case .language: "Язык: kk, ru или en. Без строки — язык системы."
            case .theme: "Вид: dark, light, contrast, monochrome"
            case .measure: "Самая длинная строка текста, в знаках"
            case .mouse: "Мышь: true или false"
            case .ascii: "Рисовать без рамок: true для терминалов, где рамки не видны"
            case .quickExit:
                "Закрыть сразу: leave выходит, cover оставляет пустой экран. История терминала стирается always, needed или never"
            case .idleMinutes: "Через сколько минут покоя экран посетителя очищается"
            case .pin: "PIN сотрудника: строка из jadnama config --set-pin"
            case .fallback: "Какой язык показать, если нужного нет"
            case .keys: "Клавиши: действие и его клавиши. Буква значит место на клавиатуре"
            }
        case .configTrouble(let trouble):
            "строка \(trouble.line), \(SafeText.printable(trouble.option)): " + Self.russian(trouble.kind)
        case .reading(let percent): "читаю библиотеку: \(percent) %"
        case .noteChoice: "Enter — открыть текст. Esc — вернуться."
        case .loading: "Открываю…"
        case .tooSmall: "Окно мало: нужно 40×12"
        case .mouseReleased: "Мышь отдана терминалу: можно выделять и копировать."
        case .mouseTaken: "Мышь снова работает здесь."
        case .themeIs(let theme): "Вид: " + Message.theme(theme).russian
        case .noContents: "В этом тексте нет заголовков."
        case .nothingUnderKey: "Тут эта клавиша не работает."
        case .noEarlierPlace: "Возвращаться некуда: это начало."
        case .noLaterPlace: "Вперёд идти некуда."
        case .youAreHere: "вы здесь"
        case .linkLeadsTo(let target): "Ссылка ведёт сюда: \(target)"
        case .noSuchMaterial(let name): "Такого материала в библиотеке нет: \(name)"
        case .reloaded: "Библиотека прочитана заново."
        case .cannotRead(let error): russian(error)
        case .numbersIntroduction: "Если опасно прямо сейчас, звоните 102 или 112."
        case .toBeConfirmed: "номер должен подтвердить центр"
        case .hours(let text): "Часы: \(text)"
        case .cost(let text): "Стоимость: \(text)"
        case .verified(let date, let grade): "Проверено \(date.written(in: .russian)), степень \(grade)"
        case .centreLine: "Телефон центра"
        case .centreLineEmpty: "центр впишет свой номер"
        case .quickExitPromise:
            "F12 (или Esc три раза) сразу закрывает программу и стирает её с экрана. Программа ничего не записывает. "
                + "Но она не чистит компьютер: история браузера, звонки и следящие программы остаются."
        case .quickExitLimits:
            "Чего это не стирает: историю браузера и командной строки, списки звонков и сообщений, следящую программу на "
                + "устройстве, камеры в комнате, второй терминал в том же tmux и бумагу. Если за этим устройством могут "
                + "следить, возьмите другое или сначала поговорите с сотрудником."
        case .action(let action): Self.russianName(action)
        case .hint(let action, let scope, let isShort): Self.russianHint(action, in: scope, isShort: isShort)
        case .entering(let entering, let isShort): Self.russianHint(entering, isShort: isShort)
        case .helpGroup(let group): Self.russianName(group)
        case .theme(let theme):
            switch theme {
            case .dark: "тёмный"
            case .light: "светлый"
            case .contrast: "контрастный"
            case .monochrome: "без цвета"
            }
        }
    }

    private func russian(_ error: LibraryError) -> String {
        let path = SafeText.printable(error.path)
        return switch error.cause {
        case .notFound: "Не найдено: \(path)"
        case .permissionDenied: "Нет права читать: \(path)"
        case .notRegular: "Это не файл и не папка: \(path)"
        case .empty: "Здесь нет ни одного текста Markdown: \(path)"
        case .tooLarge: "Файл слишком велик: \(path)"
        case .damaged(let reason, let line):
            "\(path), строка \(line): не читается (\(SafeText.printable(reason)))"
        case .system(let errno): "Не удалось прочитать \(path): ошибка системы \(errno)"
        case .cannotWrite(.folder): "Не записать, это папка: \(path)"
        case .cannotWrite(.permissionDenied): "Нет права на запись: \(path)"
        case .cannotWrite(.noSpace): "На диске нет места: \(path)"
        case .cannotWrite(.system(let errno)): "Не удалось записать \(path): ошибка системы \(errno)"
        }
    }

    /// One of three forms after a number, by the rules of Russian (CLDR plural rules, ru).
    private static func russianPlural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        switch (count % 10, count % 100) {
        case (_, 11...14): many
        case (1, _): one
        case (2...4, _): few
        default: many
        }
    }
}
