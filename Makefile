# Every target sets up what it needs first: on a fresh Debian machine `make demo` or `make test` is enough.

ARTICLE ?= examples/kaesong.txt
LANGUAGES ?= es ca gl fr pt it eo
OUT ?= out/demo
BIN := .venv/bin
LINT := .setup/lint/bin
# What scripts/setup is asked for beside the product.
SETUP :=

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup: ## install what is missing: Apertium and its pairs (Debian), uv, the Python environment
	@scripts/setup $(SETUP)

demo: setup ## render an example article into seven languages (ARTICLE=, LANGUAGES=, OUT=)
	$(BIN)/holdfast translate $(ARTICLE) $(LANGUAGES:%=--to %) --out $(OUT)

test: SETUP := --tests
test: setup lint ## everything that decides: lint, types, import rules, tests
	$(BIN)/pytest -q -n auto

lint: SETUP := --lint
lint: setup ## style, types and import rules only
	$(LINT)/ruff check
	$(LINT)/ruff format --check
	$(LINT)/mypy
	$(LINT)/lint-imports --no-logo

bench: setup ## time Holdfast against the plain apertium commands, same text and routes
	$(BIN)/python benchmarks/apertium.py $(ARTICLE)

clean: ## remove caches and output, not the environment
	rm -rf out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find translate glossary tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
