public import Library
public import Markdown
public import Rendering

/// What can happen to the browser. Time and files arrive here too, so nothing in the browser waits.
public enum Event: Sendable {
    case key(Key)
    case mouse(Mouse)
    /// Text pasted into the terminal (bracketed paste), as it came.
    case paste(String)
    case resized(Size)
    /// A `wakeAfter` is due.
    case tick
    /// The beginning of a long text, which may come before `opened` brings all of it.
    case began(OpenRequest, TextBeginning)
    /// The result of `Effect.open`.
    case opened(OpenRequest, Result<MarkdownFile, LibraryError>)
    /// More of a library that is still being read. `done` of `total` files are read now.
    case scanned(ScanBatch, done: Int, total: Int)
    /// The result of `Effect.layOut`: the whole page.
    case laidOut(Page)
    /// The library was read again, the result of `Effect.reload`.
    case reloaded(Result<Library, LibraryError>)
    /// The result of `Effect.checkPIN`.
    case pinChecked(Bool)
    /// The result of `Effect.handOut`.
    case handedOut(Handout, Result<Void, HandoutError>)
    /// The result of `Effect.search`; only the answer to the latest query is shown.
    case found(SearchQuery, SearchResults)
    /// The result of `Effect.find`; only the answer to what was typed last is shown.
    case foundInText(TextFinder, [TextMatcher.Match])
    /// The program is in the foreground again after Ctrl-Z.
    case resumed
    /// The terminal is gone.
    case hungUp
}

/// A key of the keyboard as the terminal reports it.
public struct Key: Sendable, Hashable {
    public enum Code: Sendable, Hashable {
        case character(Character)
        case enter, escape, tab, backTab, backspace, delete, insert
        case up, down, left, right, pageUp, pageDown, home, end
        /// 1 to 12.
        case function(Int)
    }

    public var code: Code
    public var isControl: Bool
    public var isAlt: Bool

    public init(_ code: Code, isControl: Bool = false, isAlt: Bool = false) {
        self.code = code
        self.isControl = isControl
        self.isAlt = isAlt
    }
}

/// A click, a drag or a turn of the wheel.
public struct Mouse: Sendable, Hashable {
    public enum Action: Sendable, Hashable {
        case press, doublePress, drag, release, wheelUp, wheelDown
    }

    public var action: Action
    public var position: Position

    public init(_ action: Action, at position: Position) {
        self.action = action
        self.position = position
    }
}

/// Which edition is to be opened, and a number that tells answers to newer questions from stale ones.
public struct OpenRequest: Sendable, Equatable {
    public var edition: Edition
    public var serial: Int

    public init(edition: Edition, serial: Int) {
        self.edition = edition
        self.serial = serial
    }
}

/// What the browser wants done; the runtime does it and answers with an event.
public enum Effect: Sendable, Equatable {
    /// Read and parse a file; answered by `opened`, and where that takes long by `began` before.
    case open(OpenRequest)
    /// Read the library again; answered by `reloaded`.
    case reload
    /// Write or print a hand-out; answered by `handedOut`.
    case handOut(Handout)
    /// Lay out the rest of a page; answered by `laidOut`.
    case layOut(Page)
    /// Search the library; answered by `found`, again when more of it is indexed.
    case search(SearchQuery)
    /// Look for something in a long text; answered by `foundInText`, unless something else is looked for before.
    case find(TextFinder, Document)
    /// Send `tick` after that many milliseconds.
    case wakeAfter(milliseconds: Int)
    /// Send the whole screen again (Ctrl-L).
    case redraw
    /// Stop as Ctrl-Z does; answered by `resumed`.
    case suspend
    /// Let the terminal have the mouse, or take it again.
    case captureMouse(Bool)
    /// End in the ordinary way.
    case quit
    /// Blank the screen at once, clear what is left, and end.
    case quickExit
    /// Blank the screen at once, clear what is left, and go on: the next screen says nothing of the last visit.
    case cover
    /// Compare with the hash of the staff PIN; answered by `pinChecked`.
    case checkPIN(String)
}
