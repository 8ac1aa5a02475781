"""Our own format of published ballots, and every way in which a file can be wrong."""

import json
from fractions import Fraction

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots import METHODS, Objection, Opening, count, read
from tests.methods.ballots.files import BASE, EXAMPLES, ONE_SIDE, file


def test_there_is_an_example_of_every_method():
    assert list(EXAMPLES) == list(METHODS)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_can_be_read_and_counted(method):
    outcome = count(read(json.dumps(file(method))))
    assert outcome.result in ("adopted", "chosen")
    assert outcome.elected == (("Bo",) if METHODS[method].has_options else ())


def test_everything_a_file_can_say_is_read():
    opening = {
        "notice_days": 4,
        "notice_needed": 5,
        "needs_easy_read": True,
        "has_easy_read": False,
        "co_chairs": ["x"],
    }
    ended = {"ended": "not-qualified", "agreed_by": "carer", "is_facilitator_free": True}
    override = {"by": "a", "power": "b", "why": "c", "would_change": "d", "on": "2026-05-01"}
    text = json.dumps(
        file(
            "consent",
            title="Doors",
            seed="s",
            version=3,
            is_closed=False,
            override=override,
            rule={"quorum_percent": 1, "lived_side": ["carer"], "opening": opening},
            ballots=[{"perspective": "carer", "stance": "objection", "objection": ended, "version": 2}],
        )
    )
    poll = read(text)
    assert (poll.seed, poll.version, poll.is_closed, vars(poll.override)) == ("s", 3, False, override)
    assert poll.rule.opening == Opening(**opening | {"co_chairs": ("x",)})
    assert (poll.ballots[0].version, poll.ballots[0].objection) == (2, Objection("not-qualified", "carer", True))


def test_a_threshold_is_an_exact_fraction():
    assert read(json.dumps(file("weighted", rule=BASE["rule"] | ONE_SIDE | {"threshold": "2/3"}))).rule.threshold == (
        Fraction(2, 3)
    )


def refused(text: str) -> str:
    with pytest.raises(BadInput) as trouble:
        read(text)
    assert "\n" not in str(trouble.value)
    return str(trouble.value)


def test_text_that_is_no_json_is_refused_with_its_line():
    text = json.dumps(file("consent"), indent=1).replace('"staff": 2', '"staff": 2,,')
    line = next(number for number, one in enumerate(text.splitlines(), 1) if ",," in one)
    assert refused(text).startswith(f"line {line}: expected valid JSON (")


TEXTS = {
    "an empty file": (" \n", "line 1: expected published ballots; the file is empty"),
    "a list": ("[]", "expected the file to be an object in { }, found '[]'"),
    "half a file": ('{"format": "propolis-ballots-1",\n', "line 2: expected valid JSON ("),
    "a name twice": ('{"format": "a", "format": "b"}', "expected each name once in an object, found 'format'"),
    "no number": ('{"format": NaN}', "expected a number, found 'NaN'"),
    "endless nesting": ('{"a":' * 100_000, "expected JSON without endless nesting or endless numbers"),
    "an endless number": ('{"a":' + "9" * 5000 + "}", "expected JSON without endless nesting or endless numbers"),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_text_that_is_no_poll_is_refused(text, expected):
    assert refused(text).startswith(expected)


def ballots(method: str, **says: object) -> dict:
    """A file whose second ballot says this."""
    good = {"perspective": "carer"} | EXAMPLES[method][2]
    return file(method, ballots=[good, {"perspective": "carer"} | says])


def rule(method: str, **changes: object) -> dict:
    return file(method, rule=file(method)["rule"] | changes)


def without(name: str) -> dict:
    return {key: value for key, value in file("stv").items() if key != name}


OPENING = {"notice_days": 5, "notice_needed": 5, "needs_easy_read": False, "has_easy_read": False, "co_chairs": "staff"}
OVERRIDE = {"by": "a", "power": "b", "why": "c", "would_change": "d", "on": "yesterday"}
BAD = {
    "another format": (file("stv", format="abif"), "format of the file to be 'propolis-ballots-1', found 'abif'"),
    "no such method": (file("stv", method="borda"), "method of the file to be one of consent, consensus, gradients"),
    "no method": (without("method"), "method of the file to be one of consent"),
    "no ballots": (without("ballots"), "the file to have 'ballots'"),
    "no options": (without("options"), "the file to have 'options'"),
    "an empty list of options": (file("stv", options=[]), "options of the file to be a list of at least one option"),
    "an option twice": (file("stv", options=["A", "A"]), "options of the file to name each one once, found 'A'"),
    "an option without a name": (file("stv", options=["A", " "]), "options of the file to be a list of names"),
    "an option that steers a terminal": (file("stv", options=["A\x1b[2J"]), "options of the file to be a list"),
    "a perspective that does": (file("stv", asked={"\x1b": 1}), "asked of the file to be a whole number for each name"),
    "no seats": (file("stv", seats=0), "seats of the file to be a whole number from 1 to 1,000,000,000, found '0'"),
    "seats that are true": (file("stv", seats=True), "seats of the file to be a whole number from 1"),
    "half a seat": (file("stv", seats=1.5), "seats of the file to be a whole number from 1"),
    "options where there are none": (file("consent", options=["A"]), "the file to have only format, method, rule"),
    "nobody asked": (file("stv", asked={}), "asked of the file to be the number of people asked, by perspective"),
    "asked in words": (file("stv", asked={"carer": "2"}), "asked of the file to be a whole number for each name"),
    "a seed that is a number": (file("stv", seed=7), "seed of the file to be text in quotes, found '7'"),
    "ballots that are no list": (file("stv", ballots={}), "ballots of the file to be a list in [ ]"),
    "a ballot that is no object": (file("stv", ballots=["Ann"]), "ballot 1 to be an object in { }, found 'Ann'"),
    "more ballots than people": (file("consent", ballots=[{"perspective": "carer", "stance": "consent"}] * 3),
                                 "at most 2 ballots from carer, as many as were asked, found '3'"),
    "two ballots with one id": (file("consent", ballots=[{"id": "x", "perspective": "carer", "stance": "consent"}] * 2),
                                "ballot 2 to have an id of its own; ballot 1 has the same, found 'x'"),
    "an unknown perspective": (ballots("consent", perspective="mayor", stance="consent"),
                               "ballot 2 to come from a perspective that was asked, found 'mayor'"),
    "an unknown stance": (ballots("consent", stance="yes"), "stance of ballot 2 to be one of consent, concern"),
    "no stance": (ballots("consent"), "ballot 2 to have 'stance'"),
    "another method's answer": (ballots("consent", vote="yes"), "ballot 2 to have 'stance'"),
    "an answer too many": (ballots("stv", ranks={}, vote="yes"), "ballot 2 to have only perspective, ranks, id"),
    "a version to come": (ballots("consent", stance="consent", version=2), "version of ballot 2 to be a whole number"),
    "an unknown option": (ballots("stv", ranks={"Dee": 1}), "ballot 2 to name only the options, found 'Dee'"),
    "a rank twice": (ballots("stv", ranks={"Ann": 1, "Bo": 1}), "ballot 2 to give each rank once, found 'rank 1"),
    "a rank left out": (ballots("stv", ranks={"Ann": 1, "Bo": 3}), "ballot 2 to leave out no rank, found 'no rank 2'"),
    "a rank of nought": (ballots("stv", ranks={"Ann": 0}), "ranks of ballot 2 to be from 1 to"),
    "a list of ranks": (ballots("stv", ranks=["Ann"]), "ranks of ballot 2 to be a whole number for each name"),
    "approved twice": (ballots("approval", approves=["Bo", "Bo"]), "approves of ballot 2 to name each one once"),
    "approved and unknown": (ballots("approval", approves=["Dee"]), "ballot 2 to name only the options, found 'Dee'"),
    "a negative score": (ballots("score", scores={"Bo": -1}), "scores of ballot 2 to be from 0 to 5 each"),
    "too high a score": (ballots("score", scores={"Bo": 6}), "scores of ballot 2 to be from 0 to 5 each"),
    "half a point": (ballots("score", scores={"Bo": 0.5}), "scores of ballot 2 to be a whole number for each name"),
    "too many dots": (ballots("dots", dots={"Bo": 3, "Ann": 3}), "ballot 2 to use 5 dots at most, found '6 dots'"),
    "negative dots": (ballots("dots", dots={"Bo": -1}), "dots of ballot 2 to be from 0 to"),
    "no quorum in the rule": (file("stv", rule={}), "the rule of stv to have 'quorum_percent'"),
    "a quorum of nothing": (rule("stv", quorum_percent=0), "quorum_percent of the rule of stv to be a whole number"),
    "a rule that is not applied": (rule("stv", threshold="1/2"), "the rule of stv to have only quorum_percent, found"),
    "no weights": (file("weighted", rule={"quorum_percent": 1, "threshold": "1/2"}), "the rule of weighted to have"),
    "a weight missing": (rule("weighted", weights={"carer": 1}), "one weight for each of carer, staff, found 'carer'"),
    "no weight at all": (rule("weighted", weights={"carer": 1, "staff": 0}), "weights of the rule of weighted to be"),
    "a threshold in decimals": (rule("weighted", threshold=0.5), "threshold of the rule of weighted to be text"),
    "a threshold over nought": (rule("weighted", threshold="1/0"), "threshold of the rule of weighted to be a"),
    "a threshold above one": (rule("weighted", threshold="3/2"), "threshold of the rule of weighted to be a"),
    "an objection beside consent": (ballots("consent", stance="consent", objection={"ended": "lapsed"}),
                                    "objection of ballot 2 only beside the stance objection, found 'consent'"),
    "an unknown ending": (ballots("consent", stance="objection", objection={"ended": "ignored"}),
                          "ended of objection of ballot 2 to be one of withdrawn, not-qualified, lapsed"),
    "one chair as text": (rule("consent", opening=OPENING), "co_chairs of the opening to be a list"),
    "an override on no day": (file("consent", override=OVERRIDE), "on of the override to be a day such as 2026-05-31"),
    "an override without reasons": (file("consent", override=OVERRIDE | {"why": " "}), "why of the override to be"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said_with_the_ballot_or_the_field(content, expected):
    assert refused(json.dumps(content)).startswith(f"expected {expected}")


def test_an_override_of_something_that_was_not_decided_is_refused():
    poll = read(json.dumps(file("consent", ballots=[], override=OVERRIDE | {"on": "2026-05-01"})))
    with pytest.raises(BadInput, match="an override only where something was decided, found 'no-quorum'"):
        count(poll)


def test_a_ballot_with_no_ranks_is_a_blank_paper():
    outcome = count(read(json.dumps(ballots("stv", ranks={}) | {"asked": {"carer": 2}})))
    assert (outcome.figures["valid"], outcome.figures["blank"]) == (1, 1)
