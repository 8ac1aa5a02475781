"""Who may do what in a consent round: one table, act by kind of person."""

import inspect

import pytest

from propolis.consent import acts, permissions
from propolis.consent.models import ConsentRound, Objection
from propolis.kit.act import ACTS
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.record.models import Entry
from tests.factories import NOW, a_member
from tests.factories.consent import CLOSES, LATER, a_table, joined, objected, opened

pytestmark = pytest.mark.django_db

KINDS = (
    "stranger", "elsewhere", "left", "member", "proposer", "co-chair", "proposing-chair", "objector", "doubter",
    "same-perspective", "newly-same", "leader",
)  # fmt: skip
NO = {"stranger": "not-a-member", "elsewhere": "not-a-member", "left": "not-a-member"}
ANYONE = {kind: NO.get(kind, "yes") for kind in KINDS}
CHAIRS = dict.fromkeys(KINDS, "not-a-co-chair") | NO | dict.fromkeys(("co-chair", "proposing-chair", "doubter"), "yes")
WRITERS = CHAIRS | {"proposer": "yes"}
OWNER = dict.fromkeys(KINDS, "only-the-objector") | NO | {"objector": "yes"}
PROPOSER = dict.fromkeys(KINDS, "only-the-proposer") | NO | {"proposer": "yes", "proposing-chair": "yes"}
OTHER_CHAIR = CHAIRS | {"proposing-chair": "proposer-cannot"}
LEADERS = dict.fromkeys(KINDS, "not-a-leader") | NO | {"leader": "yes"}
CONSTITUENCY = dict.fromkeys(KINDS, "not-same-perspective") | NO | {
    "proposer": "proposer-cannot",
    "proposing-chair": "proposer-cannot",
    "objector": "objector-cannot",
    "doubter": "asked-it-yourself",
    "same-perspective": "yes",
    "newly-same": "not-asked-as-that",
}  # fmt: skip

# Each act, the permission it asks for, what it is about, and who may.
TABLE = {
    "consent.publish": (permissions.may_write, "round", WRITERS),
    "consent.amend": (permissions.may_write, "round", WRITERS),
    "consent.ask_question": (permissions.may_speak, "round", ANYONE),
    "consent.answer_question": (permissions.may_write, "question", WRITERS),
    "consent.ask_for_reactions": (permissions.may_facilitate, "round", CHAIRS),
    "consent.react": (permissions.may_speak, "round", ANYONE),
    "consent.waive_notice": (permissions.may_waive_notice, "round", OTHER_CHAIR),
    "consent.open_consent": (permissions.may_facilitate, "round", CHAIRS),
    "consent.extend": (permissions.may_facilitate, "round", CHAIRS),
    "consent.take_stance": (permissions.may_speak, "round", ANYONE),
    "consent.raise_objection": (permissions.may_speak, "round", ANYONE),
    "consent.withdraw_objection": (permissions.may_withdraw_objection, "objection", OWNER),
    "consent.doubt_objection": (permissions.may_doubt, "objection", OTHER_CHAIR),
    "consent.agree_not_qualified": (permissions.may_agree_not_qualified, "objection", CONSTITUENCY),
    "consent.lapse_objection": (permissions.may_facilitate, "objection", CHAIRS),
    "consent.integrate": (permissions.may_write, "round", WRITERS),
    "consent.adopt": (permissions.may_facilitate, "round", CHAIRS),
    "consent.withdraw_round": (permissions.may_withdraw_round, "round", PROPOSER),
    "consent.override": (permissions.may_override, "round", LEADERS),
}
MORE = {
    "text": "Other words.", "answer": "Yes.", "why": "Because.", "closes_on": CLOSES, "stance": "consent",
    "reason": "Harm.", "doubt": "Is it?", "is_independent": True, "who": "The board", "power": "Money",
    "what_would_change_it": "More money.",
}  # fmt: skip


@pytest.fixture
def cast():
    """One of each kind, and a round with an objection from lived experience that their co-chair doubted.

    The table's own proposer is staff; the proposing chair is a second proposer, of a round of their own.
    """
    table = a_table("lived-experience", "lived-experience", "carer", "community", "leader", "staff")
    objector, same, newly, member, leader, left = table.others
    round = opened(table)
    objection = objected(round, objector)
    acts.doubt_objection(by=table.lived, objection=objection, doubt="Is it?", is_independent=True, at=LATER)
    projects.change_perspective(by=newly, perspective="lived-experience", at=LATER)
    projects.leave(by=left, at=LATER)
    kinds = {
        "stranger": None,
        "elsewhere": a_member(a_table().project, "staff"),
        "left": left,
        "member": member,
        "proposer": table.proposer,
        "co-chair": table.staff,
        "proposing-chair": table.staff,
        "objector": objector,
        "doubter": table.lived,
        "same-perspective": same,
        "newly-same": newly,
        "leader": leader,
    }
    fresh = {kind: one and Member.objects.get(pk=one.pk) for kind, one in kinds.items()}
    return fresh, Objection.objects.get(pk=objection.pk)


def thing(cast, kind: str, about: str):
    """What the act is about; for the proposing chair, a round that they proposed themselves."""
    people, objection = cast
    round = objection.round
    if kind == "proposing-chair":
        ConsentRound.objects.filter(pk=round.pk).update(proposer=people[kind])
        objection = Objection.objects.get(pk=objection.pk)
        round = objection.round
    if about == "question":
        asked = round.contributions.filter(kind="question").first()
        return asked or round.contributions.create(kind="question", member=people["member"], text="?", said_at=NOW)
    return {"round": round, "objection": objection}[about]


def test_the_table_has_every_act_and_every_kind():
    assert set(TABLE) == {name for name in ACTS if name.startswith("consent.")}
    assert all(set(cells) == set(KINDS) for _, _, cells in TABLE.values())


@pytest.mark.parametrize("name", TABLE)
def test_who_may(cast, name):
    may, about, cells = TABLE[name]
    found = {}
    for kind in sorted(KINDS, key=lambda kind: kind == "proposing-chair"):
        it = thing(cast, kind, about)
        asked_of = it if next(reversed(inspect.signature(may).parameters)) != "round" else getattr(it, "round", it)
        verdict = may(cast[0][kind], asked_of)
        found[kind] = "yes" if verdict else verdict.reason
    assert found == cells


@pytest.mark.parametrize("name", TABLE)
def test_each_act_refuses_who_may_not_and_writes_nothing(cast, name):
    _, about, cells = TABLE[name]
    function = ACTS[name]
    wanted = inspect.signature(function).parameters
    more = {word: value for word, value in MORE.items() if word in wanted}
    for kind in sorted(KINDS, key=lambda kind: kind == "proposing-chair"):
        if cells[kind] == "yes":
            continue
        it = {about: thing(cast, kind, about)}
        before = Entry.objects.count()
        with pytest.raises(MayNot) as refusal:
            function(by=cast[0][kind], at=LATER, **it, **more)
        assert (kind, refusal.value.verdict.reason) == (kind, cells[kind])
        assert Entry.objects.count() == before


def test_someone_who_works_under_the_proposer_may_not_doubt(cast):
    people, objection = cast
    verdict = permissions.may_doubt(people["co-chair"], objection, is_independent=False)
    assert verdict.reason == "not-independent"


def test_a_co_chair_may_not_doubt_an_objection_of_their_own():
    table = a_table()
    objection = objected(opened(table), table.lived)
    assert permissions.may_doubt(table.lived, objection).reason == "objector-cannot"


def test_the_only_person_of_a_perspective_can_never_be_found_not_to_object():
    table = a_table("carer", "community", "leader")
    round = opened(table)
    objection = objected(round, table.others[0])
    acts.doubt_objection(by=table.staff, objection=objection, doubt="Is it?", is_independent=True, at=LATER)
    assert not any(permissions.may_agree_not_qualified(one, objection) for one in table.everyone)
    for other in (table.others[1], table.lived, table.proposer):  # nor by stepping into that perspective
        try:
            projects.change_perspective(by=other, perspective="carer", at=LATER)
        except CanNot:
            continue
        other.refresh_from_db()
        assert not permissions.may_agree_not_qualified(other, objection)


def test_someone_who_joins_later_cannot_end_an_objection():
    table = a_table("carer")
    objection = objected(opened(table), table.others[0])
    _, late = joined(table, "carer")
    assert permissions.may_agree_not_qualified(late, objection).reason == "not-asked-as-that"
