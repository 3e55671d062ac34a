/// A language in which materials are written and the interface speaks.
public enum Language: String, CaseIterable, Sendable, Hashable {
    case kazakh = "kk"
    case russian = "ru"
    case english = "en"
}
