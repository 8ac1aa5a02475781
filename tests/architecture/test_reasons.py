"""Every refusal can be put into words, with everything its sentence needs."""

import ast
import re

import pytest

from propolis.kit.words import _SENTENCES
from tests.architecture.house import calls, files, modules, where


def refusals() -> list[tuple[str, ast.Call]]:
    """Every `no("code", ...)` of the house, and what `_unless(..., "code")` and its like pass on to it."""
    import propolis.site.urls  # noqa: F401  (brings in every room's words)

    return [(where(path, call), call) for path in files(".py") for call in calls(path, "no") if call.args]


def codes(call: ast.Call) -> list[str]:
    """The codes a refusal can have: every text in its first argument, and all that begin like one put together."""
    whole = [node for node in ast.walk(call.args[0]) if isinstance(node, ast.JoinedStr)]
    parts = {id(part) for node in whole for part in ast.walk(node)}
    plain = [node.value for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant) and id(node) not in parts]
    begun = [node.values[0].value for node in whole]
    return [*plain, *(code for code in _SENTENCES for start in begun if code.startswith(start))]


def test_every_refusal_has_a_sentence():
    found = refusals()
    unknown = [f"{place} {code}" for place, call in found for code in codes(call) if code not in _SENTENCES]
    assert len(found) > 40 and unknown == []


def test_every_code_that_permissions_pass_on_has_a_sentence():
    unknown = [
        f"{where(path, call)} {call.args[1].value}"
        for path in modules("permissions")
        for call in calls(path, "_unless")
        if isinstance(call.args[1], ast.Constant) and call.args[1].value not in _SENTENCES
    ]
    assert unknown == []


def test_every_refusal_brings_the_facts_its_sentence_needs():
    missing = []
    for place, call in refusals():
        given = {keyword.arg for keyword in call.keywords}
        for code in codes(call):
            needed = set(re.findall(r"%\((\w+)\)", str(_SENTENCES.get(code, ""))))
            missing += [f"{place} {code}: {needed - given}"] if needed - given and None not in given else []
    assert missing == []


@pytest.mark.parametrize("code", sorted(_SENTENCES))
def test_a_code_is_kebab_case_and_its_sentence_ends(code):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert str(_SENTENCES[code])[-1] in ".?!"


def test_every_sentence_is_used():
    everything = "\n".join(path.read_text() for path in files(".py") if path.stem != "words")
    put_together = {code for _, call in refusals() for code in codes(call)}
    assert [code for code in _SENTENCES if f'"{code}"' not in everything and code not in put_together] == []
