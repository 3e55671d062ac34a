// ICU renames its symbols by macros (ubrk_open becomes ubrk_open_72), which Swift does not see:
// each call that Text needs is wrapped here in an inline function.
#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

static inline UBreakIterator *icu_open_line_breaks(const char *locale, UErrorCode *status) {
    return ubrk_open(UBRK_LINE, locale, 0, 0, status);
}

static inline void icu_close_breaks(UBreakIterator *breaks) {
    ubrk_close(breaks);
}

// Lets `breaks` go over UTF-8 bytes, which must stay where they are as long as it does.
static inline void icu_set_utf8(UBreakIterator *breaks, const char *bytes, int64_t count, UErrorCode *status) {
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, bytes, count, status);
    ubrk_setUText(breaks, &text, status);
    utext_close(&text);
}

// The next boundary in bytes from the start, or a negative number at the end.
static inline int32_t icu_next_break(UBreakIterator *breaks) {
    return ubrk_next(breaks);
}

static inline bool icu_is_hard_break(UBreakIterator *breaks) {
    return ubrk_getRuleStatus(breaks) >= UBRK_LINE_HARD;
}

static inline const UNormalizer2 *icu_nfc(UErrorCode *status) {
    return unorm2_getNFCInstance(status);
}

// Returns how long the result is in UTF-16; fails where `capacity` is less.
static inline int32_t icu_normalize(
    const UNormalizer2 *form, const UChar *text, int32_t count, UChar *result, int32_t capacity,
    UErrorCode *status
) {
    return unorm2_normalize(form, text, count, result, capacity, status);
}
