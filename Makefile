# Everything a checkout needs. `make` alone says what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help site serve test lint types check fuzz fuzz-browser trust bench compare docs clean chromium budgets validate

help:  ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV) || { echo "A virtual environment cannot be made. On Debian: apt-get install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[all,dev]'
	@touch $@

site: $(STAMP)  ## build the site that ships, and say where it is
	$(BIN)/briefgen build
	@echo "Open $(CURDIR)/site/index.html"

test: $(STAMP) chromium  ## run all tests, in a browser too
	$(BIN)/pytest --numprocesses auto

chromium:  # the browser for tests/browser, from Debian's packages
	@command -v chromium >/dev/null || tests/install-chromium

lint: $(STAMP)  ## style
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(STAMP)  ## types
	$(BIN)/mypy

check: lint types test  ## all of it

validate: $(STAMP) chromium  ## the Nu HTML checker and Lighthouse; needs Java and Node
	$(BIN)/python -m tests.validators

budgets: $(STAMP) chromium  ## measure what a reader's browser has to fetch
	$(BIN)/python -m benchmarks.budgets

MINUTES ?= 10
fuzz: $(STAMP)  ## build projects of any files, for MINUTES=10
	$(BIN)/python -m benchmarks.fuzz_sites $(MINUTES)

PAGES ?= 10000
fuzz-browser: $(STAMP) chromium  ## open pages of hostile text in Chromium, PAGES=10000 of them
	$(BIN)/python -m benchmarks.fuzz_pages $(PAGES)

trust: $(STAMP)  ## measure names, speakers and anchors on marked texts
	$(BIN)/python -m benchmarks.trust

bench: $(STAMP)  ## measure builds and the preview, on 1,000 and 10,000 articles
	$(BIN)/python -m benchmarks.run $(BENCH)

compare: $(STAMP)  ## build the same 10,000 articles with Hugo, in turn: COMPARE="--tools hugo pelican" for others
	$(BIN)/python -m benchmarks.compare $(COMPARE)

docs: $(STAMP)  ## write the reference pages anew from the code
	$(BIN)/python -m docs.generate

clean:  ## take away what was built here
	rm -rf site .briefgen $(VENV)
