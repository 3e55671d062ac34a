#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static const int fatal[] = {
    SIGHUP, SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,    SIGFPE,  SIGSEGV,
    SIGSYS, SIGTERM, SIGXCPU, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGIO,  SIGPWR,  SIGSTKFLT,
};

enum { fatal_count = sizeof fatal / sizeof *fatal, longest = 1024, stack_size = 64 * 1024 };

// Written before the handlers are set, read only by them.
static struct {
    int file;
    struct termios modes;
    uint8_t bytes[longest];
    size_t count;
} terminal;

static atomic_flag is_restored = ATOMIC_FLAG_INIT;

// Waits for room at most a moment at a time: a terminal that is gone or stopped must not keep the process alive.
static void write_all(int file, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = file, .events = POLLOUT};
            if (poll(&room, 1, 200) <= 0) return;
        } else if (written == 0 || errno != EINTR) {
            return;
        }
    }
}

static void restore_terminal(void) {
    int flags = fcntl(terminal.file, F_GETFL);
    tcflush(terminal.file, TCOFLUSH);
    if (flags >= 0) fcntl(terminal.file, F_SETFL, flags | O_NONBLOCK);
    write_all(terminal.file, terminal.bytes, terminal.count);
    if (flags >= 0) fcntl(terminal.file, F_SETFL, flags);
    tcsetattr(terminal.file, TCSANOW, &terminal.modes);
}

static void set_default(int number) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void die(int number) {
    if (!atomic_flag_test_and_set(&is_restored)) {
        restore_terminal();
    } else {
        // Another thread is at it (this one cannot be: all signals are blocked here). Let it finish.
        poll(NULL, 0, 1000);
    }
    set_default(number);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}

int signals_use_own_stack(void) {
    stack_t stack;
    if (sigaltstack(NULL, &stack) != 0) return -1;
    if (!(stack.ss_flags & SS_DISABLE)) return 0;
    memset(&stack, 0, sizeof stack);
    stack.ss_size = stack_size;
    stack.ss_sp = malloc(stack_size);
    if (stack.ss_sp == NULL) return -1;
    return sigaltstack(&stack, NULL);
}

int signals_guard_terminal(int file, const struct termios *modes, const uint8_t *bytes, size_t count) {
    if (count > longest) {
        errno = E2BIG;
        return -1;
    }
    if (signals_use_own_stack() != 0) return -1;
    signals_release_terminal();
    terminal.file = file;
    terminal.modes = *modes;
    memcpy(terminal.bytes, bytes, count);
    terminal.count = count;
    atomic_flag_clear(&is_restored);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = die;
    action.sa_flags = SA_ONSTACK;
    // SIGTTOU too: setting modes from the background would stop the process for good.
    sigfillset(&action.sa_mask);
    for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], &action, NULL);
    return 0;
}

void signals_release_terminal(void) {
    for (int index = 0; index < fatal_count; index++) set_default(fatal[index]);
}

void signals_reset(void) {
    signals_release_terminal();
}

void signals_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static sigset_t queued(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGWINCH);
    sigaddset(&set, SIGTSTP);
    sigaddset(&set, SIGCONT);
    return set;
}

static void nothing(int number) {
    (void)number;
}

// Curses sets SIGTSTP to be ignored during each update, which drops one that waits, unless it finds a handler when
// it starts. This one is never called: the signal is held back.
static void keep_stop_from_curses(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = nothing;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, NULL);
}

int signals_open_queue(void) {
    sigset_t set = queued();
    keep_stop_from_curses();
    if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int signals_next(int queue) {
    struct signalfd_siginfo information;
    if (read(queue, &information, sizeof information) != sizeof information) return 0;
    return (int)information.ssi_signo;
}

void signals_close_queue(int queue) {
    sigset_t set = queued();
    close(queue);
    set_default(SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void signals_stop(void) {
    sigset_t stop, before;
    set_default(SIGTSTP);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    kill(0, SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    keep_stop_from_curses();
}

// A write to a line that stands still blocks, and nothing but a signal comes through then.
static struct {
    int input, output, sender, nowhere;
    timer_t timer;
    atomic_bool is_watched, is_sending, has_key, is_dropped;
} line;

static void drop_if_key_waits(int number) {
    (void)number;
    int saved = errno;
    struct pollfd key = {.fd = line.input, .events = POLLIN};
    if (atomic_load(&line.is_sending) && (atomic_load(&line.has_key) || poll(&key, 1, 0) > 0)) {
        tcflush(line.output, TCOFLUSH);
        // The write that is begun again and all that follow it fail: a rest alone would be garbage.
        dup2(line.nowhere, line.sender);
        atomic_store(&line.is_dropped, true);
    }
    errno = saved;
}

int signals_watch_line(int input, int output, int sender) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = drop_if_key_waits;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    if (sigaction(SIGRTMIN, &action, NULL) != 0) return -1;
    struct sigevent event;
    memset(&event, 0, sizeof event);
    // To this thread, so that nothing is cut off behind its back.
    event.sigev_notify = SIGEV_THREAD_ID;
    event._sigev_un._tid = gettid();
    event.sigev_signo = SIGRTMIN;
    signals_forget_line();
    line.input = input;
    line.output = output;
    line.sender = sender;
    line.nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (line.nowhere < 0) return -1;
    if (timer_create(CLOCK_MONOTONIC, &event, &line.timer) != 0) {
        close(line.nowhere);
        return -1;
    }
    atomic_store(&line.is_watched, true);
    return 0;
}

void signals_forget_line(void) {
    if (!atomic_exchange(&line.is_watched, false)) return;
    timer_delete(line.timer);
    close(line.nowhere);
}

// First after so many milliseconds, never for 0; then more often.
static void look_after(long milliseconds) {
    struct itimerspec times = {.it_interval.tv_nsec = 40000000, .it_value.tv_nsec = milliseconds * 1000000};
    if (atomic_load(&line.is_watched)) timer_settime(line.timer, 0, &times, NULL);
}

void signals_start_sending(bool has_key) {
    atomic_store(&line.has_key, has_key);
    atomic_store(&line.is_sending, true);
    look_after(100);
}

bool signals_stop_sending(void) {
    look_after(0);
    atomic_store(&line.is_sending, false);
    if (!atomic_exchange(&line.is_dropped, false)) return false;
    dup2(line.output, line.sender);
    return true;
}
