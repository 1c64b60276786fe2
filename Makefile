# `make demo` and `make test` work as the first command in a fresh clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.mihak-dev
ASSETS := src/mihak/web/static/manifest.json
BENCH_STAMP := $(VENV)/.mihak-bench
TRAIN_STAMP := $(VENV)/.mihak-train
CODE := src tests bench tools training
# Whose floors `make floors` raises.
READER ?= rules

.DEFAULT_GOAL := help
.PHONY: help setup assets demo test lint types units bench bench-readme train reliability floors reference picture clean

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(STAMP) ## Make .venv with Mihak and all that its tests need

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

$(BENCH_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	touch $@

$(TRAIN_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[train]'
	touch $@

assets: $(ASSETS) ## Bundle the pages' scripts and styles

$(ASSETS): $(STAMP) $(shell find src/mihak/web/browser -path '*/node_modules' -prune -o -type f -print 2>/dev/null)
	$(BIN)/python tools/bundle.py

demo: $(STAMP) ## Read the bundled reports into a register and look at them
	PATH="$(CURDIR)/$(BIN):$$PATH" tools/demo.sh

test: lint types units ## Everything that must pass: lint, types, tests

lint: $(STAMP) ## Ruff over all code
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(STAMP) ## mypy --strict over all code
	$(BIN)/mypy $(CODE)

units: $(STAMP) $(ASSETS) ## The tests, on all cores
	$(BIN)/pytest -n auto

bench: $(BENCH_STAMP) ## Accuracy, speed and memory as Markdown tables
	$(BIN)/python -m bench

bench-readme: $(BENCH_STAMP) ## The same, written into README.md
	$(BIN)/python -m bench --write README.md

train: $(TRAIN_STAMP) ## Make the learned reader's model again, in src/mihak/claims/learned/data
	$(BIN)/python -m training

reliability: $(STAMP) ## Draw docs/img/reliability.svg: how far the learned reader's confidence keeps its word
	$(BIN)/python -m tools.reliability $(wildcard gold/aleppo gold/own ../shared/bench/dev)

floors: $(STAMP) ## Raise the floors in gold/floors.toml to what is reached now (of another: READER=learned)
	@for set in gold/aleppo gold/own ../shared/bench/seed ../shared/bench/dev ../shared/bench/retold; do \
	  if test -d $$set; then \
	    $(BIN)/mihak evaluate $$set --reader $(READER) --floors gold/floors.toml --raise-floors >/dev/null || exit 1; \
	  fi; \
	done

reference: $(STAMP) ## Write docs/cli.md and docs/linking.md anew from the code
	$(BIN)/python -m tools.reference
	$(BIN)/python -m tools.linking_page

picture: $(STAMP) $(ASSETS) ## Draw the pictures of docs/img and write README's claim again (needs Chromium)
	$(BIN)/python -m tools.picture
	$(BIN)/python -m tools.brief_picture
	$(BIN)/python -m tools.desk_picture
	$(BIN)/python -m tools.paragraph

clean: ## Remove what was made, .venv too
	rm -rf $(VENV) build dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
