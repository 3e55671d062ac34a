// mallopt(3) is not in what Swift imports of the C library.
#include <malloc.h>
