import Library
import Text

/// `jadnama index`: writes the index of a large library into its folder; the only command that writes there.
struct IndexCommand {
    private let arguments: Arguments
    private let host: Host
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        let finder = LibraryFinder(arguments: arguments, host: host)
        let path = if let named = arguments.operands.first { named } else { try finder.path() }
        let count: Int
        do throws(LibraryError) {
            count = try LibraryIndex.write(path)
        } catch {
            throw .index(error)
        }
        try Output.write(lines: [CommandMessage.indexed(count).text(in: language)])
        return .done
    }
}
