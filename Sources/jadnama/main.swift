import Glibc

Hardening.apply()
let status = Program(Host.current()).run()
exit(status.rawValue)
