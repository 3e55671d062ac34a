import Markdown
import Rendering

/// What is drawn around the materials, in the words of the interface; colours come from the theme's roles.
enum Ink: Sendable, CaseIterable {
    case plain
    case brand
    case rule
    /// Explanations and figures that need no attention.
    case quiet
    case strong
    /// A heading within the interface.
    case heading
    /// The name of a key in a foot line.
    case key
    /// The numbers to call.
    case number
    /// What is selected, on the pane that has the keyboard.
    case selected
    /// What is selected on a pane without the keyboard, a filter that is on.
    case chosen
    /// What a search found.
    case match
    case notice
    case warning
}

/// Theme, colour depth and characters of one terminal.
struct Look: Sendable {
    let theme: Theme
    let depth: ColorDepth
    let glyphs: Glyphs

    init(_ settings: Settings) {
        theme = Theme.named(settings.theme)
        depth = settings.depth
        glyphs = settings.isASCII ? .ascii : .box
    }

    func style(_ ink: Ink) -> Style {
        switch ink {
        case .plain: style(of: .body)
        case .brand: style(of: .title, .strong)
        case .rule: style(of: .rule)
        case .quiet: style(of: .meta)
        case .strong: style(of: .body, .strong)
        case .heading: style(of: .heading)
        case .key: style(of: .subheading)
        case .number: style(of: .phone)
        case .selected: reversed(style(of: .body, .strong))
        case .chosen: style(of: .heading, .strong)
        case .match: reversed(style(of: .heading, .strong))
        case .notice: reversed(style(of: .meta))
        case .warning: style(of: .warning, .strong)
        }
    }

    func style(of role: Role, _ emphasis: Emphasis = []) -> Style {
        theme.style(of: role, emphasis: emphasis).reduced(to: depth)
    }

    private func reversed(_ style: Style) -> Style {
        var reversed = style
        reversed.attributes.formSymmetricDifference(.reverse)
        return reversed
    }
}

/// The characters that lines and marks are drawn with.
struct Glyphs: Sendable, Equatable {
    var horizontal: String
    var vertical: String
    var pointer: String
    var separator: String
    var into: String
    var close: String
    var thumb: String
    var track: String
    var moreLeft: String
    var moreRight: String
    var corners: Corners

    /// Where the lines of a frame meet.
    struct Corners: Sendable, Equatable {
        var topLeft: String
        var topRight: String
        var bottomLeft: String
        var bottomRight: String
    }

    static let box = Glyphs(
        horizontal: "─", vertical: "│", pointer: "›", separator: "·", into: "›", close: "×", thumb: "█",
        track: "│", moreLeft: "‹", moreRight: "›",
        corners: Corners(topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘"))
    static let ascii = Glyphs(
        horizontal: "-", vertical: "|", pointer: ">", separator: "-", into: ">", close: "x", thumb: "#",
        track: "|", moreLeft: "<", moreRight: ">",
        corners: Corners(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"))
}
