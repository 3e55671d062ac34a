// <wchar.h> declares wcwidth(3) only under _XOPEN_SOURCE, which Swift's import of the C library does not set.
#include <locale.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);
