# `make chat` and `make test` do all the set-up on a machine with Python 3.11 and make; every other target too.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV ?= .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet install --require-hashes
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

.DEFAULT_GOAL := help
.PHONY: help chat test check format lock bench soak real-model picture wheel clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

chat: $(VENV)/.chat ## Talk to the bot in this terminal
	@$(RUN) -m bot chat

test: $(VENV)/.dev ## Run every test; no network is used
	$(RUN) -m pytest -n 2

check: $(VENV)/.dev ## Format, lint, types, import direction, documents: everything but the tests of the program
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) -m pytest tests/house

format: $(VENV)/.dev ## Format the code and mend what ruff can mend
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

lock: $(VENV)/.dev ## Write both lock files anew from pyproject.toml
	$(RUN) -m pip --disable-pip-version-check --quiet install uv
	$(VENV)/bin/$(LOCK) --upgrade pyproject.toml --output-file requirements.lock
	$(VENV)/bin/$(LOCK) --upgrade pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock

bench: $(VENV)/.dev ## Measure the start and its memory
	$(RUN) -m bench

soak: $(VENV)/.dev ## Run the bot under load and faults, 10,000 ladders and a year of 1,000 cases
	$(RUN) -m bench soak ladder year

real-model: $(VENV)/.dev ## Build a small model's server (10 to 15 minutes) and let it write; opt-in
	$(RUN) -m bench.real_model_server

picture: $(VENV)/.dev ## Draw the README's picture by playing a story
	$(RUN) docs/pictures/draw.py

wheel: $(VENV)/.dev ## Build the wheel into dist/
	$(RUN) -m bot bodies check
	$(RUN) -m build --wheel --no-isolation --outdir dist

clean: ## Remove the environment and everything that was built
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The stamps are younger than the lock files exactly when the environment holds what they say.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with make PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11: name a newer one with make PYTHON=..."; exit 1; }
	@echo "Making the environment in $(VENV) ..." >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.chat: requirements.lock | $(VENV)/bin/python
	@echo "Installing what the bot needs ..." >&2
	@$(PIP) -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/bin/python
	@echo "Installing what the bot and its tests need ..." >&2
	@$(PIP) -r requirements-dev.lock
	@touch $@
