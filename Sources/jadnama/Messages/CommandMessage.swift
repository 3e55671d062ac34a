import Browser
import Confinement
import Glibc
import Library
import Text

/// Every sentence of the command line, once: a case here, a line in each language's switch.
enum CommandMessage {
    // Help.
    case programSummary
    case usageTitle
    case commandsTitle
    case optionsTitle
    case command(CommandName)
    case option(Option)
    case exitStatuses
    // Results.
    case notInLanguage(shown: Language)
    case severity(Finding.Severity)
    case indexed(Int)
    case searchedInstead(String)
    case unknownFilterValue(String, known: String)
    case someWordsOnly
    case nothingFound(String)
    case otherLanguages
    case openPoints(Int)
    // The linear mode.
    case linearHelp
    case chooseNumber
    case moreText
    case notAmongChoices
    case allMaterials
    // What the kernel forbids.
    case confinement
    case measure(Confinement.Measure)
    // The PIN.
    case askPIN
    case askPINAgain
    // Troubles.
    case configuration(Configuration.Trouble, path: String)
    case failure(Failure)

    func text(in language: Language) -> String {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }

    /// What the system calls an error.
    static func name(ofError number: Int32) -> String { String(cString: strerror(number)) }
}

extension Option {
    /// Its values, for a sentence.
    var listedChoices: String { choices.joined(separator: ", ") }
}
