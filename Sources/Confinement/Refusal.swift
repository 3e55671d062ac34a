import CConfinement
import Glibc

/// A system call that the filter refuses, always or with certain arguments.
struct Refusal {
    /// The name as in syscalls(2).
    let call: String
    /// The error the program sees.
    var error = EPERM
    /// Refused only where these bits of an argument have this value.
    var bits: (argument: UInt32, mask: UInt64, value: UInt64)?

    /// A call that this machine does not have is passed over.
    func add(to filter: scmp_filter_ctx) {
        let number = seccomp_syscall_resolve_name(call)
        guard number != __NR_SCMP_ERROR else { return }
        if let bits {
            _ = confinement_refuse_bits(filter, number, error, bits.argument, bits.mask, bits.value)
        } else {
            _ = confinement_refuse(filter, number, error)
        }
    }

    /// No network, no look into other programs, wherever the program runs.
    static let everywhere: [Refusal] =
        [
            Refusal(call: "socket", bits: (0, .max, UInt64(AF_INET))),
            Refusal(call: "socket", bits: (0, .max, UInt64(AF_INET6))),
            Refusal(call: "socket", bits: (0, .max, UInt64(AF_PACKET))),
            Refusal(call: "socket", bits: (0, .max, UInt64(AF_NETLINK))),
        ]
        + ["ptrace", "process_vm_readv", "process_vm_writev", "io_uring_setup", "bpf", "userfaultfd"].map {
            Refusal(call: $0)
        }

    /// No other program and nothing written, at a station.
    static let atAStation: [Refusal] = noPrograms + noWriting

    private static let noPrograms: [Refusal] =
        ["socket", "socketpair", "execve", "execveat", "fork", "vfork"].map { Refusal(call: $0) } + [
            // Threads are made by clone with CLONE_THREAD; the C library falls back to it from clone3.
            Refusal(call: "clone", bits: (0, confinement_thread_bit, 0)),
            Refusal(call: "clone3", error: ENOSYS),
        ]

    private static let noWriting: [Refusal] =
        [UInt64(O_WRONLY), UInt64(O_RDWR)].flatMap { mode in
            [
                Refusal(call: "open", bits: (1, UInt64(O_ACCMODE), mode)),
                Refusal(call: "openat", bits: (2, UInt64(O_ACCMODE), mode)),
            ]
        } + [
            Refusal(call: "open", bits: (1, UInt64(O_CREAT), UInt64(O_CREAT))),
            Refusal(call: "openat", bits: (2, UInt64(O_CREAT), UInt64(O_CREAT))),
            Refusal(call: "openat2", error: ENOSYS),
        ]
        + [
            "creat", "mkdir", "mkdirat", "mknod", "mknodat", "link", "linkat", "symlink", "symlinkat",
            "rename", "renameat",
            "renameat2", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat", "chown", "lchown",
            "fchownat",
            "setxattr", "lsetxattr", "memfd_create", "mount", "umount2", "open_by_handle_at",
        ].map { Refusal(call: $0) }
}
