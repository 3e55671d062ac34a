import Glibc

/// The locale of the C library decides how wide characters are and what curses sends: it has to be one of UTF-8.
enum Locale {
    /// Takes the locale of the environment, or one of UTF-8 that every system has. False where there is none.
    static func useUTF8() -> Bool {
        for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] {
            guard setlocale(LC_CTYPE, name) != nil else { continue }
            if String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" { return true }
        }
        return false
    }
}
