// Commands only: «просит удалить» and "you delete" tell, and tell nobody to do it.

let russianNoticeableSteps = [
    NoticeableStep(
        verbs: ["смените", "смени", "поменяйте", "поменяй", "измените", "сбросьте"],
        objects: ["парол", "pin", "код"]),
    NoticeableStep(
        verbs: ["удалите", "удали", "удаляйте", "удаляй", "сотрите", "сотри", "очистите", "очисти"],
        objects: []),
    NoticeableStep(
        verbs: ["завершите", "закройте", "выйдите", "отключите", "завершайте", "выходите"],
        objects: ["сеанс", "аккаунт", "учётн", "семейн"]),
    NoticeableStep(
        verbs: ["выключите", "выключи", "отключите", "отключи", "запретите"],
        objects: ["геолокац", "местоположен", "геопозиц", "gps"]),
]

let kazakhNoticeableSteps = [
    NoticeableStep(
        verbs: ["ауыстырыңыз", "ауыстыр", "өзгертіңіз", "өзгерт"],
        objects: ["құпиясөз", "құпия", "пароль", "pin", "код"]),
    NoticeableStep(verbs: ["жойыңыз", "өшіріңіз", "өшір", "тазалаңыз"], objects: []),
    NoticeableStep(
        verbs: ["аяқтаңыз", "жабыңыз", "шығыңыз", "ажыратыңыз"], objects: ["сеанс", "аккаунт", "отбасы"]),
    NoticeableStep(
        verbs: ["сөндіріңіз", "тоқтатыңыз", "ажыратыңыз"], objects: ["геолокац", "орналасқан", "gps"]),
]

let englishNoticeableSteps = [
    NoticeableStep(verbs: ["change", "reset"], objects: ["password", "passcode", "pin", "code"]),
    NoticeableStep(verbs: ["delete", "erase", "uninstall", "wipe"], objects: []),
    NoticeableStep(verbs: ["end", "close", "log", "sign", "leave"], objects: ["session", "out", "family"]),
    NoticeableStep(verbs: ["turn", "switch", "disable"], objects: ["location", "gps"]),
]
