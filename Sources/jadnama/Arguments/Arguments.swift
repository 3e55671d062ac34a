import Text

/// The command line taken apart by the tables of options and commands.
struct Arguments: Equatable {
    var command: CommandName
    var operands: [String] = []
    private var values: [Option: String] = [:]

    /// - Parameter words: the arguments without the program's name. Options may stand anywhere before `--`; their
    ///   values follow as the next word or behind `=`. The command is `browse` where the first operand names none.
    init(_ words: [String]) throws(UsageError) {
        command = .browse
        var isCommandOpen = true
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                break
            }
            if word.utf8.first == UInt8(ascii: "-"), word != "-" {
                try take(option: word, &rest)
            } else if isCommandOpen, let name = CommandName(rawValue: word) {
                command = name
                isCommandOpen = false
            } else {
                isCommandOpen = false
                operands.append(word)
            }
        }
        try check()
    }

    private mutating func take(option word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
        let sign = word.firstIndex(of: "=") ?? word.endIndex
        let name = Self.short[word]?.rawValue ?? String(word[..<sign].drop { $0 == "-" })
        guard word.hasPrefix("--") || Self.short[word] != nil, let option = Option(rawValue: name) else {
            throw .unknownOption(word, nearest: Self.nearest(to: name))
        }
        let attached = sign < word.endIndex ? String(word[word.index(after: sign)...]) : nil
        guard option.value != nil else {
            if attached != nil { throw .needlessValue(option) }
            values[option] = ""
            return
        }
        guard let value = attached ?? rest.popFirst() else { throw .missingValue(option) }
        values[option] = value
    }

    private static let short: [String: Option] = ["-h": .help, "-o": .output]

    private static func nearest(to name: String) -> Option? {
        let names = Option.allCases.map(\.rawValue)
        return EditDistance.nearest(to: name, among: names).flatMap(Option.init(rawValue:))
    }

    private func check() throws(UsageError) {
        guard !has(.help), !has(.version) else { return }
        for option in Option.allCases where has(option) && !command.takes(option) {
            throw .optionOfOther(option, command)
        }
        if operands.count < command.operandCount.lowerBound { throw .missingOperand(command) }
        if operands.count > command.operandCount.upperBound {
            throw .surplusOperand(operands[command.operandCount.upperBound])
        }
        let contradictions: [(Option, Option)] = [
            (.staff, .visitor), (.rules, .open), (.print, .example), (.setPIN, .print), (.setPIN, .example),
        ]
        for (one, other) in contradictions where has(one) && has(other) {
            throw .contradiction(one, other)
        }
    }

    func has(_ option: Option) -> Bool { values[option] != nil }

    subscript(option: Option) -> String? { values[option] }

    /// The value of an option as one of the cases of an enum.
    func value<Value: RawRepresentable<String>>(
        _ option: Option, as type: Value.Type
    ) throws(UsageError) -> Value? {
        guard let text = values[option] else { return nil }
        guard let value = Value(rawValue: text) else { throw .wrongValue(option, text) }
        return value
    }

    /// The value of an option as a number in a range.
    func number(_ option: Option, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = values[option] else { return nil }
        guard let number = Int(text), range.contains(number) else { throw .wrongNumber(option, text, range) }
        return number
    }
}

/// What is wrong with a command line.
enum UsageError: Error, Equatable {
    case unknownOption(String, nearest: Option?)
    case missingValue(Option)
    case needlessValue(Option)
    case wrongValue(Option, String)
    case wrongNumber(Option, String, ClosedRange<Int>)
    /// An option that this command does not have.
    case optionOfOther(Option, CommandName)
    case missingOperand(CommandName)
    case surplusOperand(String)
    case contradiction(Option, Option)
}
