// For tests. <stdlib.h> and <spawn.h> declare these only under macros that Swift's import of the C library does not set.
extern int posix_openpt(int flags);
extern int grantpt(int file);
extern int unlockpt(int file);
extern char *ptsname(int file);

static inline short spawn_in_new_session(void) { return 0x80; /* POSIX_SPAWN_SETSID */ }
