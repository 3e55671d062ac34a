import Library
import Rendering
import Text

/// The options of the command line: the one table of their names, values and commands.
enum Option: String, CaseIterable {
    case library
    case lang
    case staff
    case visitor
    case color
    case width
    case format
    case links
    case kind
    case topic
    case audience
    case limit
    case json
    case rules
    case open
    case output
    case setPIN = "set-pin"
    case print
    case example
    case ascii
    case multiplexer = "allow-multiplexer"
    case linear
    case help
    case version
    case verbose

    /// What stands for its value in a usage line; nil for a flag.
    var value: String? {
        switch self {
        case .library: "DIR"
        case .lang: "L"
        case .color: "WHEN"
        case .width: "N"
        case .format: "F"
        case .kind: "K"
        case .limit: "N"
        case .topic: "ID"
        case .audience: "A"
        case .output: "PATH"
        case .staff, .visitor, .links, .json, .rules, .open, .setPIN, .print, .example, .ascii, .linear,
            .multiplexer, .help, .version, .verbose:
            nil
        }
    }

    /// The values it may have, where they are few.
    var choices: [String] {
        switch self {
        case .lang: Language.allCases.map(\.rawValue)
        case .color: ColorChoice.allCases.map(\.rawValue)
        case .format: Format.allCases.map(\.rawValue)
        case .kind: ListCommand.Kind.allCases.map(\.rawValue)
        case .audience: Audience.allCases.map(\.rawValue)
        default: []
        }
    }

    /// The commands that take it; nil for all of them.
    var commands: [CommandName]? {
        switch self {
        case .library, .lang, .staff, .help, .version, .verbose: nil
        case .visitor, .linear, .ascii, .multiplexer: [.browse]
        case .output: [.export]
        case .setPIN, .print, .example: [.config]
        case .color: [.browse, .show, .qr]
        case .width, .links: [.show]
        case .format: [.show, .export]
        case .kind, .topic, .audience: [.list]
        case .limit: [.search]
        case .json: [.list, .search, .check]
        case .rules, .open: [.check]
        }
    }

    var name: String { "--" + rawValue }

    /// `--width N`
    var usage: String { value.map { "\(name) \($0)" } ?? name }
}

/// The commands: the one table of their names and operands.
enum CommandName: String, CaseIterable {
    case browse
    case show
    case list
    case search
    case check
    case export
    case qr
    case index
    case config

    /// What stands behind the name in a usage line.
    var operands: String {
        switch self {
        case .browse: "[PATH]"
        case .show: "ITEM"
        case .list, .config: ""
        case .search: "QUERY..."
        case .check, .index: "[DIR]"
        case .export: "ITEM..."
        case .qr: "TEXT|ITEM"
        }
    }

    /// How many operands there may be.
    var operandCount: ClosedRange<Int> {
        switch self {
        case .browse, .check, .index: 0...1
        case .show, .qr: 1...1
        case .export, .search: 1...1000
        case .list, .config: 0...0
        }
    }

    func takes(_ option: Option) -> Bool { option.commands?.contains(self) ?? true }
}
