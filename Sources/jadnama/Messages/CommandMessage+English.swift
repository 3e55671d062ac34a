import Browser
import Confinement
import Library
import Terminal
import Text

extension CommandMessage {
    var english: String {
        switch self {
        case .programSummary:
            "Jadnama: a library of flyers, booklets and memos on digital safety, in the terminal."
        case .usageTitle: "Usage:"
        case .commandsTitle: "Commands:"
        case .optionsTitle: "Options:"
        case .command(let command): Self.english(command)
        case .option(let option): Self.english(option)
        case .exitStatuses:
            "Exit status: 0 done; 1 findings, or nothing found; 64 wrong usage; 65 no library; "
                + "66 no such item; 73 cannot write; 74 input or output failed."
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "Not in English yet. This is the Kazakh text."
            case .russian: "Not in English yet. This is the Russian text."
            case .english: "This is the English text."
            }
        case .severity(let severity):
            switch severity {
            case .note: "note"
            case .warning: "warning"
            case .error: "error"
            }
        case .indexed(let count): "Materials in the index: \(count)."
        case .unknownFilterValue(let value, let known):
            "The filter does not know “\(value)”. It knows: \(known)"
        case .searchedInstead(let words): "Nothing for your words. Shown instead: \(words)"
        case .nothingFound(let query): "nothing found for: \(query)"
        case .someWordsOnly: "No text has all the words. Those with most of them:"
        case .otherLanguages: "In other languages:"
        case .openPoints(let count): "Points that a person must confirm: \(count)."
        case .linearHelp:
            "Jadnama. Type a number and Enter. Enter alone goes on, 0 goes back, l changes the language, n shows the numbers to call, h this help, q ends."
        case .chooseNumber: "Number, or 0 to go back:"
        case .moreText: "Enter goes on, 0 goes back:"
        case .notAmongChoices: "That is not among the choices. h shows help."
        case .allMaterials: "All materials"
        case .confinement: "The kernel keeps what was given up:"
        case .measure(let measure):
            measure.errno.map { "refused (\(Self.name(ofError: $0)))" } ?? "yes"
        case .askPIN: "New staff PIN:"
        case .askPINAgain: "Once more:"
        case .configuration(let trouble, let path): "\(path): \(trouble.sentence(in: .english))"
        case .failure(let failure): Self.english(failure)
        }
    }

    private static func english(_ command: CommandName) -> String {
        switch command {
        case .browse: "the browser over a library, a folder or one file (the default)"
        case .show: "one material as text; ITEM is an id, a path, or - for standard input"
        case .list: "the catalogue"
        case .search: "sections of the texts that answer a query, with passages"
        case .check: "what is wrong with a library, as file:line:column: severity: rule: text"
        case .export: "writes materials for paper into one file: HTML to print, or text"
        case .qr: "a QR code of a text or a material"
        case .index: "writes the index that makes a large library open and search at once"
        case .config: "prints the settings in force, or an example of the file"
        }
    }

    private static func english(_ option: Option) -> String {
        switch option {
        case .library: "the library's folder (default: ./content, or the one installed)"
        case .lang: "language: \(option.listedChoices)"
        case .staff: "also shows what is for staff"
        case .visitor: "for a visitor alone at a station: nothing for staff, no way out"
        case .color: "colours: \(option.listedChoices)"
        case .width: "width in cells (default: that of the terminal, or 80)"
        case .format: "format: \(option.listedChoices)"
        case .links: "with colours: links that a terminal can open (OSC 8)"
        case .kind: "only this kind: \(option.listedChoices)"
        case .topic: "only this topic of topics.yml"
        case .audience: "only for: \(option.listedChoices)"
        case .limit: "at most so many results (default: 20)"
        case .json: "as JSON"
        case .rules: "the rules there are, instead of findings"
        case .open: "what a person must still confirm, instead of findings"
        case .output: "the file to write"
        case .multiplexer: "a station may run inside tmux or screen"
        case .setPIN: "asks for a staff PIN and prints its hash"
        case .print: "prints the settings in force and where each comes from"
        case .example: "prints a configuration file with every option explained"
        case .ascii: "draws lines with ASCII characters"
        case .linear: "numbered choices, no redraw: for screen readers and serial lines"
        case .help: "this help"
        case .version: "the version"
        case .verbose: "with --version: what the kernel forbids the program"
        }
    }

    private static func english(_ failure: Failure) -> String {
        switch failure {
        case .usage(let error): english(error) + " See jadnama --help."
        case .library(let error), .item(let error): error.sentence(in: .english)
        case .noLibrary(let searched, let item):
            (item.map { "«\($0)» is no file, and there" } ?? "There")
                + " is no library in \(searched.joined(separator: ", ")). Name one: --library DIR."
        case .noItem(let name, let nearest):
            "Neither a material nor a file is called «\(name)»."
                + (nearest.map { " Did you mean \($0)?" } ?? " jadnama list shows what there is.")
        case .folder(let path):
            "«\(path)» is a folder, and one text is needed. jadnama list --library \(path) shows what is in it."
        case .terminal(let error): english(error)
        case .locale:
            "The system has no UTF-8 locale, not even C.UTF-8. Install the package libc-bin or locales."
        case .input(let number): "Cannot read standard input: \(name(ofError: number))."
        case .output(let number): "Cannot write: \(name(ofError: number))."
        case .file(let error): error.sentence(in: .english)
        case .index(let error): "The index was not written. " + error.sentence(in: .english)
        case .qr: "A QR code holds 1 to 2953 bytes."
        case .multiplexer:
            "A station does not run inside tmux or screen: what is read there could be seen from another terminal. If it must: --allow-multiplexer."
        case .pin: "The two answers differ, or the PIN has fewer than four characters."
        }
    }

    private static func english(_ error: TerminalError) -> String {
        switch error {
        case .noTerminal:
            "The browser needs a terminal, and there is none here. To print a material: jadnama show ITEM."
        case .unknownType(""):
            "The variable TERM is not set: nobody knows what terminal this is. Try TERM=xterm-256color."
        case .unknownType(let type):
            "The terminal «\(type)» (TERM) is not known here. Try TERM=xterm-256color."
        case .tooSimple(let type):
            "The terminal «\(type)» (TERM) cannot place a cursor. To print a material: jadnama show ITEM."
        }
    }

    private static func english(_ error: UsageError) -> String {
        switch error {
        case .unknownOption(let name, let nearest):
            "There is no option \(name)." + (nearest.map { " Did you mean \($0.name)?" } ?? "")
        case .missingValue(let option): "\(option.name) needs a value: \(option.usage)."
        case .needlessValue(let option): "\(option.name) takes no value."
        case .wrongValue(let option, let value):
            "«\(value)» is no value for \(option.name). Possible: \(option.listedChoices)."
        case .wrongNumber(let option, let value, let range):
            "«\(value)» is no value for \(option.name): a number from \(range.lowerBound) to \(range.upperBound) is needed."
        case .optionOfOther(let option, let command):
            "jadnama \(command.rawValue) does not take \(option.name)."
        case .missingOperand(let command): "jadnama \(command.rawValue) needs \(command.operands)."
        case .surplusOperand(let word): "«\(word)» is one word too many."
        case .contradiction(let one, let other): "\(one.name) and \(other.name) exclude each other."
        }
    }
}
