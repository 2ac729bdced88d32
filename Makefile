# Whence: set up, run, test. `make demo` and `make test` need only python3 (3.11 or later) and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PILE := examples/sleeper-cells

.PHONY: help demo test test-training check eval eval-short bench-reuse tables docs size lock clean
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Whence needs Python 3.11 or later; name one with: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { $(PYTHON) -c 'import sys; v = "%d.%d" % sys.version_info[:2]; print("python3 lacks its venv module; install it with: apt install python" + v + "-venv (Debian, Ubuntu), or use a Python from python.org")'; exit 2; }
	$(PYTHON) -m venv $(VENV)

build/core.stamp: $(BIN)/python requirements/core.txt pyproject.toml
	@mkdir -p build
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check --require-hashes -r requirements/core.txt
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

build/dev.stamp: build/core.stamp requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: build/core.stamp ## Run the main job on the bundled example pile; writes build/report.html
	$(BIN)/whence report $(PILE) -o build/report.html --json build/report.json

test: build/dev.stamp ## Pass the tests, with no data but the repository's
	$(BIN)/python -m pytest

# The tensor library is large and no part of what ships, so it lives in an environment of its own.
build/training.stamp: pyproject.toml
	@mkdir -p build
	$(PYTHON) -m venv build/training-venv
	build/training-venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[training]' hypothesis pytest tokenizers
	@touch $@

test-training: build/training.stamp ## Pass the tests of the rooms that learn (installs the extra `training`)
	build/training-venv/bin/python -m pytest tests/training tests/models

check: build/dev.stamp ## Everything that must be clean: format, lint, types, walls, tests, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/docs

eval: build/dev.stamp ## Measure every room (needs WHENCE_DATA), write docs/quality.md, hold the floors
	$(BIN)/python -m whence.evaluation --write docs/quality.md

eval-short: build/dev.stamp ## The same on smaller samples: what CI runs
	$(BIN)/python -m whence.evaluation --short

# The tools that we are compared with are no part of what ships either.
build/bench.stamp: requirements/bench.txt
	@mkdir -p build
	$(PYTHON) -m venv build/bench-venv
	build/bench-venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

build/bench-passim.stamp: build/bench.stamp
	build/bench-venv/bin/python -m pip install --quiet --disable-pip-version-check pyspark==4.0.1 graphframes-py==0.9.3 intervaltree
	@touch $@

bench-reuse: build/dev.stamp build/bench.stamp $(if $(PASSIM),build/bench-passim.stamp) ## Measure reuse beside other tools (needs WHENCE_DATA), write docs/performance.md; PASSIM=FOLDER adds passim
	$(BIN)/python -m whence.evaluation.bench $(if $(PASSIM),--passim "$(PASSIM)") --write docs/performance.md

tables: build/dev.stamp ## Make the word tables again and compare (needs WHENCE_DATA)
	$(BIN)/python genscripts/entity_words.py $(WHENCE_DATA) | cmp - src/whence/entities/common.tsv
	$(BIN)/python genscripts/claim_words.py $(WHENCE_DATA) | cmp - src/whence/claims/words.tsv
	$(BIN)/python genscripts/reuse_words.py $(WHENCE_DATA) | cmp - src/whence/reuse/frequent.tsv

docs: build/dev.stamp ## Build the documentation into build/docs
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/docs

size: ## Measure a fresh `pip install .`, in MB, and fail above 250; PIP_FLAGS=--no-compile without caches
	rm -rf build/size-venv
	$(PYTHON) -m venv build/size-venv
	@echo "empty environment: $$(du -sm build/size-venv | cut -f1) MB"
	build/size-venv/bin/python -m pip install --quiet --disable-pip-version-check $(PIP_FLAGS) .
	@size=$$(du -sm build/size-venv | cut -f1); echo "with the core install: $$size MB"; test $$size -le 250

lock: ## Resolve the locked requirements again (needs uv)
	for name in core dev bench; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --custom-compile-command "make lock" requirements/$$name.in -o requirements/$$name.txt; done

clean: ## Remove what was built
	rm -rf build $(VENV)
