extension Document {
    /// The text of one run.
    public func text(of run: Run) -> String {
        String(decoding: text[Int(run.text.lowerBound)..<Int(run.text.upperBound)], as: UTF8.self)
    }
}
