import Glibc

Hardening.apply()
let status = Program(Host.current()).run()
// Nothing waits to be written, and what another thread may be doing is not waited for.
_exit(status.rawValue)
