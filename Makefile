# Two commands matter: `make run` and `make test`. Each sets up all that it needs.

.PHONY: help run test lint lock bench torture screenshots translations freeze clean setup-run setup-test setup-train
.DEFAULT_GOAL := help

# The shell reads MUSIC from the environment, so that a folder may have spaces and quotes.
export MUSIC

VENV_PYTHON := .venv/bin/python
PREPARE = python=$$(sh packaging/find_python.sh) && "$$python" packaging/prepare.py

help:
	@echo "make run [MUSIC=folder]   open Reclass on a folder of music, or on a small demo library"
	@echo "make test                 every check: ruff, mypy, import-linter, pytest"
	@echo "make lint                 the checks without pytest"
	@echo "make setup-train          install PyTorch and what else training needs"
	@echo "make torture              try hard to lose or harm files; prints JSON (SCALE=0.1: a tenth)"
	@echo "make bench                measure this machine and print JSON"
	@echo "make screenshots MUSIC=folder   take the guide's pictures, and all others into build/screenshots"
	@echo "make translations         find new texts, say what is not translated, compile"
	@echo "make freeze               the program as one folder, and on Debian as a package, in dist"
	@echo "make lock                 renew the locked packages from pyproject.toml (needs uv)"
	@echo "make clean                remove what the commands above made in this folder"

setup-run:
	@$(PREPARE) run

setup-test:
	@$(PREPARE) test

setup-train:
	@$(PREPARE) train

run: setup-run
	@$(VENV_PYTHON) packaging/launch.py

test: setup-test
	@$(VENV_PYTHON) packaging/check.py

lint: setup-test
	@$(VENV_PYTHON) packaging/check.py --lint

SCALE ?= 1
torture: setup-test
	@$(VENV_PYTHON) -m tests.torture --scale $(SCALE)

bench: setup-run
	@$(VENV_PYTHON) -m reclass_gui.cli bench

GALLERY ?= build/screenshots
export GALLERY
screenshots: setup-run
	@$(VENV_PYTHON) packaging/screenshots.py --gallery "$$GALLERY" -- "$$MUSIC"

translations: setup-run
	@$(VENV_PYTHON) packaging/translations.py

freeze:
	@python=$$(sh packaging/find_python.sh) && "$$python" packaging/freeze.py $$(command -v dpkg-deb >/dev/null && echo --deb)

# Universal: one file for every platform and Python. Without index hosts: pip uses its user's.
LOCK = uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes
LOCKED = packaging/locked
lock:
	@command -v uv >/dev/null || { echo "Locking needs uv:  pip install uv"; exit 1; }
	$(LOCK) --upgrade --extra dev -o $(LOCKED)/dev.txt pyproject.toml $(LOCKED)/build.in
	$(LOCK) --upgrade -c $(LOCKED)/dev.txt -o $(LOCKED)/base.txt pyproject.toml $(LOCKED)/build.in
	$(LOCK) --upgrade -c $(LOCKED)/base.txt -o $(LOCKED)/freeze.txt $(LOCKED)/freeze.in

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
