# Two promises: `make briefing` prints the example's briefing into output/, `make test` runs all tests.
# Both install what is missing on Debian 12 with Swift 6.3.

SWIFT ?= swift
PROGRAM := .build/release/jianbao
# A program at a fixed address needs no relocation at start: 13 MB and a fifth of the time less.
FIXED := -Xswiftc -Xclang-linker -Xswiftc -no-pie
EXAMPLE_STORE := .build/example/store.sqlite
SOURCES := Package.swift $(shell find Sources -type f ! -path '*/Tools/*')

.PHONY: briefing test bench lint build install faces ledgers clean

briefing: build faces
	@rm -rf $(dir $(EXAMPLE_STORE)) && mkdir -p $(dir $(EXAMPLE_STORE))
	@$(PROGRAM) add -w examples --store $(EXAMPLE_STORE) examples
	@$(PROGRAM) build weekly -w examples --store $(EXAMPLE_STORE) --output output

build: install $(PROGRAM)

$(PROGRAM): $(SOURCES)
	$(SWIFT) build -c release --static-swift-stdlib --product jianbao $(FIXED)
	@touch $@

install:
	@.ci/install

faces: install
	@fonts/fetch

# The ledgers that spreadsheet programs write for the tests, in .build/fixtures/.
ledgers:
	@.ci/install tests
	@Tests/Tools/make_ledgers.py

test: install faces ledgers
	-@Tests/Tools/fetch_newspaper.py
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

bench: build faces
	@Benchmarks/run
	@Benchmarks/read
	@Benchmarks/extract
	@Benchmarks/store
	@Benchmarks/ledger

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Benchmarks/Reading Benchmarks/Store

clean:
	rm -rf .build
