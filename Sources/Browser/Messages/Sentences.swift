public import Library
public import Text

extension LibraryError {
    /// What went wrong, in the user's language, with the path made safe to draw.
    public func sentence(in language: Language) -> String { Message.cannotRead(self).text(in: language) }
}

extension HandoutError {
    /// What went wrong, in the user's language.
    public func sentence(in language: Language) -> String { Message.cannotHandOut(self).text(in: language) }
}

extension Action {
    /// What the action does, as help and README say it.
    public func name(in language: Language) -> String { Message.action(self).text(in: language) }
}
