# Everyday commands; `make help` lists them. CMake does the work, this file only saves typing and installs what a
# fresh Debian 12 lacks.

PRESET ?= release
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

# Presets keep their own folders (CMakePresets.json): release in build/, asan beside the fuzzers in build-fuzz/, which are
# built likewise, any other in build-NAME/.
BUILD := $(if $(filter release bench,$(PRESET)),build,build-$(PRESET))

TO_BUILD := g++ cmake ninja-build pkg-config libcli11-dev libyaml-dev libyaml-cpp-dev libfmt-dev libicu-dev \
            nlohmann-json3-dev libkainjow-mustache-dev libxlsxwriter-dev libzip-dev libpugixml-dev doctest-dev
# A validator that knows nothing of hbjs, to hold the JSON Schemas against, and programs that fill in forms.
TO_TEST := libvalijson-dev python3-openpyxl libreoffice-calc-nogui/libreoffice-calc \
           libreoffice-writer-nogui/libreoffice-writer fonts-noto-cjk poppler-utils
TO_FUZZ := clang-14 libclang-rt-14-dev
TO_LINT := clang-format clang-tidy cppcheck
TO_PACK := dpkg-dev file

NPM_FORMS := exceljs@4.4.0
NPM_REPORTS := docxtemplater@3.71.0 pizzip@3.3.0
# What else checks YAML; only `make rivals` runs them.
NPM_RIVALS := ajv-cli@5.0.0 ajv-formats@3.0.1 @sourcemeta/jsonschema@16.11.0 @stoplight/spectral-cli@6.16.3

# What cppcheck 2.10 says of braces and templates that it misreads; clang-tidy looks at the same.
LINT_WRONG := missingInclude syntaxError internalAstError integerOverflow danglingTempReference \
              AssignmentAddressToInteger passedByValue

fuzzers := fuzz_load fuzz_workbook fuzz_form fuzz_template fuzz_findings

need = @scripts/need.sh
sources = $(shell find src tests -name '*.h' -o -name '*.cpp')
# Quiet: only warnings and errors are worth a line.
configure = @cmake --preset $(1) --log-level=WARNING $(2) >/dev/null
build = @echo "Building $(strip $(2)) ($(1)) …"; cmake --build $(1) -j $(JOBS) --target $(2) -- --quiet
ctest = @ctest --test-dir $(1) -j $(JOBS) --output-on-failure --no-tests=error
fuzz = @LSAN_OPTIONS=suppressions=tests/leaks-of-others.txt:print_suppressions=0 build-fuzz/bin/$(1) \
  -max_total_time=$(FUZZ_SECONDS) -timeout=10 -max_len=4096 -print_final_stats=1 \
  -artifact_prefix=build-fuzz/

# A test that is skipped is no test that passed.
tell_skipped = @grep -h '^SKIPPED' $(1)/Testing/Temporary/LastTest.log || true

.PHONY: help run test asan fuzz bench rivals format lint install deb clean
.DEFAULT_GOAL := help

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build, check the plan, print the monthly report
	$(need) $(TO_BUILD)
	$(call configure,release)
	$(call build,build,hbjs)
	@build/bin/hbjs validate
	@build/bin/hbjs report --month

test: ## build everything and run every test
	$(need) $(TO_BUILD) $(TO_TEST) $(TO_FUZZ)
	@scripts/need_npm.sh build-npm $(NPM_FORMS)
	$(call configure,fuzz)
	$(call build,build-fuzz,$(fuzzers))
	$(call configure,$(PRESET),-DHBJS_FUZZERS=$(CURDIR)/build-fuzz/bin)
	$(call build,$(BUILD),all)
	$(call ctest,$(BUILD))
	$(call tell_skipped,$(BUILD))

asan: ## run every test under AddressSanitizer and UBSan
	$(need) $(TO_BUILD) $(TO_TEST) $(TO_FUZZ)
	@scripts/need_npm.sh build-npm $(NPM_FORMS)
	$(call configure,asan)
	$(call build,build-fuzz,all)
	$(call ctest,build-fuzz)
	$(call tell_skipped,build-fuzz)

fuzz: ## feed each reader and the drawing of findings random bytes for FUZZ_SECONDS (60)
	$(need) $(TO_BUILD) $(TO_FUZZ)
	$(call configure,fuzz)
	$(call build,build-fuzz,$(fuzzers))
	@mkdir -p build-fuzz/found-load build-fuzz/found-workbook build-fuzz/found-form build-fuzz/found-template \
	  build-fuzz/found-findings
	$(call fuzz,fuzz_load) -dict=tests/fuzz/yaml.dict build-fuzz/found-load tests/fuzz/corpus build-fuzz/plan-seeds
	$(call fuzz,fuzz_workbook) -dict=tests/fuzz/xlsx.dict build-fuzz/found-workbook tests/fuzz/workbooks
	$(call fuzz,fuzz_form) -dict=tests/fuzz/form.dict build-fuzz/found-form tests/fuzz/forms
	$(call fuzz,fuzz_template) -dict=tests/fuzz/docx.dict build-fuzz/found-template tests/fuzz/templates
	$(call fuzz,fuzz_findings) -dict=tests/fuzz/findings.dict build-fuzz/found-findings tests/fuzz/corpus-findings

bench: ## measure speed against the yardsticks (BENCH=--check fails over budget)
	$(need) $(TO_BUILD)
	@scripts/need_npm.sh build-npm $(NPM_FORMS) $(NPM_REPORTS)
	$(call configure,bench)
	$(call build,build,hbjs bench_programs)
	@build/bin/bench --programs build/bin --plan plan --modules build-npm $(BENCH)
	@build/bin/hostile --programs build/bin --plan plan $(BENCH)

rivals: ## measure other checkers of YAML beside hbjs, on the same data
	$(need) $(TO_BUILD) yamllint
	@scripts/need_npm.sh build-npm $(NPM_RIVALS)
	$(call configure,bench)
	$(call build,build,hbjs bench_programs)
	@build/bin/rivals --programs build/bin --plan plan --schemas schemas --modules build-npm

format: ## put every source into the house's format
	$(need) clang-format
	@clang-format -i $(sources)

lint: ## check format and suspicious code
	$(need) $(TO_BUILD) $(TO_LINT)
	@clang-format --dry-run -Werror $(sources)
	$(call configure,lint)
	@echo "clang-tidy over src/: long at first, then only over what changed …"
	@cmake --build build-lint -j $(JOBS) -- --quiet -k 0
	@cppcheck --quiet --std=c++20 --enable=performance,portability --inline-suppr --error-exitcode=1 \
	  $(addprefix --suppress=,$(LINT_WRONG)) -j $(JOBS) -I src src

install: ## install to PREFIX (/usr/local), under DESTDIR
	$(need) $(TO_BUILD)
	$(call configure,release,-DCMAKE_INSTALL_PREFIX=$(PREFIX))
	$(call build,build,hbjs generated_files)
	@cmake --install build >/dev/null
	@echo "Installed to $(DESTDIR)$(PREFIX)"

deb: ## make a Debian package in build/
	$(need) $(TO_BUILD) $(TO_PACK)
	$(call configure,release,-DCMAKE_INSTALL_PREFIX=/usr)
	$(call build,build,hbjs generated_files)
	@cd build && cpack -G DEB >/dev/null
	@ls build/*.deb

clean: ## remove what was built
	@rm -rf build build-*
