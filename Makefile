# Everything a person does with a checkout. `make` alone lists it.
# Each step of the set-up is a file, so what is done is not done again.

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
STATIC := propolis/design/static/propolis
FONTS := $(foreach set,latin latin-ext,$(foreach weight,400 700,$(STATIC)/fonts/atkinson-hyperlegible-$(set)-$(weight)-normal.woff2))
ASSETS := $(STATIC)/propolis.css $(STATIC)/nhsuk-frontend.min.js $(FONTS) $(STATIC)/fonts/OFL.txt
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard propolis/locale/*/LC_MESSAGES/django.po))
PYTEST := tools/without-settings $(BIN)/python -m pytest -n $(WORKERS)
export UV_PYTHON_DOWNLOADS := never

.DELETE_ON_ERROR:
.PHONY: help setup demo test test-fast test-postgres soak check bench docs messages lock

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: $(BIN)/propolis $(ASSETS) $(CATALOGUES) ## install everything Propolis needs into this folder

demo: setup ## serve the worked example on http://127.0.0.1:8000
	$(BIN)/propolis demo

test: setup ## run every test, in a real browser and on both databases
	tools/ensure-chromium
	$(PYTEST) -m "not soak"
	$(MAKE) --no-print-directory test-postgres

test-fast: setup ## run the tests that need no browser, on SQLite
	$(PYTEST) -m "not journey and not soak"

test-postgres: setup ## run the tests on PostgreSQL
	tools/with-postgres $(BIN)/python -m pytest -n $(WORKERS) -m "(not journey and not slow and not soak) or on_postgres"

soak: setup ## run the long tests that no change waits for: every attack on every form, every journey both ways
	$(PYTEST) -m soak

check: setup ## format, lint, types, who may import whom, migrations, translations, docs made from code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	DJANGO_SETTINGS_MODULE=propolis.site.settings.test $(BIN)/propolis manage makemigrations --check --dry-run
	$(BIN)/python tools/messages.py --check
	$(BIN)/python tools/reference.py --check

bench: setup ## measure, and print a table of ratios
	tools/without-settings $(BIN)/python bench/verify_record.py
	tools/without-settings $(BIN)/python bench/methods.py

docs: setup ## write the reference pages that are made from the code
	$(BIN)/python tools/reference.py

messages: setup ## find the strings to translate and put them into propolis/locale
	$(BIN)/python tools/messages.py

lock: $(BIN)/propolis ## choose versions anew, inside the bounds of pyproject.toml
	$(BIN)/uv pip compile -q --upgrade $(LOCK) pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile -q --upgrade $(LOCK) --group dev pyproject.toml -o requirements/dev.txt

# No registry is named in a lock; the digests say what may be installed, whoever hands it over.
LOCK := --universal --generate-hashes --no-header --no-annotate

.venv/.machine: tools/check-machine
	@tools/check-machine $(PYTHON)
	@mkdir -p $(@D) && touch $@

$(BIN)/python: | .venv/.machine
	$(PYTHON) -m venv .venv

.venv/.packages: requirements/dev.txt requirements/uv.txt | $(BIN)/python
	tools/install-packages --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

$(BIN)/propolis: pyproject.toml .venv/.packages
	tools/install-packages --no-deps --no-build-isolation -e .
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc | .venv/.machine
	npm ci --no-progress --loglevel=error
	@touch $@

$(STATIC)/propolis.css: $(wildcard propolis/design/scss/*.scss propolis/design/scss/*/*.scss) node_modules/.package-lock.json
	@mkdir -p $(@D)
	node_modules/.bin/sass --load-path=node_modules --style=compressed --no-source-map --quiet-deps propolis/design/scss/propolis.scss $@

# The last line names a source map that is not served; the static file store would look for it.
$(STATIC)/nhsuk-frontend.min.js: node_modules/.package-lock.json
	@mkdir -p $(@D)
	sed '/^\/\/# sourceMappingURL=/d' node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend-*.min.js > $@

$(STATIC)/fonts/%.woff2: node_modules/.package-lock.json
	@mkdir -p $(@D)
	cp node_modules/@fontsource/atkinson-hyperlegible/files/$*.woff2 $@

$(STATIC)/fonts/OFL.txt: node_modules/.package-lock.json
	@mkdir -p $(@D)
	cp node_modules/@fontsource/atkinson-hyperlegible/LICENSE $@

%.mo: %.po .venv/.packages
	$(BIN)/pybabel -q compile -i $< -o $@
