# What people type. Each target installs the packages it needs first and is quick when nothing is missing.

PREFIX ?= /usr/local
DESTDIR ?=
# "no" leaves the packages of the system alone.
PACKAGES ?= yes

LINK = .build/link
# Colours would depend on whether a terminal is there, and a build with others compiles everything again.
RELEASE = --configuration release --static-swift-stdlib --toolset $(LINK)/toolset.json --no-color-diagnostics
PROGRAM = .build/release/jadnama
SHARE = $(DESTDIR)$(PREFIX)/share/jadnama
install_packages = $(if $(filter no,$(PACKAGES)),:,scripts/install-packages)

.PHONY: run build test check bench soak faults foreign fuzz install uninstall clean

run: build
	@$(PROGRAM) browse content

build:
	@$(install_packages) build run
	@scripts/require-swift
	@scripts/prepare-link $(LINK)
	swift build $(RELEASE) --product jadnama

test:
	@$(install_packages) build run test
	@scripts/require-swift
	swift build --build-tests
	swift test --skip-build --disable-xctest

check:
	@$(install_packages) build run
	@scripts/require-swift
	swift format lint --strict --recursive Package.swift Sources Tests
	scripts/check-manifest
	swift build --build-tests --explicit-target-dependency-import-check error
	.build/debug/jadnama check content --lang en

# For instance BENCH='--quick --only render'; docs/performance.md says how to read it.
BENCH ?=
bench:
	@$(install_packages) build run bench
	@scripts/require-swift
	@scripts/prepare-link $(LINK)
	swift build $(RELEASE) --product jadnama
	swift build $(RELEASE) --product floor
	swift build $(RELEASE) --product benchmarks
	@.build/release/benchmarks $(BENCH)

# Seconds.
FUZZ_TIME ?= 600
fuzz:
	@$(install_packages) build
	@scripts/require-swift
	scripts/fuzz $(FUZZ_TIME)

# Lays out every Markdown file below DIR at 40, 80 and 120 columns: no line may be too wide, no letter be lost.
DIR ?=
foreign:
	@test -d '$(DIR)' || { echo "Say which books: make foreign DIR=…" >&2; exit 1; }
	@$(install_packages) build run test
	@scripts/require-swift
	swift build --build-tests
	FOREIGN='$(abspath $(DIR))' swift test --skip-build --disable-xctest --filter ForeignTests

# Random keys, clicks, resizes and pastes: two hours' worth at the pure browser, ten minutes at the program on a pty.
soak:
	@$(install_packages) build run test
	@scripts/require-swift
	@scripts/prepare-link $(LINK)
	swift build $(RELEASE) --product jadnama
	swift build $(RELEASE) --product soak
	.build/release/soak browser
	.build/release/soak terminal
	.build/release/soak terminal --visitor

# Full disks, read-only file systems, limits: what `make test` cannot make. Some of it takes root.
faults: build
	@$(install_packages) faults
	scripts/faults $(PROGRAM) content

# Takes the program as `make build` left it, so that root needs no Swift.
install:
	@test -x $(PROGRAM) || { echo "There is no $(PROGRAM) yet: say 'make build' first." >&2; exit 1; }
	install -D -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/jadnama
	find content -type d -exec install -d '$(SHARE)/{}' ';'
	find content -type f -exec install -m 644 '{}' '$(SHARE)/{}' ';'
	$(PROGRAM) index '$(SHARE)/content' >/dev/null

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/jadnama
	rm -rf $(SHARE)

clean:
	swift package clean
