public import Markdown

extension Edition {
    /// The title to draw above the text of `file`, in which this edition was read: the one that its front matter gives,
    /// as most tools for Markdown do, unless the text begins with the same words as a heading of level 1. Empty for a
    /// text that brings its own heading, or none; not yet safe to draw.
    public func title(above file: MarkdownFile) -> String {
        guard let title = file.frontMatter?["title"]?.string, !title.isEmpty else { return "" }
        return file.document.begins(withHeading: title) ? "" : self.title
    }
}

extension Document {
    fileprivate func begins(withHeading title: String) -> Bool {
        guard !blocks.isEmpty, headingLevel(of: 0) == 1 else { return false }
        let heading = plainText(of: 0)
        return heading == title || !title.words.isEmpty && heading.words == title.words
    }
}

extension String {
    /// Its words in small letters.
    fileprivate var words: [Substring] { lowercased().split { !$0.isLetter && !$0.isNumber } }
}
