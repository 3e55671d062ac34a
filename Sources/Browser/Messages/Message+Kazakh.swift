import Library
import Rendering
import Text

extension Message {
    var kazakh: String {
        switch self {
        case .productName: "Жаднама"
        case .allMaterials: "Барлығы"
        case .materials: "Материалдар"
        case .flyers: "Парақшалар"
        case .booklets: "Кітапшалар"
        case .memos: "Жаднамалар"
        case .sets: "Жинақтар"
        case .topics: "Тақырыптар"
        case .contents: "Мазмұны"
        case .numbers: "Қайда қоңырау шалу керек"
        case .help: "Көмек"
        case .flyer: "парақша"
        case .booklet: "кітапша"
        case .memo: "жаднама"
        case .minutes(let count): "\(count) мин"
        case .forWhom(let people):
            "Кімге: " + people.map { Message.audience($0).kazakh }.joined(separator: ", ")
        case .audience(let person):
            switch person {
            case .visitor: "келуші"
            case .helper: "жақын адам"
            case .teen: "жасөспірім"
            case .staff: "қызметкер"
            case .participant: "кездесуге қатысушы"
            }
        case .audienceInList(let person):
            person == .participant ? "қатысушы" : Message.audience(person).kazakh
        case .compiled(let date): "Дереккөздермен салыстырылды: \(date.written(in: .kazakh))"
        case .reviewed(let date, let role): "Оқып шықты: \(role), \(date.written(in: .kazakh))"
        case .notReviewed: "Маман әлі оқымады"
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "Қазақша мәтін көрсетілді."
            case .russian: "Бұл мәтін әзірге қазақша жоқ. Орысшасы көрсетілді."
            case .english: "Бұл мәтін әзірге қазақша жоқ. Ағылшыншасы көрсетілді."
            }
        case .staleTranslation: "Аударма орысша мәтіннен бұрын жазылған: кейбір жері өзгерген болуы мүмкін."
        case .noticeableWarning:
            "Кейбір қадамды басқа адам байқап қалуы мүмкін. Алдымен қызметкермен сөйлесіңіз."
        case .noticeableMark: "Кейбір қадам байқалуы мүмкін: алдымен қызметкермен сөйлесіңіз"
        case .noticeableInShort: "Кейбір қадам байқалады"
        case .nothingPasses(let names):
            "Осының бәріне бірден сай келетін материал жоқ: \(names.joined(separator: ", "))"
        case .showEverything: "барлық материалды көрсету"
        case .nothingHere: "Мұнда әзірге ештеңе жоқ."
        case .found(let count): "\(count) материал"
        case .sectionsFound(let count): "\(count) орын"
        case .hitsShown(let count): "көрсетілгені \(count)"
        case .withAllWords: "барлық сөзі бар"
        case .matchOf(let place, let count): "\(count) ішінен \(place)"
        case .notInThisText: "бұл мәтінде жоқ"
        case .findHelp: "тағы / : барлық материал"
        case .someWordsOnly: "Барлық сөзі бар мәтін жоқ. Сөздің көбі бар мәтіндер:"
        case .inOtherLanguages: "басқа тілдерде ↓"
        case .searching: "Іздеп жатырмын…"
        case .searchingStill: "(әлі оқып жатырмын…)"
        case .nothingSearched: "Алдымен сөз іздеңіз."
        case .nothingFound: "Ештеңе табылмады. Басқа сөзді немесе сөздің басын жазып көріңіз."
        case .searchHelp: "Жаза беріңіз: үш тілдегі барлық мәтіннен іздейді, сөз кез келген түрде болсын."
        case .unknownFilterValue(let value, let known):
            "Сүзгі «\(value)» дегенді білмейді. Білетіні: \(known)"
        case .filterHelp: "Сүзгілер бар, мысалы түрі:жаднама. Tab толықтырады."
        case .searchedInsteadInShort(let words): "Көрсетілді: \(words)"
        case .searchedInstead(let words):
            "Сөздеріңіз бойынша ештеңе жоқ. Мына сөз бойынша көрсетілді: \(words)"
        case .trayEmpty: "Себет бос."
        case .trayIsFilled(let key): "Материал себетке \(key) пернесімен салынады."
        case .trayHolds(let count, let pages): "\(count) материал, шамамен \(pages) бет"
        case .pages(let count): "\(count) бет"
        case .putInTray(_, let total): "Себетке салынды. Себетте: \(total)."
        case .alreadyInTray: "Себетте бар."
        case .exportQuestion: "Қағаз көшірмесін қалай жасаймыз?"
        case .exportChoice(let choice):
            switch choice {
            case .a4: "Басуға файл, A4 беттері"
            case .a5: "Басуға файл, A5, бір параққа екеуден"
            case .text: "Жай мәтін"
            case .printer: "Бірден принтерге"
            }
        case .exportFile: "Файл аты:"
        case .exportNeedsName: "Файл атын жазыңыз."
        case .handedOut(let output):
            switch output {
            case .html(_, let path): "Дайын: \(path). Шолғышпен ашып, басып шығарыңыз."
            case .text(let path): "Дайын: \(path)"
            case .printer: "Принтерге жіберілді."
            }
        case .cannotHandOut(let error):
            switch error {
            case .cannotRead(let cause): kazakh(cause)
            case .cannotWrite(let path, let errno):
                "\(path) жазылмады: жүйе қатесі \(errno). Шала файл қалған жоқ."
            case .noPrinter: "Принтер бапталмаған: мұнда lp командасы жоқ."
            case .printerFailed(let status): "Принтер тапсырманы қабылдамады (коды \(status))."
            }
        case .notForVisitors: "Мұны мұнда тек қызметкер жасай алады."
        case .qrTooLong: "QR-кодқа тым ұзын."
        case .qrNeeds(let columns, let rows):
            "Код сыймайды: \(columns)×\(rows) терезе керек. Терезені үлкейтіңіз немесе Tab пернесімен сілтемені таңдаңыз."
        case .sideBySideNeedsWidth(let columns):
            "Екі тілді қатар көрсету үшін терезенің ені \(columns) болуы керек."
        case .noOtherLanguage: "Бұл мәтін бір ғана тілде бар."
        case .staffOnly: "Тек қызметкерлерге"
        case .askPIN: "Қызметкердің PIN-кодын енгізіп, Enter басыңыз. Esc артқа қайтарады."
        case .wrongPIN(let seconds): "PIN сәйкес келмеді. \(seconds) секундтан кейін қайталаңыз."
        case .waitSeconds(let seconds): "Тағы \(seconds) секунд күтіңіз."
        case .idleReset(let seconds):
            "Экран \(seconds) секундтан кейін тазарады. Қалу үшін кез келген пернені басыңыз."
        case .pageOf(let page, let count): "\(count) беттің \(page)-беті"
        case .nextPage(let name): "Келесі: \(name)"
        case .toBeContinued: "Жалғасы бар"
        case .firstOfSet: "Бұл жинақтағы бірінші материал."
        case .lastOfSet: "Бұл жинақтағы соңғы материал."
        case .audiences: "Кімге"
        case .levels: "Деңгейі"
        case .level(let level): level == 1 ? "алғашқы қадам" : "толығырақ"
        case .languages: "Тілдер"
        case .freshness: "Тексеру"
        case .freshnessIs(let freshness):
            switch freshness {
            case .reviewed: "оқылды"
            case .unreviewed: "оқылмады"
            case .overdue: "тексеру керек"
            case .undated: "күні жоқ"
            }
        case .configIntroduction:
            "Жаднама баптаулары. Өзгерткіңіз келген жолдың алдындағы # белгісін алып тастаңыз."
        case .configOrigin(let origin): Self.kazakh(origin)
        case .configOption(let option):
            switch option {
            case .language: "Тіл: kk, ru немесе en. Бұл жол болмаса, жүйе тілі."
            case .theme: "Көрінісі: dark, light, contrast, monochrome"
            case .measure: "Мәтіннің ең ұзын жолы, таңбамен"
            case .mouse: "Тінтуір: true немесе false"
            case .ascii: "Жақтаусыз салу: жақтау көрінбейтін терминалға true"
            case .quickExit:
                "Бірден жабу: leave шығады, cover бос экран қалдырады. Терминал тарихы always, needed немесе never тазаланады"
            case .idleMinutes: "Келушінің экраны неше минут тыныштықтан кейін тазаланады"
            case .pin: "Қызметкердің PIN-коды: jadnama config --set-pin берген жол"
            case .fallback: "Керек тіл жоқ болса, қай тілді көрсету керек"
            case .keys: "Пернелер: әрекет және оның пернелері. Әріп пернетақтадағы орынды білдіреді"
            }
        case .configTrouble(let trouble):
            "\(trouble.line)-жол, \(SafeText.printable(trouble.option)): " + Self.kazakh(trouble.kind)
        case .reading(let percent): "кітапхананы оқып жатырмын: \(percent) %"
        case .noteChoice: "Enter — мәтінді ашу. Esc — артқа қайту."
        case .loading: "Ашып жатырмын…"
        case .tooSmall: "Терезе кішкентай: 40×12 керек"
        case .mouseReleased: "Тінтуір терминалға берілді: белгілеп, көшіруге болады."
        case .mouseTaken: "Тінтуір қайтадан осында жұмыс істейді."
        case .themeIs(let theme): "Көрінісі: " + Message.theme(theme).kazakh
        case .noContents: "Бұл мәтінде тақырыпшалар жоқ."
        case .nothingUnderKey: "Бұл перне мұнда істемейді."
        case .noEarlierPlace: "Қайтатын жер жоқ: бұл басы."
        case .noLaterPlace: "Алға баратын жер жоқ."
        case .youAreHere: "осы жердесіз"
        case .linkLeadsTo(let target): "Сілтеме мынаған апарады: \(target)"
        case .noSuchMaterial(let name): "Кітапханада мұндай материал жоқ: \(name)"
        case .reloaded: "Кітапхана қайта оқылды."
        case .cannotRead(let error): kazakh(error)
        case .numbersIntroduction: "Дәл қазір қауіп болса, 102 немесе 112 нөміріне қоңырау шалыңыз."
        case .toBeConfirmed: "нөмірді орталық растауы керек"
        case .hours(let text): "Уақыты: \(text)"
        case .cost(let text): "Бағасы: \(text)"
        case .verified(let date, let grade): "Тексерілді: \(date.written(in: .kazakh)), дәрежесі \(grade)"
        case .centreLine: "Орталық телефоны"
        case .centreLineEmpty: "орталық өз нөмірін жазады"
        case .quickExitPromise:
            "F12 (немесе Esc үш рет) бағдарламаны бірден жауып, экраннан өшіреді. Бағдарлама ештеңе жазып қалдырмайды. "
                + "Бірақ ол компьютерді тазаламайды: шолғыш тарихы, қоңыраулар мен аңду бағдарламалары қалады."
        case .quickExitLimits:
            "Мыналарды өшірмейді: шолғыш пен командалық жолдың тарихын, қоңыраулар мен хабарламалар тізімін, құрылғыдағы "
                + "аңду бағдарламасын, бөлмедегі камераларды, сол tmux-тағы екінші терминалды және қағазды. Бұл құрылғыны "
                + "біреу бақылап отыруы мүмкін болса, басқасын алыңыз немесе алдымен қызметкермен сөйлесіңіз."
        case .action(let action): Self.kazakhName(action)
        case .hint(let action, let scope, let isShort): Self.kazakhHint(action, in: scope, isShort: isShort)
        case .entering(let entering, let isShort): Self.kazakhHint(entering, isShort: isShort)
        case .helpGroup(let group): Self.kazakhName(group)
        case .theme(let theme):
            switch theme {
            case .dark: "күңгірт"
            case .light: "ашық"
            case .contrast: "контрасты"
            case .monochrome: "түссіз"
            }
        }
    }

    private func kazakh(_ error: LibraryError) -> String {
        let path = SafeText.printable(error.path)
        return switch error.cause {
        case .notFound: "Табылмады: \(path)"
        case .permissionDenied: "Оқуға рұқсат жоқ: \(path)"
        case .notRegular: "Бұл файл да, қалта да емес: \(path)"
        case .empty: "Мұнда Markdown мәтіні жоқ: \(path)"
        case .tooLarge: "Файл тым үлкен: \(path)"
        case .damaged(let reason, let line): "\(path), \(line)-жол: оқылмайды (\(SafeText.printable(reason)))"
        case .system(let errno): "\(path) оқылмады: жүйе қатесі \(errno)"
        case .cannotWrite(.folder): "Жазуға болмайды, бұл қалта: \(path)"
        case .cannotWrite(.permissionDenied): "Жазуға рұқсат жоқ: \(path)"
        case .cannotWrite(.noSpace): "Дискіде орын жоқ: \(path)"
        case .cannotWrite(.system(let errno)): "\(path) жазылмады: жүйе қатесі \(errno)"
        }
    }
}
