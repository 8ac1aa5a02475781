from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.consent import words as consent_words
from propolis.consent.models import ConsentRound
from propolis.consent.pages import RoundPage, round_page
from propolis.consent.reads import today
from propolis.consent.subjects import Subject
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.steps.mindset import lenses, permissions, reads, rules, words
from propolis.steps.mindset.models import Charter, Principle
from propolis.steps.mindset.pages.frameworks import Seen, seen, standing
from propolis.steps.mindset.reads import charter as charters

ENDS = ("adopted", "overridden", "withdrawn")


@dataclass(frozen=True)
class PrincipleView:
    """A principle that holds, and what the record shows of it."""

    text: str
    standing: str
    seen: list[Seen]


@dataclass(frozen=True)
class DraftPrinciple:
    """A principle of the draft, what will show it, and who wrote it."""

    principle: Principle
    shown_by: list[str]
    by: str


@dataclass(frozen=True)
class CharterPage:
    """The charter that holds, the draft people write in, and every version there was."""

    principles: list[PrincipleView]
    review_on: date | None
    is_overdue: bool
    draft: list[DraftPrinciple] | None
    under_way: Charter | None
    versions: list[tuple[Charter, str]]
    frameworks: list[lenses.Framework]
    standings: dict
    can_start: bool


@dataclass(frozen=True)
class VersionPage:
    """One charter that was put to everyone, and how far it has come."""

    charter: Charter
    asked: RoundPage


def charter_page(scope: Scope, now: datetime) -> CharterPage:
    """The charter; a draft is shown to members only, like all that is not agreed to be shown."""
    project, viewer = scope.project, scope.member
    agreed, put = charters.agreed_text(project), list(charters.put_to_everyone(project, viewer))
    found = reads.evidence(project) if agreed else {}
    review_on = agreed.round.review_on if agreed else None
    may_write = bool(permissions.may_write_charter(viewer, project))
    return CharterPage(
        principles=[_holds(text, codes, found) for text, codes in charters.tied(agreed)] if agreed else [],
        review_on=review_on,
        is_overdue=charters.is_overdue(agreed, today(project, now)),
        draft=_draft(charters.draft(project), viewer) if viewer else None,
        under_way=next((one for one in put if one.round.state not in ENDS), None),
        versions=[(one, str(consent_words.STATES[one.round.state])) for one in put],
        frameworks=list(lenses.frameworks().values()),
        standings=words.STANDINGS,
        can_start=may_write and bool(rules.can_start_charter(newest=charters.newest_state(project))),
    )


def version_page(scope: Scope, charter: Charter, now: datetime) -> VersionPage:
    """One charter on its way to being agreed."""
    return VersionPage(charter, round_page(scope, charter.round, now))


def subjects(rounds: Collection[ConsentRound]) -> dict[str, Subject]:
    """The charters among these rounds, by round id: how they are called, and where they are shown."""
    return {one.round_id: _subject(one) for one in charters.of_rounds(rounds)}


def _subject(one: Charter) -> Subject:
    slug = one.project.slug
    here = reverse("mindset:charter_version", args=[slug, one.pk])
    return Subject(str(words.CHARTER), here, _("The charter"), reverse("mindset:charter", args=[slug]))


def _holds(text: str, codes: tuple[str, ...], found: dict[str, reads.Shown]) -> PrincipleView:
    return PrincipleView(text, standing(found, codes), seen(found, codes))


def _draft(draft: Charter | None, viewer) -> list[DraftPrinciple] | None:
    if draft is None:
        return None
    known = lenses.indicators()
    return [
        DraftPrinciple(one, [known[code].words for code in one.shown_by], projects.label(one.written_by, viewer))
        for one in charters.principles(draft)
    ]
