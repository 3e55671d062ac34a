import Glibc

setlocale(LC_CTYPE, "C.UTF-8")
let status = Soak(Array(CommandLine.arguments.dropFirst())).run()
exit(status)
