public import Text

/// Something that no program can confirm: a person has to call, read or decide, and to write down that it was done.
public struct OpenPoint: Sendable, Equatable {
    public var kind: Kind
    /// The id of the number, law or material; empty for the centre.
    public var id: String
    /// What readers call it.
    public var name: [Language: String]
    /// The editions it is about; empty for what stands in a registry.
    public var languages: [Language] = []
    /// Relative to the library.
    public var file: String
    /// 1-based.
    public var line: Int

    /// What there is to confirm, the most urgent first.
    public enum Kind: String, Sendable, CaseIterable {
        /// `library.yml` has no telephone of the centre.
        case centre
        /// A number is not confirmed: `confirmed: false`.
        case unconfirmedNumber = "unconfirmed-number"
        /// Nobody called a number within 180 days: `called`.
        case uncalledNumber = "uncalled-number"
        /// No lawyer read an entry of `laws.yml` since it was last held against its source: `lawyer`.
        case law
        /// The day of review of a material is past: `review-by`.
        case overdue
        /// No person read a material end to end since it was last held against its sources: `reviewed`.
        case unreviewed
        /// The source of a translation has changed since: `source-hash`.
        case staleTranslation = "stale-translation"
        /// No native speaker read a translation: `native-reader`.
        case nativeReader = "native-reader"
    }
}

extension OpenPoint.Kind {
    /// What is to be done, as an order.
    public var task: Sentence {
        switch self {
        case .centre:
            Sentence(
                kk: "Орталықтың телефонын жазып, сол нөмірге қоңырау шалып көру",
                ru: "Вписать телефон центра и позвонить по нему самим",
                en: "Write down the centre's own number and call it")
        case .unconfirmedNumber:
            Sentence(
                kk: "Расталмаған нөмірге қоңырау шалып, жұмыс уақытын білу",
                ru: "Позвонить по неподтверждённому номеру и узнать часы работы",
                en: "Call the unconfirmed number and ask for its hours")
        case .uncalledNumber:
            Sentence(
                kk: "Нөмірге үш оператордан қоңырау шалып тексеру",
                ru: "Позвонить по номеру с трёх операторов",
                en: "Call the number from three mobile operators")
        case .law:
            Sentence(
                kk: "Заң туралы жазбаны қазақша және орысша мәтінмен салыстыру",
                ru: "Сверить запись о законе с его текстом на казахском и русском",
                en: "Hold the entry against the law in Kazakh and in Russian")
        case .overdue:
            Sentence(
                kk: "Мерзімі өткен материалды дереккөздермен қайта салыстыру",
                ru: "Снова сверить с источниками материал, срок которого прошёл",
                en: "Hold the overdue material against its sources again")
        case .unreviewed:
            Sentence(
                kk: "Материалды басынан аяғына дейін оқып шығу",
                ru: "Прочитать материал от начала до конца",
                en: "Read the material end to end")
        case .staleTranslation:
            Sentence(
                kk: "Аударманы өзгерген түпнұсқамен салыстыру",
                ru: "Сверить перевод с изменившимся исходным текстом",
                en: "Hold the translation against the changed source")
        case .nativeReader:
            Sentence(
                kk: "Аударманы ана тілінде сөйлейтін адамға дауыстап оқыту",
                ru: "Дать перевод прочитать вслух носителю языка",
                en: "Have a native speaker read the translation aloud")
        }
    }

    /// Who can do it.
    public var person: Sentence {
        switch self {
        case .centre: Sentence(kk: "орталық басшысы", ru: "руководитель центра", en: "head of the centre")
        case .unconfirmedNumber, .uncalledNumber: Sentence(kk: "қызметкер", ru: "сотрудник", en: "staff")
        case .law: Sentence(kk: "заңгер", ru: "юрист", en: "lawyer")
        case .overdue: Sentence(kk: "редактор", ru: "редактор", en: "editor")
        case .unreviewed:
            Sentence(
                kk: "психолог, заңгер немесе тренер", ru: "психолог, юрист или тренер",
                en: "psychologist, lawyer or trainer")
        case .staleTranslation: Sentence(kk: "аудармашы", ru: "переводчик", en: "translator")
        case .nativeReader:
            Sentence(kk: "ана тілінде оқитын адам", ru: "носитель языка", en: "native speaker")
        }
    }

    /// Where it is written down that it was done.
    public var field: String {
        switch self {
        case .centre: "centre"
        case .unconfirmedNumber: "confirmed"
        case .uncalledNumber: "called"
        case .law: "lawyer"
        case .overdue: "review-by"
        case .unreviewed: "reviewed"
        case .staleTranslation: "source-hash"
        case .nativeReader: "native-reader"
        }
    }
}
