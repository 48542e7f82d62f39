# SPDX-License-Identifier: MIT
# slagen: `make site` builds the program and the sample site, `make test` runs
# all tests, `make help` lists the rest.  No configure step.

# --- what Debian must supply: the one place that names packages ---------------
BUILD_PACKAGES = gcc make pkg-config libyaml-dev libcmark-dev libicu-dev \
                 libmd-dev libical-dev libxml2-dev tzdata
TEST_PACKAGES  = libcmocka-dev libjson-c-dev perl libtext-hogan-perl gettext \
                 translate-toolkit libxml2-utils php-symfony-translation \
                 libhtml-parser-perl
LINT_PACKAGES  = clang clang-tidy clang-format cppcheck libclang-rt-14-dev
LIBRARIES      = yaml-0.1 libcmark icu-i18n icu-uc libmd libical libxml-2.0
TEST_LIBRARIES = cmocka json-c

# --- settings ---------------------------------------------------------------------
VERSION := 0.1.0
PREFIX  ?= /usr/local
VARIANT ?= release
BUILD   ?= build
TIME    ?= 60
JOBS    ?= $(shell nproc 2>/dev/null || echo 2)
MAKEFLAGS += -j$(JOBS)
OUT     := $(BUILD)$(if $(filter-out release,$(VARIANT)),/$(VARIANT))
# Which folders of generator/ to build; all but cli make the library.
FOLDERS ?= $(patsubst generator/%/,%,$(wildcard generator/*/))

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
           -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2 -Wundef \
           -Wimplicit-fallthrough
HARDENING_release = -O2 -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fPIE
LINKING_release   = -pie -Wl,-z,relro,-z,now
HARDENING_asan = -O1 -fsanitize=address,undefined -fno-sanitize-recover=all \
                 -fno-omit-frame-pointer
LINKING_asan   = -fsanitize=address,undefined
HARDENING_tsan = -O1 -fsanitize=thread
LINKING_tsan   = -fsanitize=thread

CFLAGS ?= -g
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARNINGS) $(WERROR) $(HARDENING_$(VARIANT)) \
             -Igenerator -Igenerator/typeset -DSLAGEN_VERSION=\"$(VERSION)\" \
             $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null) $(CFLAGS)
TEST_LIBS = $(shell pkg-config --libs $(TEST_LIBRARIES) 2>/dev/null)
LIBS = $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lpthread

# --- files --------------------------------------------------------------------------
SOURCES := $(sort $(foreach folder,$(filter-out cli,$(FOLDERS)),\
             $(wildcard generator/$(folder)/*.c)))
CLI     := $(sort $(wildcard generator/cli/*.c))
# What the binary carries; content.yaml and sources.yaml are the sample site's.
ASSETS  := $(shell find templates locales content/calendars -type f ! -name content.yaml ! -name sources.yaml | LC_ALL=C sort)
OBJECTS := $(SOURCES:%.c=$(OUT)/obj/%.o) $(OUT)/obj/assets.o
CLI_OBJECTS := $(CLI:%.c=$(OUT)/obj/%.o)
UNIT    := $(sort $(foreach folder,$(FOLDERS),$(wildcard tests/unit/$(folder)/*_test.c)))
UNIT_PROGRAMS := $(UNIT:tests/%.c=$(OUT)/tests/%)
SCRIPTS := $(sort $(wildcard tests/*/*.t))

.PHONY: all test site asan tsan fuzz bench docs lint format bless install clean help \
        build-packages test-packages lint-packages unit

# One make builds all there is to build, so that `make -j all unit` makes no file
# twice.  Flags of pkg-config are asked for when a recipe runs, behind the
# packages.
all: $(OUT)/slagen ## build build/slagen (default)

$(OBJECTS) $(CLI_OBJECTS): | build-packages

$(OUT)/slagen: $(CLI_OBJECTS) $(OUT)/libslagen.a
	$(CC) $(LINKING_$(VARIANT)) $(LDFLAGS) -o $@ $^ $(LIBS)

$(OUT)/libslagen.a: $(OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(OUT)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(OUT)/assets.c: generator/base/embed.sh $(ASSETS)
	@mkdir -p $(@D)
	generator/base/embed.sh $(ASSETS) > $@.new
	@mv $@.new $@

$(OUT)/obj/assets.o: $(OUT)/assets.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(OUT)/tests/%: tests/%.c $(OUT)/libslagen.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -Itests/unit -MMD -MP -MF $@.d -o $@ $< $(OUT)/libslagen.a \
	  $(LINKING_$(VARIANT)) $(LDFLAGS) $(TEST_LIBS) $(LIBS)

-include $(OBJECTS:.o=.d) $(CLI_OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d)

site: all ## build the program and publish the sample site into build/site
	$(OUT)/slagen build -o $(BUILD)/site

test: $(OUT)/slagen unit ## install what the tests need and run all of them
	@SLAGEN=$(OUT)/slagen prove --exec '' $(UNIT_PROGRAMS) $(SCRIPTS)

unit: $(UNIT_PROGRAMS) ## build the unit tests, build/tests/unit/*/*_test

$(UNIT_PROGRAMS): | build-packages test-packages

asan: ## run the same tests under AddressSanitizer and UBSan
	@$(MAKE) --no-print-directory VARIANT=asan test

tsan: ## run the same tests under ThreadSanitizer
	@TSAN_OPTIONS='suppressions="$(CURDIR)/tests/tsan.supp"' $(MAKE) --no-print-directory VARIANT=tsan test

fuzz: lint-packages ## run each fuzzer for TIME seconds (default 60)
	@BUILD=$(BUILD) TIME=$(TIME) LIBS="$(LIBS)" tests/fuzz/fuzz.sh

bench: all ## measure large projects beside yardsticks of the same run
	@SLAGEN=$(OUT)/slagen tests/bench/bench.sh

docs: all ## make the pages of the manual that come from tables
	$(OUT)/slagen schema --manual > docs/reference.md
	$(OUT)/slagen rules > docs/rules.md

bless: all ## accept the golden output of this build; shows what changed
	@SLAGEN=$(OUT)/slagen tests/golden/golden.t --bless
	@git --no-pager diff --stat -- tests/golden

lint: build-packages lint-packages ## static analysis, include table, headers, format
	@JOBS=$(JOBS) CFLAGS='$(ALL_CFLAGS)' tests/lint/lint.sh

format: lint-packages ## format the C files in place
	clang-format -i $(wildcard generator/*/*.[ch] generator/*/*/*.h tests/*/*/*.[ch])

# The Mustache engine alone, for other programs: the parts of base that it
# stands on, in one archive with it.
MUSTACHE := $(patsubst %.c,$(OUT)/obj/%.o,$(wildcard generator/typeset/mustache_*.c) \
              $(addprefix generator/base/,arena.c buf.c str.c utf8.c))

$(OUT)/libslagen-mustache.a: $(MUSTACHE)
	@rm -f $@
	$(LD) -r -o $(OUT)/slagen-mustache.o $^
	objcopy -w --keep-global-symbol='mustache_*' $(OUT)/slagen-mustache.o
	$(AR) rcs $@ $(OUT)/slagen-mustache.o

install: all ## install the program and the Mustache library under PREFIX
	@$(MAKE) --no-print-directory $(OUT)/libslagen-mustache.a
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin lib/pkgconfig include/slagen)
	install -m 755 $(OUT)/slagen $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(OUT)/libslagen-mustache.a $(DESTDIR)$(PREFIX)/lib/
	sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' \
	  generator/typeset/slagen/mustache.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/slagen-mustache.pc
	install -m 644 generator/typeset/slagen/mustache.h $(DESTDIR)$(PREFIX)/include/slagen/

build-packages: ; @tests/install-packages.sh $(BUILD_PACKAGES)
# One after the other: only one of them can install at a time.
test-packages: | build-packages ; @tests/install-packages.sh $(TEST_PACKAGES)
lint-packages: | build-packages ; @tests/install-packages.sh $(LINT_PACKAGES)

clean: ## remove build/
	rm -rf $(BUILD)

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | \
	  awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'
