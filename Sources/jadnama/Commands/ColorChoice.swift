import Rendering

/// When colours are used: `--color`.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never

    /// Whether to use colours on a terminal, or into a pipe; `NO_COLOR` (no-color.org) decides where nothing was said.
    func usesColor(_ host: Host, isTerminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && host["NO_COLOR"] == nil
        }
    }
}

extension ColorDepth {
    /// How many colours a terminal takes that sequences are written to without asking its description.
    static func ofOutput(_ host: Host) -> ColorDepth {
        let type = host["TERM"] ?? ""
        if ["truecolor", "24bit"].contains(host["COLORTERM"] ?? "") || type.hasSuffix("-direct") {
            return .full
        }
        if type.contains("256color") { return .palette }
        return type.isEmpty || type == "dumb" || type.hasPrefix("vt") ? .none : .eight
    }
}
