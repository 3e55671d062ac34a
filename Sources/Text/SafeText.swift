/// The one filter between foreign text and the terminal: everything that comes from content, file names, front
/// matter or arguments passes through here before it becomes cells or bytes of any output format.
///
/// C0, C1, DEL, bidirectional controls, tag characters, private use and noncharacters become U+FFFD; a tab becomes
/// a space; combining marks past a few on one base are dropped; emoji sequences whose width terminals disagree on
/// are drawn by a stand-in of certain width; invalid UTF-8 becomes U+FFFD. The filter is idempotent.
public enum SafeText {
    /// Appends the printable form of UTF-8 `bytes` to `output`. Line feeds count as controls here: whoever has
    /// lines splits them first.
    public static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        output.append(contentsOf: printable(text).utf8)
    }

    /// The printable form of `text`.
    public static func printable(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: safe.append(scalar == "\t" ? " " : "\u{FFFD}")
            case .format where scalar != "\u{AD}", .privateUse, .surrogate, .unassigned, .lineSeparator,
                .paragraphSeparator:
                safe.append("\u{FFFD}")
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }
}
