/// The names of the actions in Kazakh, for help and palette, and their short ones for the foot line.
extension Message {
    static func kazakhName(_ action: Action) -> String {
        switch action {
        case .move(let movement):
            switch movement {
            case .up: "Бір жол жоғары"
            case .down: "Бір жол төмен"
            case .left: "Солға"
            case .right: "Оңға"
            case .halfPageUp: "Жарты бет жоғары"
            case .halfPageDown: "Жарты бет төмен"
            case .pageUp: "Бір бет жоғары"
            case .pageDown: "Бір бет төмен"
            case .start: "Басына"
            case .end: "Соңына"
            case .previousSection: "Алдыңғы бөлім"
            case .nextSection: "Келесі бөлім"
            case .previousStop: "Алдыңғы сілтеме немесе экран бөлігі"
            case .nextStop: "Келесі сілтеме немесе экран бөлігі"
            }
        case .enter: "Ашу, сілтемемен өту, қадамды белгілеу"
        case .back: "Артқа, сол жерге"
        case .forward: "Қайтадан алға"
        case .show(.help): "Көмек"
        case .show(.numbers): "Қайда қоңырау шалу керек"
        case .show(.contents): "Мәтін мазмұны"
        case .show(.tray): "Басып шығару себеті"
        case .show(.export): "Басып шығару немесе сақтау"
        case .show(.presentation): "Топқа бет-бетімен көрсету"
        case .show(.sideBySide): "Екі тілді қатар көрсету"
        case .show(.qr): "Сілтеменің не мәтіннің QR-коды"
        case .nextMatch: "Келесі табылған орын"
        case .previousMatch: "Алдыңғы табылған орын"
        case .changeTray: "Себетке салу, себеттен алып тастау"
        case .blankPage: "Көрсетілім бетін өшіру және қайтару"
        case .moveEarlier: "Себетте ертерек; жинақтың алдыңғы материалы"
        case .moveLater: "Себетте кейінірек; жинақтың келесі материалы"
        case .show(.find): "Ашық мәтіннен немесе барлық материалдан табу"
        case .show(.search): "Барлық материалдан іздеу"
        case .show(.jumps): "Ашқан беттеріңіз"
        case .show(.palette): "Әрекетті атымен табу"
        case .switchLanguage: "Тіл: қазақша, русский, English"
        case .switchTheme: "Басқа көрініс: күңгірт, ашық, контрасты, түссіз"
        case .reload: "Файлдарды қайта оқу"
        case .redraw: "Экранды қайта салу"
        case .suspend: "Бағдарламаны тоқтата тұру (fg командасымен оралу)"
        case .releaseMouse: "Көшіру үшін тінтуірді терминалға беру"
        case .quit: "Шығу"
        case .quickExit: "Бірден жауып, экраннан өшіру"
        }
    }

    static func kazakhHint(_ action: Action, in scope: Scope, isShort: Bool) -> String {
        switch action {
        case .move(.down): "таңдау"
        case .move(.pageDown): "әрі қарай"
        case .move(.nextStop): "сілтеме"
        case .enter: kazakhHint(Entering.open, isShort: isShort)
        case .back: "артқа"
        case .show(.help): "көмек"
        case .show(.numbers): "телефондар"
        case .show(.contents): "мазмұны"
        case .show(.find): "іздеу"
        case .show(.search): "іздеу"
        case .show(.tray): "себет"
        case .show(.export): "басып шығару"
        case .show(.sideBySide): "екі тіл"
        case .show(.presentation): "көрсету"
        case .show(.qr): "QR-код"
        case .show(.palette): "тағы"
        case .nextMatch: isShort ? "табылған" : "келесі табылған"
        case .changeTray: scope == .tray ? "алып тастау" : "себетке"
        case .blankPage: "өшіру"
        case .moveEarlier: scope == .tray ? "рет" : "алдыңғы"
        case .moveLater: scope == .tray ? "рет" : "келесі"
        case .switchLanguage: "тіл"
        case .switchTheme: "көрініс"
        case .releaseMouse: isShort ? "тінтуір" : "тінтуірді қайтару"
        case .quit: "шығу"
        case .quickExit: isShort ? "жабу" : "бірден жабу"
        case .move, .forward, .show(.jumps), .previousMatch, .reload, .redraw, .suspend: kazakhName(action)
        }
    }

    static func kazakhHint(_ entering: Entering, isShort: Bool) -> String {
        switch entering {
        case .open: "ашу"
        case .go: "өту"
        case .begin: "бастау"
        case .read: "оқу"
        case .perform: "орындау"
        case .confirm: "дайын"
        case .save: isShort ? "сақтау" : "файлға сақтау"
        case .print: isShort ? "принтерге" : "басып шығару"
        }
    }

    static func kazakhName(_ group: HelpGroup) -> String {
        switch group {
        case .first: "Ең қажеттісі"
        case .moving: "Жылжу"
        case .text: "Мәтін ішінде"
        case .paper: "Қағазға"
        case .showing: "Көрсету"
        case .program: "Бағдарлама"
        }
    }
}
