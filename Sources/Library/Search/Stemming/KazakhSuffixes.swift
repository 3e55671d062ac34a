/// The endings of Kazakh words, by the order in which they stand behind a root: the root, voice, negation,
/// participle, word-building endings, plural, possessive, case, person.
struct KazakhSuffix {
    /// What an ending can be; one string may be several things (`ды` is past, accusative and «having»).
    struct Layer: OptionSet, Hashable {
        let rawValue: UInt16

        /// Verbs: tense with person, mood, converb. Ends the word.
        static let finite = Layer(rawValue: 1)
        /// «I am a …».
        static let person = Layer(rawValue: 2)
        static let `case` = Layer(rawValue: 4)
        /// «The one in …»: takes all nominal endings again.
        static let relative = Layer(rawValue: 8)
        static let possessive = Layer(rawValue: 16)
        static let plural = Layer(rawValue: 32)
        /// Words made of words.
        static let derived = Layer(rawValue: 64)
        /// Participles and the verbal noun: take nominal endings.
        static let participle = Layer(rawValue: 128)
        static let negation = Layer(rawValue: 256)
        static let voice = Layer(rawValue: 512)

        /// Endings of nouns alone.
        static let nominal: Layer = [.person, .case, .relative, .possessive, .plural]

        static let whole: Layer = [
            .finite, .person, .case, .relative, .possessive, .plural, .derived, .participle,
        ]
    }

    var layer: Layer
    /// What the last letter before it sounds like.
    var after: KazakhSound
    /// Letters that must stay.
    var rest: Int
    var harmony: KazakhHarmony

    /// All endings with their letters.
    static var all: [(letters: [UInt8], suffix: KazakhSuffix)] {
        table.flatMap { row in
            row.endings.split(separator: " ").map { text in
                let letters = KazakhAlphabet.codes(of: text)
                let vowel = letters.lazy.compactMap(KazakhAlphabet.harmony(of:)).first
                let suffix = KazakhSuffix(
                    layer: row.layer, after: row.after, rest: row.rest,
                    harmony: row.harmony ?? vowel ?? .either)
                return (letters, suffix)
            }
        }
    }

    /// What may stand before (to the left of) an ending of these layers.
    static func before(_ layers: Layer) -> Layer {
        var result: Layer = []
        for (layer, allowed) in order where layers.contains(layer) { result.formUnion(allowed) }
        return result
    }

    private static let order: [(Layer, Layer)] = [
        (.finite, [.negation, .voice]),
        (.person, [.case, .relative, .possessive, .plural, .derived, .participle, .negation]),
        (.case, [.relative, .possessive, .plural, .derived, .participle]),
        (.relative, [.possessive, .plural, .derived, .participle]),
        (.possessive, [.relative, .plural, .derived, .participle]),
        (.plural, [.relative, .possessive, .derived, .participle]),
        (.derived, [.derived, .possessive, .participle]),
        (.participle, [.negation, .voice]),
        (.negation, .voice),
    ]
}

/// A row of the table: endings of one kind that follow the same sounds.
private struct KazakhSuffixRow {
    var layer: KazakhSuffix.Layer
    var after: KazakhSound
    var rest: Int
    /// Where the ending has one form behind all vowels.
    var harmony: KazakhHarmony?
    var endings: String

    init(
        _ layer: KazakhSuffix.Layer, _ after: KazakhSound, rest: Int = 2, harmony: KazakhHarmony? = nil,
        _ endings: String
    ) {
        self.layer = layer
        self.after = after
        self.rest = rest
        self.harmony = harmony
        self.endings = endings
    }
}

/// Back and front forms stand side by side.
private let table: [KazakhSuffixRow] = [
    // Plural.
    .init(.plural, [.vowel, .glide], "лар лер"),
    .init(.plural, [.lateral, .nasal, .buzz], "дар дер"),
    .init(.plural, .stop, "тар тер"),

    // Possessive: my, your, your (polite), his, our.
    .init(.possessive, .consonant, "ым ім ың ің ы і ымыз іміз"),
    .init(.possessive, .open, rest: 3, "м ң"),
    .init(.possessive, .vowel, rest: 3, "сы сі"),
    .init(.possessive, .vowel, "мыз міз"),
    .init([.possessive, .finite], .consonant, "ыңыз іңіз"),
    .init([.possessive, .finite], .vowel, "ңыз ңіз"),

    // Genitive, accusative, dative, locative, ablative, instrumental.
    .init(.case, [.vowel, .nasal], "ның нің"),
    .init([.case, .finite], [.glide, .lateral, .nasal, .buzz], "дың дің"),
    .init([.case, .finite], .stop, "тың тің"),
    .init(.case, .vowel, "ны ні"),
    .init([.case, .finite, .derived], .sonorous, "ды ді"),
    .init([.case, .finite, .derived], .stop, "ты ті"),
    .init(.case, .sonorous, "ға ге"),
    .init(.case, .stop, "қа ке"),
    .init(.case, .sonorous, "да де"),
    .init(.case, .stop, "та те"),
    .init(.case, [.vowel, .glide, .lateral, .buzz], "дан ден"),
    .init(.case, .nasal, "нан нен"),
    .init(.case, .stop, "тан тен"),
    .init(.case, [.vowel, .glide, .lateral, .nasal], rest: 3, harmony: .either, "мен менен"),
    .init(.case, .buzz, harmony: .either, "бен бенен"),
    .init(.case, .stop, harmony: .either, "пен пенен"),
    // The same behind a possessive: into his, in his, from his; into my, into your.
    .init(.case, .consonant, "ын ін ына іне ында інде ынан інен"),
    .init(.case, .vowel, rest: 3, "сын сін сына сіне сында сінде сынан сінен"),
    .init(.case, .consonant, "ыма іме ыңа іңе"),
    // Behind vowels only where that leaves a known root: it looks like «not» and like nouns made of verbs.
    .init(.case, .vowel, rest: 99, "ма ме ңа ңе"),

    .init(.relative, .sonorous, "дағы дегі"),
    .init(.relative, .stop, "тағы тегі"),
    .init(.relative, .consonant, "ындағы індегі"),
    .init(.relative, .vowel, rest: 3, "сындағы сіндегі"),

    // I am, you are, we are.
    .init(.person, [.vowel, .glide, .lateral, .nasal], "мын мін"),
    .init(.person, [.glide, .lateral], "мыз міз"),
    .init(.person, .buzz, "бын бін"),
    .init(.person, .stop, "пын пін"),
    .init(.person, .any, rest: 3, "сың сің сыңдар сіңдер"),
    .init(.person, .vowel, "сыз сіз сыздар сіздер"),
    .init(.person, .nasal, rest: 4, "сыз сіз"),
    .init(.person, [.nasal, .buzz], "быз біз"),
    .init(.person, .stop, "пыз піз"),

    // Word building.
    .init(.derived, [.vowel, .glide, .lateral], rest: 3, "лық лік лы лі"),
    .init([.derived, .finite], [.lateral, .nasal, .buzz], rest: 3, "дық дік"),
    .init([.derived, .finite], .stop, rest: 3, "тық тік"),
    .init(.derived, .any, rest: 3, "шы ші ша ше"),
    // Whose work it is, and whose he is: my helper, your helper.
    .init(.derived, .any, rest: 3, "шым шім шың шің шыңыз шіңіз"),
    .init(.derived, .sonorous, rest: 3, "дай дей"),
    .init(.derived, .stop, rest: 3, "тай тей"),
    .init(.derived, .consonant, "ыншы інші"),
    .init(.derived, .vowel, "ншы нші"),
    .init(.derived, .consonant, "ынша інше"),
    .init(.derived, .vowel, "сынша сінше"),
    .init(.derived, [.vowel, .nasal], harmony: .either, "нікі"),
    .init(.derived, [.glide, .lateral, .nasal, .buzz], harmony: .either, "дікі"),
    .init(.derived, .stop, harmony: .either, "тікі"),

    // Past.
    .init(.finite, .sonorous, "дым дім дыңыз діңіз"),
    .init(.finite, [.vowel, .glide], "дың дің дық дік"),
    .init(.finite, .stop, "тым тім тыңыз тіңіз"),
    // Order, to several.
    .init(.finite, .consonant, rest: 3, "ыңдар іңдер"),
    .init(.finite, .vowel, rest: 3, "ңдар ңдер"),
    // Present and future.
    .init(.finite, .consonant, "амын емін асың есің асыз есіз ады еді амыз еміз"),
    .init(.finite, .consonant, "имын имін исың исің исыз исіз иды иді имыз иміз"),
    .init(.finite, .vowel, "ймын ймін йсың йсің йсыз йсіз йды йді ймыз йміз"),
    .init(.participle, .consonant, "атын етін итын итін атыны етіні итыны итіні"),
    .init(.participle, .vowel, "йтын йтін йтыны йтіні"),
    // Participle of the past, verbal noun.
    .init(.participle, .sonorous, "ған ген ғаны гені"),
    .init(.participle, .stop, "қан кен қаны кені"),
    .init(.participle, .consonant, "у"),
    .init(.participle, .vowel, rest: 3, "у"),
    // Wanting to.
    .init(.finite, [.glide, .lateral, .nasal, .buzz], "ғым гім ғың гің ғыңыз гіңіз ғысы гісі"),
    .init(.finite, .stop, "қым кім қың кің қыңыз кіңіз қысы кісі"),
    // Converbs, «until», condition, wish.
    .init(.finite, .consonant, "ып іп"),
    .init(.finite, .vowel, rest: 4, "п"),
    .init(.finite, .sonorous, "ғанша генше ғалы гелі"),
    .init(.finite, .stop, "қанша кенше қалы келі"),
    .init(.finite, .any, "са се сам сем саң сең саңыз сеңіз сақ сек"),
    .init(.finite, .any, rest: 3, "сын сін"),
    .init(.finite, .consonant, "айын ейін айық ейік"),
    .init(.finite, .vowel, "йын йін йық йік"),
    // Without doing; will not do.
    .init(.finite, .sonorous, "май мей мас мес мады меді"),
    .init(.finite, [.nasal, .buzz], "бай бей бас бес бады беді"),
    .init(.finite, .stop, "пай пей пас пес пады педі"),

    // «Do not …»: behind known roots alone, since nouns made of verbs look the same.
    .init(.finite, [.vowel, .glide, .lateral], rest: 99, "ма ме"),
    .init(.finite, [.nasal, .buzz], rest: 99, "ба бе"),
    .init(.finite, .stop, rest: 99, "па пе"),

    .init(.negation, [.vowel, .glide, .lateral], "ма ме"),
    .init(.negation, [.nasal, .buzz], "ба бе"),
    .init(.negation, .stop, "па пе"),

    .init(.voice, .consonant, rest: 3, "ыл іл"),
    .init(.voice, .vowel, rest: 4, "л"),
]
