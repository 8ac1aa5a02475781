from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models

from propolis.projects.models import Member, Project
from propolis.projects.reads import lock  # noqa: F401  (held until the act is done)
from propolis.steps.people.models import AccessNeed
from propolis.steps.people.reads import needs_shared_by
from propolis.steps.teams.models import AgendaItem, Coming, Meeting, Note, NotesAgreed, SettledNeed

ASKED_AHEAD = timedelta(days=45)  # nobody knows today if they come in a year


@dataclass(frozen=True)
class NeedLine:
    """One thing that someone who comes needs, and what was done about it; nothing was, while settled is None."""

    coming: Coming
    need: AccessNeed
    settled: SettledNeed | None

    @property
    def is_open(self) -> bool:
        return self.settled is None


def meetings(project: Project) -> models.QuerySet[Meeting]:
    """Every meeting of a project, in the order they are held."""
    found = Meeting.objects.filter(project=project).select_related("project__chain", "organiser__person", "team")
    return found.order_by("starts_at", "pk")


def upcoming(project: Project, now: datetime) -> models.QuerySet[Meeting]:
    """Meetings that are still to be, the next one first."""
    return meetings(project).filter(state__in=("planned", "confirmed"), starts_at__gte=now)


def asked(meeting: Meeting) -> models.QuerySet[Coming]:
    """Everyone who was asked and is still here, or was there."""
    here = models.Q(member__left_at=None) | models.Q(was_there=True)
    found = meeting.asked.filter(here).select_related("member__person", "member__project", "answered_by__person")
    return found.order_by("member__joined_at", "pk")


def coming(meeting: Meeting, member: Member | None) -> Coming | None:
    """Someone's place on the list of who was asked."""
    return asked(meeting).filter(member=member).first() if member else None


def answers_of(member: Member, meetings: Iterable[Meeting]) -> dict[str, str]:
    """By meeting id, what someone answered to each of these they were asked to."""
    found = Coming.objects.filter(member=member, meeting__in=[one.pk for one in meetings])
    return dict(found.values_list("meeting", "answer"))


def need_lines(meeting: Meeting) -> list[NeedLine]:
    """What those who come need and share, each with what was done about it."""
    return need_lines_of([meeting])[meeting.pk]


def need_lines_of(meetings: Iterable[Meeting]) -> dict[str, list[NeedLine]]:
    """By meeting id, what those who come need and share: in four queries, however many meetings."""
    found: dict[str, list[NeedLine]] = {meeting.pk: [] for meeting in meetings}
    comes = Coming.objects.filter(meeting__in=found, member__left_at=None, answer="yes").select_related(
        "member__person"
    )
    coming_to = list(comes.order_by("member__joined_at", "pk"))
    needs = needs_shared_by({one.member_id: one.member for one in coming_to}.values())
    settled = {
        (one.meeting_id, one.need_id): one
        for one in SettledNeed.objects.filter(meeting__in=found).select_related("settled_by__person")
    }
    for one in coming_to:
        for need in needs.get(one.member_id, []):
            found[one.meeting_id].append(NeedLine(one, need, settled.get((one.meeting_id, need.pk))))
    return found


def open_needs(meeting: Meeting) -> int:
    """How many things that people who come need are not settled yet."""
    return sum(line.is_open for line in need_lines(meeting))


def agenda(meeting: Meeting) -> models.QuerySet[AgendaItem]:
    """What there is to talk about, in the order it was put there."""
    found = meeting.agenda.filter(taken_back_at=None).select_related("member__person", "meeting__project__chain")
    return found.order_by("added_at", "pk")


def notes(meeting: Meeting) -> models.QuerySet[Note]:
    """What was noted, in order."""
    return meeting.notes.select_related("written_by__person").order_by("written_at", "pk")


def agreements(meeting: Meeting) -> list[NotesAgreed]:
    """Who agrees the notes as they stand: an agreement from before the newest note does not count."""
    newest = meeting.notes.order_by("-written_at").values_list("written_at", flat=True).first()
    if newest is None:
        return []
    found = meeting.agreed.filter(agreed_at__gte=newest).select_related("member__person")
    return list(found.order_by("agreed_at", "pk"))


def attendance(meeting: Meeting) -> Counter[str]:
    """How many were there, by what they spoke from then."""
    return Counter(meeting.asked.filter(was_there=True).values_list("perspective", flat=True))


def turns(meeting: Meeting) -> dict[str, int]:
    """How often people spoke, by perspective."""
    return dict(meeting.turns.values_list("perspective", "turns"))


def waiting_for(member: Member, now: datetime) -> models.QuerySet[Meeting]:
    """The meetings to come that someone was asked to and has not answered."""
    mine = Coming.objects.filter(member=member, answer="").values("meeting")
    return upcoming(member.project, now).filter(pk__in=mine, starts_at__lte=now + ASKED_AHEAD)


def to_do(project: Project) -> models.QuerySet[Note]:
    """What was noted at meetings as something to do, the newest first."""
    found = Note.objects.filter(meeting__project=project, is_to_do=True).select_related("meeting", "written_by__person")
    return found.order_by("-written_at", "pk")


def of_member(member: Member, now: datetime) -> models.QuerySet[Meeting]:
    """The meetings to come that someone was asked to and has not said no to."""
    mine = Coming.objects.filter(member=member).exclude(answer="no").values("meeting")
    return upcoming(member.project, now).filter(pk__in=mine)
