#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

static UBreakIterator *iterator(icu_breaks *breaks) {
    return (UBreakIterator *)breaks;
}

icu_breaks *icu_open_line_breaks(void) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *opened = ubrk_open(UBRK_LINE, "", 0, 0, &status);
    return U_SUCCESS(status) ? (icu_breaks *)opened : 0;
}

void icu_close_breaks(icu_breaks *breaks) {
    ubrk_close(iterator(breaks));
}

bool icu_set_utf8(icu_breaks *breaks, const char *bytes, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, bytes, count, &status);
    ubrk_setUText(iterator(breaks), &text, &status);
    utext_close(&text);
    return U_SUCCESS(status);
}

int32_t icu_next_break(icu_breaks *breaks) {
    return ubrk_next(iterator(breaks));
}

bool icu_is_hard_break(icu_breaks *breaks) {
    return ubrk_getRuleStatus(iterator(breaks)) >= UBRK_LINE_HARD;
}

int32_t icu_compose(const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t length = unorm2_normalize(form, text, count, result, capacity, &status);
    return U_SUCCESS(status) ? length : -1;
}
