/// What is left to the end of the process.
enum Remains {
    private final class Box: Sendable {
        let value: any Sendable

        init(_ value: any Sendable) { self.value = value }
    }

    /// Keeps a value until the process ends: the system takes its memory back at once, while giving back thousands of
    /// materials one by one takes as long as listing them.
    static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Box(value)) }
}
