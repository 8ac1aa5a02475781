"""What is known of a consent round."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import models

from propolis.consent import rules
from propolis.consent.models import ConsentRound, Contribution, Objection, Seat, TextVersion
from propolis.consent.working_days import after_working_days
from propolis.projects.models import Member, Project
from propolis.projects.reads import lock  # noqa: F401  (a round is locked like everything else)

DECIDED = ("adopted", "overridden")


@dataclass(frozen=True)
class TookPart:
    """One perspective's part in a decision."""

    perspective: str
    asked: int
    answered: int
    stances: dict[str, int]


def rounds(project: Project) -> models.QuerySet[ConsentRound]:
    """Every round of a project, whatever it is about: drafts first, then the one shown last."""
    found = ConsentRound.objects.filter(project=project)
    newest = models.F("published_at").desc(nulls_first=True)
    return found.select_related("project", "proposer__person", "proposer__project").order_by(newest, "pk")


def seen_by(project: Project, member: Member | None) -> models.QuerySet[ConsentRound]:
    """The rounds someone can see: a draft is its writer's own until it is shown to everyone."""
    own = models.Q(proposer=member) if member else models.Q(pk=None)
    return rounds(project).filter(~models.Q(state="draft") | own)


def today(project: Project, at: datetime) -> date:
    """What day it is where the project is."""
    return at.astimezone(ZoneInfo(project.time_zone)).date()


def current(round: ConsentRound) -> TextVersion:
    """The text as it stands now."""
    return round.versions.order_by("-number").first()


def versions(round: ConsentRound) -> models.QuerySet[TextVersion]:
    """Every version of the text, oldest first."""
    return round.versions.select_related("written_by__person", "answers").order_by("number")


def seats(version: TextVersion) -> models.QuerySet[Seat]:
    """Everyone who was asked about this text and was here when it was agreed or, until it is, is here now."""
    here = models.Q(is_counted=True) | models.Q(is_counted=None, member__left_at=None)
    return version.seats.filter(here).select_related("member__person").order_by("pk")


def seat(version: TextVersion, member: Member | None) -> Seat | None:
    """One member's place in the round, if they were asked."""
    return seats(version).filter(member=member).first() if member else None


def objections(round: ConsentRound) -> models.QuerySet[Objection]:
    """Every objection ever raised, oldest first."""
    return round.objections.select_related("member__person", "version", "doubted_by__person", "ended_by__person")


def open_objections(round: ConsentRound) -> models.QuerySet[Objection]:
    """The objections that are still in the way."""
    return round.objections.filter(state="open")


def has_open_objection(round: ConsentRound, member: Member) -> bool:
    """Whether this member has an objection open here."""
    return open_objections(round).filter(member=member).exists()


def objected_by(member: Member) -> set[str]:
    """The rounds in which this member has an objection open, in one query."""
    return set(Objection.objects.filter(member=member, state="open").values_list("round", flat=True))


def silent_seats_of(member: Member) -> set[str]:
    """The rounds in which this member was asked about the text as it stands and has not answered, in one query."""
    newest = TextVersion.objects.filter(round=models.OuterRef("version__round")).order_by("-number").values("pk")[:1]
    asked = Seat.objects.filter(member=member, stance="", version=models.Subquery(newest)).exclude(is_counted=False)
    return set(asked.values_list("version__round", flat=True))


def concerns(round: ConsentRound) -> models.QuerySet[Seat]:
    """Worries kept beside the text as it stands, to be looked at again at the review."""
    return seats(current(round)).filter(stance="concern")


def contributions(round: ConsentRound, kind: str) -> models.QuerySet[Contribution]:
    """The questions, or the first thoughts, oldest first."""
    return round.contributions.filter(kind=kind).select_related("member__person", "answered_by__person")


def turnout(version: TextVersion) -> dict[str, rules.Turnout]:
    """Who was asked and who answered, by perspective."""
    return rules.turnout(seats(version).values_list("perspective", "stance"))


def took_part(version: TextVersion) -> list[TookPart]:
    """Who was asked about this text and what they said, by perspective."""
    said = list(seats(version).values_list("perspective", "stance"))
    found = []
    for perspective in dict.fromkeys(one for one, _ in said):
        stances = [stance for one, stance in said if one == perspective]
        counts = {stance: stances.count(stance) for stance in ("consent", "concern", "aside", "objection")}
        found.append(TookPart(perspective, len(stances), len([s for s in stances if s]), counts))
    return found


def notice_ends_on(round: ConsentRound) -> date | None:
    """The first day on which people can be asked to consent: the notice counts from the last change of the words."""
    if round.published_at is None:
        return None
    start = max(round.published_at, current(round).written_at)
    return after_working_days(today(round.project, start), round.notice_days, round.project.nation)


def has_waiver(round: ConsentRound) -> bool:
    """Whether the notice was ever shortened, on record."""
    return hasattr(round, "waiver")


def is_waived(round: ConsentRound) -> bool:
    """Whether the notice is shortened for the text as it stands: words changed later need their own time."""
    return has_waiver(round) and round.waiver.given_at >= current(round).written_at


def digest(version: TextVersion) -> str:
    """The fingerprint of a text that the record holds; the salt beside the text keeps it from being guessed."""
    return hashlib.sha256(f"{version.salt}\n{version.text}".encode()).hexdigest()
