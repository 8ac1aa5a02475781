"""What people type, made clean: empty, too long, of the wrong kind."""

import pytest
from django.http import QueryDict

from propolis.projects.forms.inviting import Invite, InviteByEmail
from propolis.projects.forms.people import NameCoChair, Speak, TypeCode
from propolis.projects.forms.project import MakePromise, Start, Ways
from propolis.projects.models import Project, Promise

START = {
    "title": "Quieter nights",
    "purpose": "Sleep.",
    "level": "service",
    "perspective": "staff",
    "languages": ["en", "cy"],
    "nation": "WLS",
    "visibility": "public",
}
PROMISE = dict.fromkeys(("is_open", "is_fixed", "final_say", "final_say_why", "commits"), "Words.")
WAYS = {"notice_days": "5", "quorum_percent": "50", "visibility": "members"}
MAIL = {"emails": "bea@example.org", "perspective": "carer"}
FORMS = [
    (Start, START),
    (MakePromise, PROMISE),
    (Ways, WAYS),
    (Invite, {"perspective": "carer"}),
    (InviteByEmail, MAIL),
    (Speak, {"perspective": "carer"}),
    (TypeCode, {"code": "2b4d-6f8h-jkmn"}),
]


def sent(values: dict) -> QueryDict:
    """What a browser sends."""
    data = QueryDict(mutable=True)
    for name, value in values.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def wrong(form_class, values: dict) -> dict:
    """The questions with something wrong, and what is said of each."""
    return {name: list(errors) for name, errors in form_class(sent(values)).errors.items()}


@pytest.mark.parametrize(("form_class", "values"), FORMS)
def test_a_whole_form_is_taken(form_class, values):
    assert wrong(form_class, values) == {}


@pytest.mark.parametrize(("form_class", "values"), FORMS)
def test_every_empty_answer_is_named(form_class, values):
    assert set(wrong(form_class, {})) == set(values)


@pytest.mark.parametrize(("form_class", "values"), FORMS)
def test_spaces_are_no_answer(form_class, values):
    assert set(wrong(form_class, dict.fromkeys(values, "   "))) == set(values)


@pytest.mark.parametrize(
    ("form_class", "model", "name"),
    [(Start, Project, "title"), (Start, Project, "purpose")] + [(MakePromise, Promise, name) for name in PROMISE],
)
def test_a_text_may_be_as_long_as_the_table_holds(form_class, model, name):
    usual, most = START if form_class is Start else PROMISE, model._meta.get_field(name).max_length

    assert wrong(form_class, usual | {name: "a" * most}) == {}
    assert list(wrong(form_class, usual | {name: "a" * (most + 1)})) == [name]


@pytest.mark.parametrize("name", ["level", "perspective", "languages", "nation", "visibility"])
@pytest.mark.parametrize("value", ["nonsense", "<script>", "\x00", "1e9"])
def test_only_the_answers_given_can_be_chosen(name, value):
    assert list(wrong(Start, START | {name: value})) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("notice_days", "-1"),
        ("notice_days", "21"),
        ("notice_days", "five"),
        ("notice_days", "2.5"),
        ("quorum_percent", "0"),
        ("quorum_percent", "101"),
        ("quorum_percent", "half"),
    ],
)
def test_ways_of_working_stay_within_bounds(name, value):
    assert list(wrong(Ways, WAYS | {name: value})) == [name]


@pytest.mark.parametrize(("notice", "quorum"), [("0", "1"), ("20", "100")])
def test_ways_of_working_may_stand_on_their_bounds(notice, quorum):
    assert wrong(Ways, WAYS | {"notice_days": notice, "quorum_percent": quorum}) == {}


def test_addresses_are_tidied_and_each_is_kept_once():
    form = InviteByEmail(sent(MAIL | {"emails": " Bea@Example.org,\r\n\r\ncy@example.org;\nbea@example.org\n"}))

    assert form.is_valid()
    assert form.cleaned_data["emails"] == ["bea@example.org", "cy@example.org"]


@pytest.mark.parametrize(
    "bad", ["bea", "bea@", "bea@example", "bea@example.org cy@example.org", "<script>@example.org"]
)
def test_a_wrong_address_is_shown_to_the_person(bad):
    said = wrong(InviteByEmail, MAIL | {"emails": f"cy@example.org\n{bad}"})

    assert said == {"emails": [f"“{bad}” is not an email address. It should look like name@example.org."]}


def test_a_very_long_address_is_shown_in_part():
    said = wrong(InviteByEmail, MAIL | {"emails": "a" * 10_000})

    assert said["emails"][0].startswith(f"“{'a' * 80}”")


@pytest.mark.parametrize(("count", "is_taken"), [(20, True), (21, False)])
def test_twenty_addresses_can_be_typed_at_once(count, is_taken):
    emails = "\n".join(f"person-{number}@example.org" for number in range(count))

    assert InviteByEmail(sent(MAIL | {"emails": emails})).is_valid() is is_taken


def test_a_mail_cannot_be_given_a_second_header():
    assert "emails" in wrong(InviteByEmail, MAIL | {"emails": "bea@example.org%0ABcc:cy@example.org"})


def test_a_code_is_read_without_its_dashes():
    form = TypeCode(sent({"code": " 2B4D-6f8h jkmn "}))

    assert form.is_valid()
    assert form.cleaned_data["code"] == "2b4d6f8hjkmn"


@pytest.mark.parametrize("code", ["---", "é" * 61, "a" * 61])
def test_a_code_without_letters_or_far_too_long_is_refused(code):
    assert list(wrong(TypeCode, {"code": code})) == ["code"]


def test_only_a_candidate_can_be_named():
    form = NameCoChair(sent({"member": "somebody-else"}), candidates=[("bea", "Bea")])

    assert list(form.errors) == ["member"]
