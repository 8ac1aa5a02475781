from dataclasses import dataclass

from django.utils.translation import gettext as _

from propolis.projects.scope import Scope
from propolis.steps.people import reads as people
from propolis.steps.planning import permissions, reads, rules, words
from propolis.steps.planning.models import Conversation, Goal, Need, NeedSource
from propolis.steps.planning.pages.shown import (
    NeedView,
    Row,
    StatementView,
    agreement_words,
    need_view,
    said_in_words,
    statement_view,
    table_rows,
)

MOST_LISTED = 60


@dataclass(frozen=True)
class NeedsPage:
    """Every need that stands."""

    needs: list[NeedView]
    can_voice: bool


def needs(scope: Scope) -> NeedsPage:
    voices = people.voices(scope.project)
    found = [need_view(need, scope.member, voices) for need in reads.needs(scope.project)]
    return NeedsPage(found, bool(permissions.may_voice_need(scope.member, scope.project)))


@dataclass(frozen=True)
class Source:
    """A statement a need was picked from, what people said to it, and what the opinion map said of it."""

    statement: StatementView
    conversation: Conversation
    rows: list[Row]
    evidence: str


@dataclass(frozen=True)
class NeedPage:
    """One need, where it comes from, and the goals that answer it."""

    need: Need
    view: NeedView
    sources: list[Source]
    goals: list[Goal]
    is_withdrawn: bool
    can_withdraw: bool
    can_write_goal: bool


def need(scope: Scope, found: Need) -> NeedPage:
    """One need, as the viewer may see it."""
    goals = list(reads.goals_of(found))
    may_withdraw = permissions.may_withdraw_need(scope.member, found)
    return NeedPage(
        need=found,
        view=need_view(found, scope.member, people.voices(scope.project)),
        sources=_sources(scope, found),
        goals=goals,
        is_withdrawn=found.state == "withdrawn",
        can_withdraw=bool(may_withdraw) and bool(rules.can_withdraw(found.state, len(goals))),
        can_write_goal=bool(permissions.may_write_goal(scope.member, scope.project, [found]))
        and bool(rules.can_write_goal([found.state])),
    )


def _sources(scope: Scope, found: Need) -> list[Source]:
    """Statements on show, each with its conversation, what can be shown of its answers, and what the map said."""
    statements = [one for one in reads.picked_from(found) if one.state == "shown"]
    tables, evidence = reads.agreement_of(statements), reads.evidence(found)
    return [
        Source(
            statement_view(one, scope.member),
            one.conversation,
            table_rows(tables.get(one.pk)),
            _in_words(evidence[one.pk]) if one.pk in evidence else "",
        )
        for one in statements
    ]


def _in_words(source: NeedSource) -> str:
    return str(words.FINDINGS[source.finding]) % {"said": said_in_words(source.stance, source.level)}


@dataclass(frozen=True)
class PickPage:
    """The statements a need can be picked from; hints say how many agree, where that can be shown."""

    conversation: Conversation
    hints: dict[str, str]
    left_out: int


def pick_need(found: Conversation, picked: list[str]) -> tuple[PickPage, list[tuple[str, str]]]:
    """The page and its choices: the most agreed first, after what was picked already; not too many to read."""
    texts = reads.texts(found, reads.on_show(found))
    tables = reads.agreement(found, list(texts)).tables
    shares = {pk: agreement_words(tables.get(pk)) for pk in texts}
    ranked = sorted(texts, key=lambda pk: (pk not in picked, -(shares[pk] or (0, 0))[0]))[:MOST_LISTED]
    hints = {pk: _agree(*shares[pk]) for pk in ranked if shares[pk]}
    return PickPage(found, hints, len(texts) - len(ranked)), [(pk, texts[pk]) for pk in ranked]


def _agree(share: int, people: int) -> str:
    return _("%(share)s%% of %(people)s people agree") % {"share": share, "people": people}
