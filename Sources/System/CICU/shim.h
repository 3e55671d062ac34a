// ICU renames its symbols by macros (ubrk_open becomes ubrk_open_72), which Swift does not see:
// each call that Text needs is wrapped here in an inline function.
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static inline UBreakIterator *icu_open_line_breaks(const char *locale, UErrorCode *status) {
    return ubrk_open(UBRK_LINE, locale, 0, 0, status);
}
