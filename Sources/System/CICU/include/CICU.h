// The few calls of ICU that Text needs. ICU renames its symbols by macros (ubrk_open becomes ubrk_open_72), which
// Swift does not see, and Foundation brings types of the same names from an ICU of its own: so no header of ICU is
// seen from here.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

// An iterator over the line breaks of a text.
typedef struct icu_breaks icu_breaks;

// NULL where ICU has no data.
icu_breaks *icu_open_line_breaks(void);
void icu_close_breaks(icu_breaks *breaks);

// Lets `breaks` go over UTF-8 bytes, which must stay where they are as long as it does. Returns whether it can.
bool icu_set_utf8(icu_breaks *breaks, const char *bytes, int64_t count);

// The next boundary in bytes from the start, or a negative number at the end.
int32_t icu_next_break(icu_breaks *breaks);

// Whether a line must end at the boundary that was asked for last.
bool icu_is_hard_break(icu_breaks *breaks);

// The forms of UAX #15 in use: composed, decomposed, and composed with compatible letters, cases and what shows nothing
// folded (NFKC_Casefold).
typedef enum { ICU_FORM_C, ICU_FORM_D, ICU_FORM_FOLDED } icu_form;

// Brings UTF-16 into a form. Returns the length of the result, negative where it failed or `capacity` is less.
int32_t icu_normalize(icu_form form, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity);

// Whether a scalar never changes together with what is before it.
bool icu_has_boundary_before(icu_form form, uint32_t scalar);

// Whether a scalar never changes, alone or together with others.
bool icu_is_inert(icu_form form, uint32_t scalar);

// Brings the UTF-8 name of a host into the ASCII form that computers look up (UTS #46). Returns the length of the
// result, negative where the name has no such form or `capacity` is less.
int32_t icu_ascii_host(const char *host, int32_t count, char *result, int32_t capacity);

#endif
