import Markdown

/// The tree of a text, as `Document.tree` draws it.
func tree(_ text: String) -> String { MarkdownFile(parsing: Array(text.utf8)).document.tree() }
