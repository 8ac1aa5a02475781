"""Files and functions that fit in the head."""

import ast

import pytest

from tests.architecture.house import PACKAGE, ROOT, files, tree, where

LONGEST_FILE = 200
LONGEST_FUNCTION = 40


@pytest.mark.parametrize("path", files(".py"), ids=where)
def test_a_file_is_at_most_200_lines(path):
    assert len(path.read_text().splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", files(".py"), ids=where)
def test_a_function_is_at_most_40_lines(path):
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f"{where(path, one)} {one.name}" for one in functions if one.end_lineno - one.lineno + 1 > LONGEST_FUNCTION]
    assert long == []


def test_nothing_is_left_for_later():
    words = ("TO" + "DO", "FIX" + "ME", "XX" + "X ", "HACK" + ":")
    text_files = [*files(".py"), *files(".jinja"), *files(".py", ROOT / "tests"), *files(".py", ROOT / "tools")]
    found = [where(path) for path in text_files if any(word in path.read_text() for word in words)]
    assert found == []


def test_no_address_of_anyone_else_is_fetched_by_a_page():
    pages = [path for path in PACKAGE.rglob("*") if path.suffix == ".jinja"]
    pages += [path for path in PACKAGE.rglob("static/**/*.js") if not path.name.endswith(".min.js")]
    found = [
        f"{where(path)}: {line.strip()[:80]}"
        for path in pages
        for line in path.read_text().splitlines()
        if "https://" in line or "http://" in line
    ]
    # A namespace is a name, not an address; nothing is fetched from it.
    assert [line for line in found if "http://www.w3.org/" not in line] == []
