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
    /// Allowed only where an argument has this value.
    var exception: (argument: UInt32, value: UInt64)?

    /// A call that this machine does not have is passed over.
    func add(to filter: scmp_filter_ctx) {
        let number = seccomp_syscall_resolve_name(call)
        guard number != __NR_SCMP_ERROR else { return }
        if let exception {
            _ = confinement_refuse_unless(filter, number, error, exception.argument, exception.value)
        } else if let bits {
            _ = confinement_refuse_bits(filter, number, error, bits.argument, bits.mask, bits.value)
        } else {
            _ = confinement_refuse(filter, number, error)
        }
    }

    /// No network, no look into other programs, no keys typed into the terminal for the shell to find, wherever the
    /// program runs. Sockets within the machine stay: `lp` needs one.
    static let everywhere: [Refusal] =
        [
            Refusal(call: "socket", exception: (0, UInt64(AF_UNIX))),
            Refusal(call: "ioctl", bits: (1, 0xFFFF_FFFF, UInt64(TIOCSTI))),
            Refusal(call: "ioctl", bits: (1, 0xFFFF_FFFF, UInt64(TIOCLINUX))),
        ]
        + ["ptrace", "process_vm_readv", "process_vm_writev", "io_uring_setup", "bpf", "userfaultfd"].map {
            Refusal(call: $0)
        }

    /// No other program and nothing written, where nothing is printed or saved.
    static let whereOneReads: [Refusal] = noPrograms + noWriting

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
            // Linux cuts a file to nothing even where it is opened for reading.
            Refusal(call: "open", bits: (1, UInt64(O_TRUNC), UInt64(O_TRUNC))),
            Refusal(call: "openat", bits: (2, UInt64(O_TRUNC), UInt64(O_TRUNC))),
            Refusal(call: "openat2", error: ENOSYS),
        ]
        + [
            "creat", "mkdir", "mkdirat", "mknod", "mknodat", "link", "linkat", "symlink", "symlinkat",
            "rename", "renameat",
            "renameat2", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat", "chown", "lchown",
            "fchownat",
            "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "fchmod",
            "fchown", "ftruncate", "fallocate", "utimensat", "memfd_create", "mount", "umount2",
            "open_by_handle_at",
        ].map { Refusal(call: $0) }
}
