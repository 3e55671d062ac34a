// Where a new thread begins. The macros of <sched.h> for sets of processors are not in what Swift imports of the C library.
#ifndef CPROCESSORS_H
#define CPROCESSORS_H

#include <pthread.h>

/// Like pthread_create(3) with the attributes of default, but the thread begins on another processor than the caller's,
/// where there is one, and may go to any of the caller's from then on. In the first milliseconds of a process Linux
/// starts threads behind their maker, on its processor, though another one is idle.
int processors_start_elsewhere(pthread_t *thread, void *(*work)(void *), void *argument);

#endif
