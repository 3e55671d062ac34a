// Salted hashes of passwords: crypt(3) of the system, which the staff PIN is kept with.
#include <crypt.h>
