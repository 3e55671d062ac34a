/// The words by which ``NoBreak`` knows what belongs together, at most four letters each, in small case.
final class NoBreakWords: Sendable {
    /// Stay with the word behind them: prepositions, conjunctions and particles of one or two letters.
    let clinging: ShortWordSet
    /// Stay with the word before them: particles of at most three letters.
    let trailing: ShortWordSet
    /// With a full stop, stay with the word before them: what a place is, and centuries.
    let behindNames: ShortWordSet
    /// The most letters of a clinging and of a trailing word.
    let longestClinging: Int
    let longestTrailing: Int
    /// Stay with the number before them: units and what is counted.
    let units: ShortWordSet
    /// The first four letters of words that stay with the number before them in any form: months, years and other longer
    /// words for what is counted.
    let dates: ShortWordSet
    /// With a full stop, stay with the number behind them.
    let beforeNumbers: ShortWordSet
    /// With a full stop, stay with the name behind them.
    let beforeNames: ShortWordSet
    /// Whether a line may not end at the hyphen of a short word.
    let keepsShortHyphenated: Bool

    static func of(_ language: Language) -> NoBreakWords {
        switch language {
        case .russian: russian
        case .kazakh: kazakh
        case .english: english
        }
    }

    private init(
        clinging: String, trailing: String, behindNames: String, units: String, dates: String,
        beforeNumbers: String, beforeNames: String, keepsShortHyphenated: Bool
    ) {
        self.clinging = ShortWordSet(clinging)
        self.trailing = ShortWordSet(trailing)
        self.behindNames = ShortWordSet(behindNames)
        longestClinging = Self.longest(clinging)
        longestTrailing = max(Self.longest(trailing), Self.longest(behindNames))
        self.units = ShortWordSet(units)
        self.dates = ShortWordSet(dates)
        self.beforeNumbers = ShortWordSet(beforeNumbers)
        self.beforeNames = ShortWordSet(beforeNames)
        self.keepsShortHyphenated = keepsShortHyphenated
    }

    private static func longest(_ words: String) -> Int {
        words.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
    }

    private static let russian = NoBreakWords(
        clinging: "а в и к о с у во да до за из ко на не ни но об от по со",
        trailing: "б бы ж же ли ль",
        behindNames: "в вв",
        units: """
            сек мин ч час сут дн дня дней лет г гг год года году мес нед мая
            мм см м км га мг г кг т л мл гц кб мб гб тб руб коп тг тыс млн млрд
            п ст гл стр экз шт чел раз раза
            """,
        dates: """
            янва февр март апре июня июля авгу сент октя нояб дека
            мину секу часа часо меся неде чело тенг рубл
            """,
        beforeNumbers: "ст п пп ч гл т р с стр рис табл разд тел доб д кв оф корп каб",
        beforeNames: "г гг ул пр пер пос с п р оз обл им акад проф доц",
        keepsShortHyphenated: true)

    private static let kazakh = NoBreakWords(
        clinging: "не өз әр еш ең",
        trailing: "да де та те ма ме ба бе па пе ше ғой",
        behindNames: "қ к ш ауд обл өз ғ ғғ",
        units: """
            сек мин сағ күн апта ай ж жж жыл жас ғ
            мм см м км га мг г кг т л мл гц кб мб гб тб тг мың млн млрд
            б т бет бап рет адам дана
            """,
        dates: """
            қаңт ақпа наур сәуі мамы маус шілд тамы қырк қаза қара желт жылы жылғ жылд
            мину секу саға теңг адам
            """,
        beforeNumbers: "б т бет тел ішкі сур кест",
        beforeNames: "акад проф",
        keepsShortHyphenated: true)

    private static let english = NoBreakWords(
        clinging: "a i",
        trailing: "",
        behindNames: "",
        units: """
            sec min h hr hrs am pm mm cm m km ft mi mg g kg lb lbs oz l ml
            hz khz mhz ghz kb mb gb tb may
            """,
        dates: "janu febr marc apri june july augu sept octo nove dece",
        beforeNumbers: "no nos art arts ch p pp par sec vol fig figs tel ext",
        beforeNames: "mr mrs ms dr prof st",
        keepsShortHyphenated: false)
}
