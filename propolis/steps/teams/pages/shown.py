"""Teams, people and terms as they are shown wherever they stand."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.pages.people import blurred
from propolis.projects.words import PERSPECTIVES
from propolis.steps.teams import rules, words
from propolis.steps.teams.models import Place, Role, Team, Term


@dataclass(frozen=True)
class Shown:
    """A member as the person looking may know them."""

    words: str
    perspective: str
    is_me: bool


@dataclass(frozen=True)
class Side:
    """One perspective in a team, with how many speak from it."""

    perspective: str
    words: str


@dataclass(frozen=True)
class TeamCard:
    """A team in a few words. balance: what is out of balance, for its project's members only."""

    team: Team
    sides: tuple[Side, ...]
    balance: tuple[str, ...]
    mine: str


@dataclass(frozen=True)
class TermView:
    """A role held, or offered, for some days."""

    term: Term
    who: Shown
    state: str
    is_now: bool
    is_over: bool


@dataclass(frozen=True)
class RoleView:
    """A role, what it is for, and who holds it now or was offered it."""

    role: Role
    name: str
    what: str
    terms: tuple[TermView, ...]

    @property
    def current(self) -> list[TermView]:
        return [one for one in self.terms if not one.is_over]

    @property
    def is_empty(self) -> bool:
        return not any(one.is_now for one in self.terms)


def shown(member: Member, viewer: Member | None) -> Shown:
    is_me = viewer is not None and viewer.pk == member.pk
    return Shown(projects.label(member, viewer), member.perspective, is_me)


def sides(counts: Mapping[str, int], viewer: Member | None) -> tuple[Side, ...]:
    """How many speak from each perspective; strangers are told no small numbers."""
    told = _("%(perspective)s: %(count)s")
    return tuple(
        Side(one, told % {"perspective": words, "count": counts[one] if viewer else blurred(counts[one])})
        for one, words in PERSPECTIVES.items()
        if counts.get(one)
    )


def balance_words(counts: Mapping[str, int], level: str) -> tuple[str, ...]:
    """What is out of balance in a team, a sentence each; nothing when all is well."""
    found = rules.balance(counts, level)
    missing = [str(words.teams.MISSING[one]) for one in found.missing]
    return (*missing, *([str(words.teams.HEAVIER[found.heavier])] if found.heavier else []))


def team_card(team: Team, places: Iterable[Place], viewer: Member | None) -> TeamCard:
    """places: the places in this team."""
    places = list(places)
    counts = Counter(one.member.perspective for one in places if one.state == "in")
    mine = next((one.state for one in places if viewer and one.member_id == viewer.pk), "")
    balance = balance_words(counts, team.project.level) if viewer and not team.has_ended else ()
    return TeamCard(team, sides(counts, viewer), balance, mine)


def role_name(role: Role) -> str:
    """How a role is called."""
    if role.kind == "delegate":
        return _("Delegate to %(team)s") % {"team": role.to_team.name}
    return role.name or str(words.roles.KINDS[role.kind])


def role_view(role: Role, viewer: Member | None, on: date, *, in_team: Iterable[str] | None = None) -> RoleView:
    """A role as the looker may see it: an offer that waits is nobody's business outside.

    in_team: the ids of those in the role's team; a role there is held only by someone who is still in it.
    """
    here = None if in_team is None else set(in_team)
    terms = [one for one in role.terms.all() if viewer or one.answered_at]
    views = tuple(_term_view(one, viewer, on) for one in terms if not _is_out(one, here))
    return RoleView(role, role_name(role), role.what or str(words.roles.WHAT[role.kind]), views)


def _is_out(term: Term, here: set[str] | None) -> bool:
    """Whether someone who had a role in a team is out of the team by now."""
    return here is not None and term.state in rules.LIVE_TERM and term.member_id not in here


def _term_view(term: Term, viewer: Member | None, on: date) -> TermView:
    runs = term.from_on <= on <= term.until_on
    return TermView(
        term=term,
        who=shown(term.member, viewer),
        state=str(words.roles.STATES[term.state]),
        is_now=term.state == "accepted" and runs,
        is_over=term.until_on < on or term.state == "ended",
    )
