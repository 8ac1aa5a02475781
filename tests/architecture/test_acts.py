"""Every act looks like every other."""

import ast
import inspect
import re

import pytest

from propolis.kit.act import ACTS, POWERS
from tests.architecture.house import calls, files, modules, where


def acts():
    """Every act of the house, loaded."""
    import propolis.site.urls  # noqa: F401  (brings in every room)

    return {name: act for name, act in ACTS.items() if not name.startswith("tests.")}


def faults(is_fault) -> list[str]:
    return sorted(name for name, act in acts().items() if is_fault(act))


def test_there_are_acts():
    assert len(acts()) > 30


def test_every_act_is_keyword_only():
    def has_others(act):
        return any(one.kind is not one.KEYWORD_ONLY for one in inspect.signature(act).parameters.values())

    assert faults(has_others) == []


def test_every_act_takes_at_and_every_act_of_a_person_takes_by():
    assert faults(lambda act: "at" not in inspect.signature(act).parameters) == []
    # Whoever signs up is not there before; what the queue draws or tidies away is nobody's act.
    without = {"accounts.ask_for_code", "accounts.join_without_email", "accounts.remove_never_used"}
    without |= {"planning.keep_map", "teams.note_reminded", "people.forget_call"}
    assert set(faults(lambda act: "by" not in inspect.signature(act).parameters)) <= without


def test_every_act_is_named_for_its_own_room():
    def is_elsewhere(act):
        return act.name.split(".")[0] not in act.__module__.split(".")

    assert faults(is_elsewhere) == []


def test_every_act_is_named_verb_noun_as_its_function_is():
    assert faults(lambda act: act.name.split(".")[1] != act.__name__) == []
    assert faults(lambda act: not re.fullmatch(r"[a-z]+\.[a-z]+(_[a-z]+)*", act.name)) == []


def test_every_act_says_in_a_sentence_what_it_does():
    assert faults(lambda act: not (act.__doc__ or "").split("\n")[0].endswith(".")) == []


def test_every_power_is_one_of_the_five():
    assert faults(lambda act: act.power and act.power not in POWERS) == []


def test_no_act_reads_the_clock():
    # `today(project, at)` is not the clock: it works out a day from a moment that was handed in.
    found = [call for path in modules("acts") for call in calls(path, "now", "utcnow", "today", "localdate")]
    assert [ast.unparse(call) for call in found if not call.args] == []


@pytest.mark.parametrize("path", files(".py"), ids=lambda path: where(path))
def test_entries_are_written_in_one_place_only(path):
    if path.parts[-2:] == ("record", "writing.py"):
        return
    writes = [
        where(path, call)
        for call in calls(path, "create", "bulk_create", "update", "delete", "save")
        if "Entry.objects" in ast.unparse(call.func)
    ]
    assert writes == []
