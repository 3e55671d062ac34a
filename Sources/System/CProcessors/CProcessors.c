#define _GNU_SOURCE
#include "CProcessors.h"

#include <sched.h>
#include <stdlib.h>

struct beginning {
    void *(*work)(void *);
    void *argument;
    cpu_set_t allowed;
};

static void *begin(void *pointer) {
    struct beginning beginning = *(struct beginning *)pointer;
    free(pointer);
    sched_setaffinity(0, sizeof beginning.allowed, &beginning.allowed);
    return beginning.work(beginning.argument);
}

/// The processors of `allowed` without the caller's. Returns how many there are.
static int others(const cpu_set_t *allowed, cpu_set_t *others) {
    int own = sched_getcpu();
    if (own < 0 || own >= CPU_SETSIZE) return 0;
    *others = *allowed;
    CPU_CLR(own, others);
    return CPU_COUNT(others);
}

int processors_start_elsewhere(pthread_t *thread, void *(*work)(void *), void *argument) {
    struct beginning *beginning = malloc(sizeof *beginning);
    cpu_set_t elsewhere;
    // More processors than a set can name, or only one: wherever the kernel likes.
    if (!beginning || sched_getaffinity(0, sizeof beginning->allowed, &beginning->allowed) != 0 ||
        others(&beginning->allowed, &elsewhere) == 0) {
        free(beginning);
        return pthread_create(thread, NULL, work, argument);
    }
    beginning->work = work;
    beginning->argument = argument;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setaffinity_np(&attributes, sizeof elsewhere, &elsewhere);
    int failure = pthread_create(thread, &attributes, begin, beginning);
    pthread_attr_destroy(&attributes);
    if (failure == 0) return 0;
    free(beginning);
    return pthread_create(thread, NULL, work, argument);
}
