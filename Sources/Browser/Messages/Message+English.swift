import Library
import Rendering
import Text

extension Message {
    var english: String {
        switch self {
        case .productName: "Jadnama"
        case .allMaterials: "All materials"
        case .materials: "Materials"
        case .flyers: "Flyers"
        case .booklets: "Booklets"
        case .memos: "Memos"
        case .sets: "Sets"
        case .topics: "Topics"
        case .contents: "Contents"
        case .numbers: "Numbers to call"
        case .help: "Help"
        case .flyer: "flyer"
        case .booklet: "booklet"
        case .memo: "memo"
        case .minutes(let count): "\(count) min"
        case .forWhom(let people):
            "For: " + people.map { Message.audience($0).english }.joined(separator: ", ")
        case .audience(let person):
            switch person {
            case .visitor: "visitor"
            case .helper: "someone close"
            case .teen: "teenager"
            case .staff: "staff"
            case .participant: "participant"
            }
        case .audienceInList(let person):
            person == .participant ? "participant" : Message.audience(person).english
        case .compiled(let date): "Checked against sources \(date.written(in: .english))"
        case .reviewed(let date, let role): "Read by: \(role), \(date.written(in: .english))"
        case .notReviewed: "Not yet reviewed"
        case .notInLanguage(let shown):
            switch shown {
            case .kazakh: "This text is not in English yet. The Kazakh one is shown."
            case .russian: "This text is not in English yet. The Russian one is shown."
            case .english: "The English text is shown."
            }
        case .staleTranslation: "The translation is older than the Russian text: something may have changed."
        case .noticeableWarning: "Another person may notice some of the steps. Talk to staff first."
        case .noticeableMark: "Some steps may be noticed: talk to staff first"
        case .noticeableInShort: "Some steps may be noticed"
        case .nothingPasses(let names):
            "No material fits all of this at once: \(names.joined(separator: ", "))"
        case .showEverything: "show all materials"
        case .nothingHere: "Nothing here yet."
        case .found(let count): count == 1 ? "1 material" : "\(count) materials"
        case .sectionsFound(let count): count == 1 ? "1 place" : "\(count) places"
        case .hitsShown(let count): "\(count) shown"
        case .withAllWords: "with all the words"
        case .matchOf(let place, let count): "\(place) of \(count)"
        case .notInThisText: "not in this text"
        case .findHelp: "/ again: all materials"
        case .someWordsOnly: "No text has all the words. Those with most of them:"
        case .inOtherLanguages: "in other languages ↓"
        case .searching: "Searching…"
        case .searchingStill: "(still reading…)"
        case .nothingSearched: "Search for a word first."
        case .nothingFound: "Nothing found. Try another word or the beginning of one."
        case .searchHelp: "Start typing: it searches all texts in three languages, words in any form."
        case .unknownFilterValue(let value, let known):
            "The filter does not know “\(value)”. It knows: \(known)"
        case .filterHelp: "There are filters, such as kind:memo. Tab completes them."
        case .searchedInsteadInShort(let words): "Shown: \(words)"
        case .searchedInstead(let words): "Nothing for your words. Shown instead: \(words)"
        case .trayEmpty: "The tray is empty."
        case .trayIsFilled(let key): "The key \(key) puts a material into it."
        case .trayHolds(let count, let pages):
            (count == 1 ? "1 material" : "\(count) materials") + ", about " + Message.pages(pages).english
        case .pages(let count): count == 1 ? "1 page" : "\(count) pages"
        case .putInTray(let count, let total):
            count == 1
                ? "Set aside. In the tray: \(total)."
                : "Set aside: \(count). In the tray: \(total)."
        case .alreadyInTray: "Already in the tray."
        case .exportQuestion: "How should the paper copy be made?"
        case .exportChoice(let choice):
            switch choice {
            case .a4: "A file to print, A4 pages"
            case .a5: "A file to print, A5, two to a sheet"
            case .text: "Plain text"
            case .printer: "Straight to the printer"
            }
        case .exportFile: "File name:"
        case .exportNeedsName: "Type a file name."
        case .handedOut(let output):
            switch output {
            case .html(_, let path): "Done: \(path). Open it in a web browser and print."
            case .text(let path): "Done: \(path)"
            case .printer: "Sent to the printer."
            }
        case .cannotHandOut(let error):
            switch error {
            case .cannotRead(let cause): english(cause)
            case .cannotWrite(let path, let errno):
                "Could not write \(path): system error \(errno). Nothing was left behind."
            case .noPrinter: "No printer is set up: there is no lp command here."
            case .printerFailed(let status): "The printer refused the job (status \(status))."
            }
        case .notForVisitors: "Only staff can do this here."
        case .qrTooLong: "This is too long for a QR code."
        case .qrNeeds(let columns, let rows):
            "The code does not fit: it needs a window of \(columns)×\(rows). Enlarge it, or choose a link with Tab."
        case .sideBySideNeedsWidth(let columns): "Two languages side by side need a window \(columns) wide."
        case .noOtherLanguage: "This text is in one language only."
        case .staffOnly: "Staff only"
        case .askPIN: "Type the staff PIN and press Enter. Esc goes back."
        case .wrongPIN(let seconds): "That is not the PIN. Try again in \(seconds) s."
        case .waitSeconds(let seconds): "Wait another \(seconds) s."
        case .idleReset(let seconds): "The screen will be cleared in \(seconds) s. Press any key to stay."
        case .pageOf(let page, let count): "Page \(page) of \(count)"
        case .nextPage(let name): "Next: \(name)"
        case .toBeContinued: "Continued on the next page"
        case .firstOfSet: "This is the first material of the set."
        case .lastOfSet: "This is the last material of the set."
        case .audiences: "For whom"
        case .levels: "Level"
        case .level(let level): level == 1 ? "first steps" : "deeper"
        case .languages: "Languages"
        case .freshness: "Review"
        case .freshnessIs(let freshness):
            switch freshness {
            case .reviewed: "reviewed"
            case .unreviewed: "not reviewed"
            case .overdue: "overdue"
            case .undated: "no date"
            }
        case .configIntroduction:
            "Settings of Jadnama. Take away the # before a line that you want to change."
        case .configOrigin(let origin): Self.english(origin)
        case .configOption(let option):
            switch option {
            case .language: "Language: kk, ru or en. Without this line, the language of the system."
            case .theme: "Look: dark, light, contrast, monochrome"
            case .measure: "The longest line of text, in characters"
            case .mouse: "Mouse: true or false"
            case .ascii: "Draw without frames: true for terminals that do not show them"
            case .quickExit:
                "Close at once: leave ends, cover leaves an empty screen. The terminal's history is wiped always, needed or never"
            case .idleMinutes: "After how many minutes of rest a visitor's screen is cleared"
            case .pin: "The staff PIN: the line that jadnama config --set-pin gives"
            case .fallback: "Which language to show when one is missing"
            case .keys: "Keys: an action and its keys. A letter means its place on the keyboard"
            }
        case .configTrouble(let trouble):
            "line \(trouble.line), \(SafeText.printable(trouble.option)): " + Self.english(trouble.kind)
        case .reading(let percent): "reading the library: \(percent) %"
        case .noteChoice: "Enter opens the text. Esc goes back."
        case .loading: "Opening…"
        case .tooSmall: "Window too small: 40×12 needed"
        case .mouseReleased: "The terminal has the mouse: you can select and copy."
        case .mouseTaken: "The mouse works here again."
        case .themeIs(let theme): "Look: " + Message.theme(theme).english
        case .noContents: "This text has no headings."
        case .nothingUnderKey: "This key does nothing here."
        case .noEarlierPlace: "Nowhere to go back to: this is the start."
        case .noLaterPlace: "Nowhere further to go."
        case .youAreHere: "you are here"
        case .linkLeadsTo(let target): "The link leads to: \(target)"
        case .noSuchMaterial(let name): "There is no such material in the library: \(name)"
        case .reloaded: "The library was read again."
        case .cannotRead(let error): english(error)
        case .numbersIntroduction: "If you are in danger right now, call 102 or 112."
        case .toBeConfirmed: "to be confirmed by the centre"
        case .hours(let text): "Hours: \(text)"
        case .cost(let text): "Cost: \(text)"
        case .verified(let date, let grade): "Verified \(date.written(in: .english)), grade \(grade)"
        case .centreLine: "The centre's phone"
        case .centreLineEmpty: "the centre will fill in its number"
        case .quickExitPromise:
            "F12 (or Esc three times) closes the program at once and wipes it off the screen. The program writes "
                + "nothing down. But it does not clean the computer: browser history, calls and spyware remain."
        case .quickExitLimits:
            "What it does not clear: the history of the web browser and of the shell, the lists of calls and messages, "
                + "spyware on the device, cameras in the room, a second terminal on the same tmux, and paper. If somebody "
                + "may be watching this device, use another one, or talk to the staff first."
        case .action(let action): Self.englishName(action)
        case .hint(let action, let scope, let isShort): Self.englishHint(action, in: scope, isShort: isShort)
        case .entering(let entering, let isShort): Self.englishHint(entering, isShort: isShort)
        case .helpGroup(let group): Self.englishName(group)
        case .theme(let theme):
            switch theme {
            case .dark: "dark"
            case .light: "light"
            case .contrast: "high contrast"
            case .monochrome: "no colour"
            }
        }
    }

    private func english(_ error: LibraryError) -> String {
        let path = SafeText.printable(error.path)
        return switch error.cause {
        case .notFound: "Not found: \(path)"
        case .permissionDenied: "No permission to read: \(path)"
        case .notRegular: "Neither a file nor a folder: \(path)"
        case .empty: "No Markdown text here: \(path)"
        case .tooLarge: "The file is too large: \(path)"
        case .damaged(let reason, let line):
            "\(path), line \(line): cannot be read (\(SafeText.printable(reason)))"
        case .system(let errno): "Could not read \(path): system error \(errno)"
        case .cannotWrite(.folder): "Cannot write, this is a folder: \(path)"
        case .cannotWrite(.permissionDenied): "No permission to write: \(path)"
        case .cannotWrite(.noSpace): "No space on the disk: \(path)"
        case .cannotWrite(.system(let errno)): "Could not write \(path): system error \(errno)"
        }
    }
}
