// What has to happen inside a signal handler, where no Swift code may run: giving the terminal back before dying.
#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// From now on each signal that ends the process first writes `bytes` (copied) to `file` and sets its `modes`, then
/// does what it does by default. The calling thread gets a stack of its own for that. Returns 0, or -1 with errno.
int signals_guard_terminal(int file, const struct termios *modes, const uint8_t *bytes, size_t count);

/// The signals end the process without that again.
void signals_release_terminal(void);

/// Gives the calling thread a stack of its own for signals, so that even an overflow of its stack is survived
/// long enough. A thread that has one keeps it. Returns 0, or -1 with errno.
int signals_use_own_stack(void);

/// Every signal that ends the process does what it does by default: no handler of the Swift runtime that starts
/// another program, none that was inherited.
void signals_reset(void);

/// No signal leaves a copy of the memory on disk, and no other process of the same user may look into this one.
void signals_forbid_dumps(void);

/// Holds SIGWINCH, SIGTSTP and SIGCONT back in this thread and those it starts; returns a file to read them from
/// (see `signals_next`), or -1 with errno. To be called before curses starts.
int signals_open_queue(void);

/// The next signal waiting in the queue, or 0.
int signals_next(int queue);

/// Closes the queue; its signals arrive as usual again.
void signals_close_queue(int queue);

/// From now on something that is sent through `sender`, a copy of `output`, and is not through within 100 ms gives way
/// to a key that waits: it is cut off and what is on the way forgotten (SIGRTMIN). Returns 0, or -1 with errno.
int signals_watch_line(int input, int output, int sender);

/// Ends that.
void signals_forget_line(void);

/// To be called before and after something is sent. `has_key`: one was read that still waits. The latter says whether it
/// was cut off.
void signals_start_sending(bool has_key);
bool signals_stop_sending(void);

/// Stops the process group as Ctrl-Z does; returns when it goes on.
void signals_stop(void);

#endif
