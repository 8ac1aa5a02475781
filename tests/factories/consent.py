"""Consent rounds for the tests, taken to each stage through the acts."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from propolis import record
from propolis.consent import acts, reads, rounds
from propolis.consent.models import ConsentRound, Objection
from propolis.kit.act import ACTS, act
from propolis.projects.models import Member, Project
from tests.factories import NOW, a_member, a_project, co_chairs, days

LATER = NOW + days(9)  # five working days and more have gone by, the May holiday among them
CLOSES = (NOW + days(14)).date()
REVIEW_ON = (NOW + days(90)).date()
AFTER = NOW + days(15)  # the last day to answer is over


@dataclass(frozen=True)
class Table:
    """The people around a round: the proposer and one co-chair are staff, the other co-chair has lived experience."""

    project: Project
    proposer: Member
    lived: Member
    staff: Member
    others: tuple[Member, ...] = ()

    @property
    def everyone(self) -> list[Member]:
        return [self.lived, self.staff, self.proposer, *self.others]


def a_table(*perspectives: str, **says) -> Table:
    """A project with both co-chairs, a proposer, and someone for each perspective given."""
    project = a_project(**says)
    lived, staff = co_chairs(project)
    others = tuple(a_member(project, perspective, name=f"P{n}") for n, perspective in enumerate(perspectives))
    return Table(project, a_member(project, "staff", name="Pat"), lived, staff, others)


def joined(table: Table, perspective: str, at: datetime = LATER) -> tuple[Table, Member]:
    """Someone who comes later."""
    member = a_member(table.project, perspective, name="Late", at=at)
    return replace(table, others=(*table.others, member)), member


def _start(*, by: Member, text: str, review_on: date, at: datetime) -> ConsentRound:
    """What a later room's act does to begin a round."""
    round = rounds.start(by=by, text=text, review_on=review_on, at=at)
    record.append(by=by, at=at, about=round, says={})
    return round


start = ACTS.get("tests.start_round") or act("tests.start_round", power="options")(_start)


def a_round(table: Table, text: str = "Lights out at ten.", review_on: date = REVIEW_ON) -> ConsentRound:
    """A round in draft."""
    return start(by=table.proposer, text=text, review_on=review_on, at=NOW)


def published(table: Table, **says) -> ConsentRound:
    """A round that everyone can read."""
    return acts.publish(by=table.proposer, round=a_round(table, **says), at=NOW)


def reacting(table: Table, **says) -> ConsentRound:
    """A round at first thoughts."""
    return acts.ask_for_reactions(by=table.staff, round=published(table, **says), at=NOW)


def opened(table: Table, **says) -> ConsentRound:
    """A round in which everyone is asked, its full notice over."""
    return acts.open_consent(by=table.staff, round=reacting(table, **says), closes_on=CLOSES, at=LATER)


def answer(round: ConsentRound, *members: Member, stance: str = "consent", concern: str = "") -> None:
    """Each member says where they stand."""
    for member in members:
        acts.take_stance(by=member, round=round, stance=stance, concern=concern, at=LATER)


def adopted(table: Table, **says) -> ConsentRound:
    """A round that everyone consented to."""
    round = opened(table, **says)
    answer(round, *table.everyone)
    return acts.adopt(by=table.staff, round=round, at=LATER)


def objected(round: ConsentRound, by: Member, *, is_private: bool = False) -> Objection:
    """An objection to a round."""
    return acts.raise_objection(by=by, round=round, reason="It would wake me.", is_private=is_private, at=LATER)


def at_stage(table: Table, stage: str) -> ConsentRound:
    """A round in one of its seven states."""
    if stage == "withdrawn":
        return acts.withdraw_round(by=table.proposer, round=a_round(table), at=NOW)
    if stage == "overridden":
        round = adopted(table)
        leader = a_member(table.project, "leader", name="Lee", at=LATER)
        overridden(round, leader)
        return ConsentRound.objects.get(pk=round.pk)
    makers = {
        "draft": a_round, "questions": published, "reactions": reacting, "consent": opened, "adopted": adopted
    }  # fmt: skip
    return makers[stage](table)


def overridden(round: ConsentRound, leader: Member):
    """A leader notes that the decision is set aside."""
    return acts.override(
        by=leader,
        round=round,
        who="The trust board",
        power="The budget",
        why="There is no money.",
        what_would_change_it="A grant.",
        at=LATER,
    )


def stances(round: ConsentRound) -> dict[str, str]:
    """Who stands where on the text as it is, by the member's id."""
    return dict(reads.seats(reads.current(round)).values_list("member_id", "stance"))
