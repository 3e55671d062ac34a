/// Words that a question is made with but that say nothing of what it is about.
enum StopWords {
    static func contains(_ folded: [UInt8]) -> Bool {
        folded.count <= longest && all.contains(folded)
    }

    private static let all = Set(
        (russian + kazakh + english).split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    private static let longest = all.map(\.count).max() ?? 0

    private static let russian = """
        а без бы был была были было быть в вам вас ваш ваша ваше ваши во вот все всё всех вы где да для до его ее ей
        ему если есть еще же за зачем и из или им интернет интернете интернета их к как какая какие какой какую когда которая которые который кто
        куда ли лишь либо меня мне мной могу может можно мой моя мое мои моего моей моем моему моих моим мою мы на над
        надо наш не него нее нет ни них но ну нужно о об он она они оно от ото перед по под почему при придумать про раз с со сам
        сама свой своя свое свои своего своей свою себе себя сейчас так такое такой там то того тоже той только том ты
        тебя тебе твой у уже делать знать можете могут нужны понять сделать узнать хочу хочет чего чем через что чтобы чьи эта эти это этот этого этой эту я
        """

    private static let kazakh = """
        ал ана анау арқылы ау ба бе бар болады болса болды бола бола бұл бір біз біздің да де деген деп дейді егер екен
        еді емес енді және жоқ керек кім қай қайда қалай қандай қашан қою қоя қойды қоймай қойыпты қалмай қалды алды алып жатыр жүр жүрген отыр тұр білемін білу дұрыс мүмкін ма ме мен менде менен мені менің маған мына
        мынау интернет интернетке интернетте не немен немесе неге не істеу істеуім істеймін істейміз істеу о ол ойлап олар онда оны оның осы өз өзім өте па пе
        сен сенің сіз сіздің сол соң солай табу табуға тағы туралы үшін ше шығар
        """

    private static let english = """
        a about am an and are as at be been but by can could do does did for from has have he her here him his how i if
        in into is it its me my of on or our s she should so than that the their them then there they this to up us was
        we were what when where which who whom why will with would you your
        """
}
