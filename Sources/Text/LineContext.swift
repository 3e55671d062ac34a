/// What the text before a place says about breaking there: the rules of UAX #14 for the classes of ``LineClass``,
/// tailored as ICU does: numbers by the regular expression of its section 8.2, example 7, but for a separator before
/// digits, which stays with them (ст.115); a break before a number that begins with a separator (.5); none between
/// a hyphen with which a word begins and a letter (-а).
struct LineContext {
    /// How far a number has come: digits with slashes and infix separators between, then one closing sign.
    private enum Number {
        case none
        case digits
        case closed
    }

    /// The class of the last scalar that is no space and no mark; nil at the start of the text.
    private var before: LineClass?
    private var number = Number.none
    private var isBehindLeadingHyphen = false

    /// Whether a mark has something to stand on.
    var hasBase: Bool { before != nil }

    /// Whether the break before `next` depends on whether a number comes behind it: an opening sign behind that of a
    /// unit, as in $(5), and a separator behind spaces, as in .5.
    @inline(__always)
    func asksForNumber(behind next: LineClass, behindSpaces: Bool) -> Bool {
        switch next {
        case .opening: !behindSpaces && (before == .prefix || before == .postfix)
        case .infix: behindSpaces
        default: false
        }
    }

    /// Whether a line may end before a scalar of class `next`, which is not a space and not foreign.
    /// - Parameter opensNumber: whether a number comes behind `next`, looked up where `asksForNumber` says so.
    @inline(__always)
    func allowsBreak(before next: LineClass, behindSpaces: Bool, opensNumber: Bool) -> Bool {
        guard let before else { return behindSpaces && allowsBreakBehindSpaces(.letter, next, opensNumber) }
        if behindSpaces { return allowsBreakBehindSpaces(before, next, opensNumber) }
        if next == .letter, before == .letter || isBehindLeadingHyphen { return false }
        return !isTied(before, next) && !isTiedByNumber(before, next, opensNumber)
    }

    /// Takes note of the next scalar, which is not a space and not foreign.
    /// - Parameter isLeadingHyphen: whether it is a hyphen with which a word begins, as of an option or an ending.
    @inline(__always)
    mutating func pass(_ next: LineClass, behindSpaces: Bool, isLeadingHyphen: Bool) {
        number = Self.number(behindSpaces ? .none : number, behind: next)
        before = next
        isBehindLeadingHyphen = isLeadingHyphen
    }

    private static func number(_ number: Number, behind next: LineClass) -> Number {
        switch next {
        case .digit: .digits
        case .slash, .infix: number == .digits ? .digits : .none
        case .closing, .closingParenthesis: number == .digits ? .closed : .none
        default: .none
        }
    }

    /// The rules that look across spaces: LB13 to LB18. (LB7 keeps spaces on the line that they end.)
    private func allowsBreakBehindSpaces(_ before: LineClass, _ next: LineClass, _ opensNumber: Bool) -> Bool
    {
        switch (before, next) {
        case (.opening, _): false
        case (_, .infix): opensNumber
        case (_, .closing), (_, .closingParenthesis), (_, .exclamation), (_, .slash): false
        case (.quotation, .opening): false
        case (.closing, .nonstarter), (.closingParenthesis, .nonstarter): false
        case (.dash, .dash): false
        default: true
        }
    }

    /// LB12 to LB30 but for numbers.
    private func isTied(_ before: LineClass, _ next: LineClass) -> Bool {
        switch (before, next) {
        case (.glue, _): true
        case (.breakAfter, .glue), (.hyphen, .glue): false
        case (_, .glue): true
        case (_, .closing), (_, .closingParenthesis), (_, .exclamation), (_, .infix), (_, .slash): true
        case (.opening, _), (.quotation, _), (_, .quotation): true
        case (.dash, .dash): true
        case (_, .breakAfter), (_, .hyphen), (_, .nonstarter), (.breakBefore, _): true
        case (_, .inseparable): true
        case (.letter, .letter), (.letter, .digit), (.digit, .letter): true
        case (.prefix, .letter), (.postfix, .letter), (.letter, .prefix), (.letter, .postfix): true
        case (.infix, .letter): true
        case (.letter, .opening), (.digit, .opening): true
        case (.closingParenthesis, .letter), (.closingParenthesis, .digit): true
        default: false
        }
    }

    /// LB25.
    private func isTiedByNumber(_ before: LineClass, _ next: LineClass, _ opensNumber: Bool) -> Bool {
        switch (before, next) {
        case (.prefix, .opening), (.postfix, .opening): opensNumber
        case (.hyphen, .digit), (.prefix, .digit), (.postfix, .digit), (.infix, .digit), (.digit, .digit):
            true
        case (.slash, .digit): number == .digits
        case (_, .prefix), (_, .postfix): number != .none
        default: false
        }
    }
}
