// seccomp, Landlock and prctl: calls with variable arguments and macros that Swift cannot import, as inline functions.
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// CLONE_THREAD of <linux/sched.h> and O_PATH of <linux/fcntl.h>, which Swift's import of the C library leaves out.
static const uint64_t confinement_thread_bit = 0x00010000;

static inline int confinement_open_folder(const char *path) { return open(path, 010000000 /* O_PATH */ | O_CLOEXEC); }

static inline int confinement_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

// Not dumpable: no core file, no /proc/PID/mem for other programs of the same user.
static inline int confinement_undumpable(void) {
    struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static inline scmp_filter_ctx confinement_filter(void) { return seccomp_init(SCMP_ACT_ALLOW); }

// Refuses a system call with an error number.
static inline int confinement_refuse(scmp_filter_ctx filter, int call, int error) {
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(error), call, 0);
}

// Refuses it where the bits of `mask` in argument `argument` are `value`.
static inline int confinement_refuse_bits(
    scmp_filter_ctx filter, int call, int error, unsigned argument, uint64_t mask, uint64_t value) {
    return seccomp_rule_add(
        filter, SCMP_ACT_ERRNO(error), call, 1, SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, mask, value));
}

// Refuses it unless argument `argument` is `value`.
static inline int confinement_refuse_unless(
    scmp_filter_ctx filter, int call, int error, unsigned argument, uint64_t value) {
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(error), call, 1, SCMP_CMP64(argument, SCMP_CMP_NE, value));
}

static inline int confinement_landlock_version(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

static inline int confinement_landlock_create(uint64_t rights) {
    struct landlock_ruleset_attr attributes = {.handled_access_fs = rights};
    return (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
}

static inline int confinement_landlock_allow(int ruleset, int folder, uint64_t rights) {
    struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = folder};
    return (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

static inline int confinement_landlock_enter(int ruleset) {
    return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}

// For tests: runs `probe` in a child process, whose confinement ends with it; returns its exit status.
static inline int confinement_in_child(int (*probe)(void)) {
    pid_t child = fork();
    if (child == 0) _exit(probe());
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}
