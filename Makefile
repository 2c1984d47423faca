# make site · make test · make preview · make notebook · make bench · make refresh (see README.md)
PYTHON ?= python3
BIN := .venv/bin
export PYTHONPATH := $(CURDIR)

.PHONY: site test preview notebook bench lock clean refresh

site: .venv/site.done
	$(BIN)/python -m analysis build

test: .venv/test.done
	$(BIN)/python -m analysis build
	$(BIN)/python tests/browser.py
	$(BIN)/python tests/node_tools.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

preview: .venv/site.done
	$(BIN)/python -m analysis preview

notebook: .venv/lab.done
	$(BIN)/jupyter lab notebooks

bench: .venv/test.done
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_reconcile.py
	$(BIN)/python tests/bench_publish.py
	$(BIN)/python -m analysis build
	$(BIN)/python tests/node_tools.py
	$(BIN)/python tests/bench_site.py
	$(BIN)/python tests/bench_extract.py
	$(BIN)/python tests/bench_stories.py

lock: .venv/uv.done  ## Choose newest versions again and pin them with their hashes.
	for name in requirements requirements-test requirements-lab; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate $$name.in -o $$name.txt; done

clean:
	rm -rf .venv .cache _site .staging-* data/.staging-* events rounds uk stories downloads charts cards api feed.xml site/rules site/_parts/*.json

.venv/uv.done: requirements-uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; set PYTHON=/path/to/it."; exit 1; }
	@echo "Making .venv …"
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv."; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@touch $@

.venv/site.done: requirements.txt .venv/uv.done
	@echo "Installing what the site needs …"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	@touch $@

.venv/test.done: requirements-test.txt .venv/site.done
	@echo "Installing what the tests need …"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-test.txt
	@touch $@

.venv/lab.done: requirements-lab.txt .venv/site.done
	@echo "Installing JupyterLab …"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-lab.txt
	@touch $@

refresh: .venv/site.done  ## Gather, extract, report, build; the last three lines say what is new.
	$(BIN)/python -m analysis refresh
