let russianNoticeableSteps = [
    NoticeableStep(
        verbs: [
            "смените", "смени", "сменить", "поменяйте", "поменяй", "поменять", "измените", "изменить",
            "сбросьте",
        ],
        objects: ["парол", "pin", "код"]),
    NoticeableStep(
        verbs: [
            "удалите", "удали", "удалить", "удаляйте", "удаляй", "сотрите", "стереть", "очистите", "очистить",
        ],
        objects: []),
    NoticeableStep(
        verbs: [
            "завершите", "завершить", "закройте", "закрыть", "выйдите", "выйти", "отключите", "отключить",
        ],
        objects: ["сеанс", "аккаунт", "учётн", "семейн"]),
    NoticeableStep(
        verbs: ["выключите", "выключи", "выключить", "отключите", "отключи", "отключить", "запретите"],
        objects: ["геолокац", "местоположен", "геопозиц", "место", "gps"]),
]

let kazakhNoticeableSteps = [
    NoticeableStep(
        verbs: ["ауыстырыңыз", "ауыстыр", "ауыстыру", "өзгертіңіз", "өзгерту"],
        objects: ["құпиясөз", "құпия", "пароль", "pin", "код"]),
    NoticeableStep(
        verbs: ["жойыңыз", "жою", "өшіріп", "өшіріңіз", "өшіру", "тазалаңыз"],
        objects: []),
    NoticeableStep(
        verbs: ["аяқтаңыз", "аяқтау", "жабыңыз", "жабу", "шығыңыз", "шығу", "ажыратыңыз"],
        objects: ["сеанс", "аккаунт", "отбасы"]),
    NoticeableStep(
        verbs: ["сөндіріңіз", "тоқтатыңыз", "ажыратыңыз"],
        objects: ["геолокац", "орналасқан", "gps"]),
]

let englishNoticeableSteps = [
    NoticeableStep(verbs: ["change", "reset"], objects: ["password", "passcode", "pin", "code"]),
    NoticeableStep(verbs: ["delete", "erase", "uninstall", "wipe"], objects: []),
    NoticeableStep(
        verbs: ["end", "close", "log", "sign", "leave"], objects: ["session", "account", "out", "family"]),
    NoticeableStep(verbs: ["turn", "switch", "disable", "stop"], objects: ["location", "gps"]),
]
