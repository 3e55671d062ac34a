// The wide-character interface of ncurses. Macros and variables that Swift cannot import, or only as unsafe ones, are
// wrapped in inline functions.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

static inline WINDOW *curses_window(void) { return stdscr; }
static inline WINDOW *curses_terminal_window(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline bool curses_failed(int result) { return result == ERR; }

/// Makes a cell; `text` is a base and its combining marks, ended by 0. Returns false where ncurses refuses it.
static inline bool curses_make_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    return setcchar(cell, text, attributes, (short)(pair < 32767 ? pair : 32767), &pair) != ERR;
}

/// Puts another character, which stands alone and is no control character, into a cell that `curses_make_cell` made.
static inline void curses_change_character(cchar_t *cell, wchar_t character) { cell->chars[0] = character; }

/// The text of a cell of the screen, at most five characters, and its attributes and pair.
static inline bool curses_read_cell(int row, int column, wchar_t text[6], attr_t *attributes, int *pair) {
    cchar_t cell;
    short small;
    if (mvin_wch(row, column, &cell) == ERR) return false;
    return getcchar(&cell, text, attributes, &small, pair) != ERR;
}

/// A string of the terminal's description, or null where it has none of that name.
static inline const char *curses_string(const char *name) {
    const char *value = tigetstr((NCURSES_CONST char *)name);
    return value == (const char *)-1 ? 0 : value;
}

static inline bool curses_flag(const char *name) { return tigetflag((NCURSES_CONST char *)name) > 0; }

/// Reads the description of a terminal type: 1 found, 0 unknown or no terminal type proper, -1 no descriptions at all.
static inline int curses_look_up(const char *type, int file) {
    int result = -1;
    if (setupterm((NCURSES_CONST char *)type, file, &result) == OK) return 1;
    return result > 0 ? 0 : result;
}

static inline const char *curses_expand(const char *format, int first, int second) {
    return tparm((NCURSES_CONST char *)format, first, second);
}
