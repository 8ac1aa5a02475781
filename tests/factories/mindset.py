"""Charters for the tests, made through the acts."""

from collections.abc import Sequence
from datetime import timedelta

from propolis.consent import acts as consent
from propolis.consent import reads as rounds
from propolis.projects.models import Member
from propolis.steps.mindset import acts
from propolis.steps.mindset.models import Charter
from tests.factories import NOW, co_chairs, days


def a_draft(by: Member) -> Charter:
    """A draft charter; it starts from the charter that holds, if there is one."""
    return acts.start_charter(by=by, at=NOW)


def a_charter(by: Member, principles: Sequence[tuple[str, Sequence[str]]]) -> Charter:
    """A charter that is a proposal now, and that its maker has not shown yet."""
    draft = a_draft(by)
    acts.add_principles(by=by, draft=draft, principles=principles, at=NOW)
    return acts.put_charter(by=by, draft=draft, review_on=NOW.date() + days(180), at=NOW)


def agreed(charter: Charter) -> Charter:
    """The charter once everyone consented to it."""
    round, staff = charter.round, co_chairs(charter.project)[1]
    later, after = NOW + days(10), NOW + days(12)
    consent.publish(by=round.proposer, round=round, at=NOW)
    consent.ask_for_reactions(by=staff, round=round, at=NOW)
    consent.open_consent(by=staff, round=round, closes_on=after.date(), at=later)
    for seat in rounds.seats(rounds.current(round)):
        consent.take_stance(by=seat.member, round=round, stance="consent", at=later)
    consent.adopt(by=staff, round=round, at=after + timedelta(days=1))
    return charter
