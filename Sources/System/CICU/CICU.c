#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/uidna.h>
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

// These tables never change and live as long as the program.
static const UNormalizer2 *normalizer(icu_form form, UErrorCode *status) {
    switch (form) {
    case ICU_FORM_C: return unorm2_getNFCInstance(status);
    case ICU_FORM_D: return unorm2_getNFDInstance(status);
    case ICU_FORM_FOLDED: return unorm2_getNFKCCasefoldInstance(status);
    }
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
}

int32_t icu_normalize(icu_form form, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *found = normalizer(form, &status);
    if (U_FAILURE(status)) return -1;
    int32_t length = unorm2_normalize(found, text, count, result, capacity, &status);
    return U_SUCCESS(status) ? length : -1;
}

bool icu_has_boundary_before(icu_form form, uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *found = normalizer(form, &status);
    return U_FAILURE(status) || unorm2_hasBoundaryBefore(found, (UChar32)scalar);
}

bool icu_is_inert(icu_form form, uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *found = normalizer(form, &status);
    return U_SUCCESS(status) && unorm2_isInert(found, (UChar32)scalar);
}

int32_t icu_ascii_host(const char *host, int32_t count, char *result, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *rules = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &status);
    if (U_FAILURE(status)) return -1;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t length = uidna_nameToASCII_UTF8(rules, host, count, result, capacity, &info, &status);
    uidna_close(rules);
    return U_SUCCESS(status) && info.errors == 0 && length <= capacity ? length : -1;
}
