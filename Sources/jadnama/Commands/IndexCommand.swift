import Library
import Text

/// `jadnama index`: writes the index of a large library into its folder; the only command that writes there.
struct IndexCommand {
    let call: Call

    func run() throws(Failure) -> ExitStatus {
        let finder = call.finder
        let path = if let named = call.arguments.operands.first { named } else { try finder.path() }
        let count: Int
        do throws(LibraryError) {
            count = try LibraryIndex.write(path)
        } catch {
            throw .index(error)
        }
        try Output.write(lines: [CommandMessage.indexed(count).text(in: call.language)])
        return .done
    }
}
