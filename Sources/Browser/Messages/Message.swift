import Library
import Rendering
import Text

/// Every sentence and label of the browser, once: a case here, a line in each language's switch. A sentence that is
/// missing in a language does not compile.
enum Message: Sendable, Equatable {
    // Names of places.
    case productName
    case allMaterials
    case materials
    case flyers
    case booklets
    case memos
    case sets
    case topics
    case contents
    case numbers
    case help
    // A material and its card.
    case flyer
    case booklet
    case memo
    case minutes(Int)
    case forWhom([Audience])
    case audience(Audience)
    /// The same in a list that has no room for two words.
    case audienceInList(Audience)
    case compiled(CalendarDate)
    case reviewed(CalendarDate, role: String)
    case notReviewed
    case notInLanguage(shown: Language)
    case staleTranslation
    case noticeableWarning
    /// The same in a few words, at the foot of the text.
    case noticeableMark
    /// The same where there is no room for what to do about it.
    case noticeableInShort
    case nothingHere
    /// What was chosen together, where no material has all of it.
    case nothingPasses([String])
    case showEverything
    case found(Int)
    // Hand-outs.
    case trayEmpty
    /// Which key puts a material into the tray.
    case trayIsFilled(key: String)
    case trayHolds(Int, pages: Int)
    case pages(Int)
    case putInTray(Int, total: Int)
    case alreadyInTray
    case exportQuestion
    case exportChoice(ExportRoom.Choice)
    case exportFile
    case exportNeedsName
    case handedOut(Handout.Output)
    case cannotHandOut(HandoutError)
    case notForVisitors
    case qrTooLong
    case qrNeeds(columns: Int, rows: Int)
    // What the list can be narrowed by.
    case audiences
    case levels
    case level(Int)
    case languages
    case freshness
    case freshnessIs(Freshness)
    // The configuration file.
    case configIntroduction
    case configOption(ConfigurationOption)
    case configOrigin(Configuration.Origin)
    case configTrouble(Configuration.Trouble)
    // Meetings and presentations.
    case pageOf(Int, of: Int)
    case nextPage(String)
    case toBeContinued
    case firstOfSet
    case lastOfSet
    // Two languages.
    case sideBySideNeedsWidth(Int)
    case noOtherLanguage
    // A visitor at a station.
    case staffOnly
    case askPIN
    case wrongPIN(waitSeconds: Int)
    case waitSeconds(Int)
    case idleReset(seconds: Int)
    // Search.
    case sectionsFound(Int)
    /// How many of them are in the list, where that is not all.
    case hitsShown(Int)
    /// Only those with all the words are counted.
    case withAllWords
    /// Which of the places found in the open text is shown.
    case matchOf(Int, Int)
    case notInThisText
    /// In the place of the number of matches, while they are looked for.
    case searching
    case findHelp
    case searchingStill
    /// Some results hold only some of the words.
    case someWordsOnly
    /// Stands where the results in the reader's language end.
    case inOtherLanguages
    case nothingFound
    case nothingSearched
    case searchHelp
    /// That there are filters, with an example.
    case filterHelp
    case searchedInstead(String)
    /// The same for a narrow window.
    case searchedInsteadInShort(String)
    case unknownFilterValue(String, known: String)
    // Notices and troubles.
    /// Below a content note.
    case noteChoice
    case loading
    case reading(percent: Int)
    case tooSmall
    case mouseReleased
    case mouseTaken
    case themeIs(ThemeName)
    case noContents
    /// A key that means something on other screens.
    case nothingUnderKey
    case noEarlierPlace
    case noLaterPlace
    /// Before the present place in the list of those one has been to.
    case youAreHere
    case linkLeadsTo(String)
    case noSuchMaterial(String)
    case reloaded
    case cannotRead(LibraryError)
    // Numbers to call.
    case numbersIntroduction
    case toBeConfirmed
    case hours(String)
    case cost(String)
    case verified(CalendarDate, grade: String)
    case centreLine
    case centreLineEmpty
    // What the quick exit does, on the first screen and in help.
    case quickExitPromise
    /// What it cannot, in help.
    case quickExitLimits
    // Actions: the name in help, and the short one at the foot.
    case action(Action)
    case hint(Action, in: Scope, isShort: Bool)
    case entering(Entering, isShort: Bool)
    case helpGroup(HelpGroup)
    // Settings.
    case theme(ThemeName)

    /// The sentence in `language`.
    func text(in language: Language) -> String {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }
}

extension Message {
    /// What a person does next after this notice: its key stands behind the sentence.
    var offer: Action? {
        switch self {
        case .putInTray, .alreadyInTray: .show(.tray)
        case .trayEmpty: .changeTray
        case .nothingSearched: .show(.find)
        case .nothingUnderKey: .show(.help)
        default: nil
        }
    }
}

extension CalendarDate {
    /// The day as the language writes it in digits.
    func written(in language: Language) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return switch language {
        case .kazakh, .russian: "\(two(day)).\(two(month)).\(year)"
        case .english: "\(day)/\(two(month))/\(year)"
        }
    }
}

extension Language {
    /// The language in its own words.
    var ownName: String {
        switch self {
        case .kazakh: "Қазақша"
        case .russian: "Русский"
        case .english: "English"
        }
    }
}

extension Dictionary where Key == Language, Value == String {
    /// The text in `language`, else in the first language that has one, else empty.
    func text(in language: Language) -> String {
        for wanted in [language, .russian, .kazakh, .english] {
            if let text = self[wanted], !text.isEmpty { return text }
        }
        return ""
    }
}
