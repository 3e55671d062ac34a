public import Browser
import CNcurses
public import Rendering

/// The terminal through ncurses: presents screens and reads events, nothing else. One at a time exists.
public final class Terminal {
    /// The colours it draws, after `NO_COLOR` and the terminal's own description.
    public let depth: ColorDepth
    /// Whether it draws box characters.
    public let drawsBoxes: Bool

    /// Takes the terminal over. Throws where there is none or it cannot place a cursor.
    public init(colors: Bool) throws(TerminalError) {
        throw .noTerminal
    }

    /// The size, at most 1000 columns by 500 rows.
    public var size: Size { Size(columns: 80, rows: 24) }

    /// Shows a screen, sending only what changed.
    public func present(_ screen: Screen) {}

    /// The next event, or nil when `milliseconds` passed (nil waits for ever) or `wakeFile` became readable.
    public func nextEvent(within milliseconds: Int?, wakeFile: Int32?) -> Event? { nil }

    /// Gives the terminal back as it was.
    public func close() {}
}

/// Why the terminal cannot be used.
public enum TerminalError: Error, Sendable, Equatable {
    case noTerminal
    case unknownType(String)
    /// It cannot place the cursor (`TERM=dumb`).
    case tooSimple(String)
}
