import CConfinement
import Confinement
import Glibc
import Testing

/// What is given up is refused by the kernel. Each probe runs in a child process and returns a number for what
/// went wrong, 0 for nothing.
@Suite(.serialized) struct ConfinementTests {
    @Test func aStationWritesNothing() {
        let status = confinement_in_child {
            _ = Confinement.enter(.station(folders: ["/usr/share"]))
            if open("/tmp/jadnama-forbidden", O_WRONLY | O_CREAT, 0o600) >= 0 { return 1 }
            if open("/dev/null", O_RDWR) >= 0 { return 2 }
            if mkdirat(AT_FDCWD, "/tmp/jadnama-forbidden", 0o700) == 0 { return 3 }
            return rename("/tmp/a", "/tmp/b") == 0 || errno != EPERM ? 4 : 0
        }
        #expect(status == 0)
    }

    @Test func aStationStartsNoProgramAndOpensNoSocket() {
        let status = confinement_in_child {
            _ = Confinement.enter(.station(folders: ["/usr/share"]))
            if socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0 { return 1 }
            if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { return 2 }
            var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
            execve("/bin/true", &arguments, &arguments)
            return errno == EPERM ? 0 : 3
        }
        #expect(status == 0)
    }

    @Test func aStationReadsItsFoldersOnly() {
        let status = confinement_in_child {
            let confinement = Confinement.enter(.station(folders: ["/usr/share"]))
            if open("/usr/share/hyphen", O_RDONLY) < 0, errno != ENOENT { return 1 }
            // Without Landlock in the kernel reading is not limited, and the report says so.
            let hasLandlock = confinement.measures.contains { $0.name == "Landlock" && $0.errno == nil }
            return hasLandlock == (open("/etc/passwd", O_RDONLY) < 0) ? 0 : 2
        }
        #expect(status == 0)
    }

    @Test func aPersonalComputerMayExportAndPrintButHasNoNetwork() {
        let status = confinement_in_child {
            _ = Confinement.enter(.personal)
            if open("/dev/null", O_RDWR) < 0 { return 1 }
            if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { return 2 }
            return socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0) >= 0 ? 3 : 0
        }
        #expect(status == 0)
    }

    @Test func theReportNamesEachMeasure() {
        let status = confinement_in_child {
            let names = Confinement.enter(.station(folders: [])).measures.map(\.name)
            return names == ["not dumpable", "no-new-privileges", "Landlock", "seccomp"] ? 0 : 1
        }
        #expect(status == 0)
    }

    @Test func nothingIsCutOrTypedIntoTheTerminal() {
        let status = confinement_in_child {
            _ = Confinement.enter(.reading)
            if open("/dev/null", O_RDONLY | O_TRUNC) >= 0 || errno != EPERM { return 1 }
            var letter = CChar(UInt8(ascii: "x"))
            if ioctl(0, UInt(TIOCSTI), &letter) == 0 || errno != EPERM { return 2 }
            return open("/etc/passwd", O_RDONLY) < 0 ? 3 : 0
        }
        #expect(status == 0)
    }

    @Test func elsewhereOnlySocketsWithinTheMachineAreLeft() {
        let status = confinement_in_child {
            _ = Confinement.enter(.personal)
            for family in [AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_VSOCK] {
                if socket(family, Int32(SOCK_STREAM.rawValue), 0) >= 0 || errno != EPERM { return family }
            }
            return socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0 ? 0 : 1
        }
        #expect(status == 0)
    }
}
