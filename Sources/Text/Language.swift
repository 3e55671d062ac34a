/// A language in which materials are written and the interface speaks.
public enum Language: String, CaseIterable, Sendable, Hashable {
    /// Қазақша
    case kazakh = "kk"
    /// Русский
    case russian = "ru"
    /// English
    case english = "en"
}
