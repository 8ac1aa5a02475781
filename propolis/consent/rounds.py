"""Making the rows that several acts make; never called from outside an act."""

from datetime import date, datetime

from propolis.consent.models import ConsentRound, Objection, Seat, TextVersion
from propolis.projects import reads as projects
from propolis.projects.models import Member


def start(*, by: Member, text: str, review_on: date, at: datetime) -> ConsentRound:
    """A new round with its first text, under the project's rules of today: changing those later does not touch it."""
    round = ConsentRound.objects.create(
        project=by.project,
        proposer=by,
        notice_days=by.project.notice_days,
        quorum_percent=by.project.quorum_percent,
        review_on=review_on,
    )
    write(round, number=1, by=by, text=text, at=at)
    return round


def write(
    round: ConsentRound,
    *,
    number: int,
    by: Member,
    text: str,
    at: datetime,
    why: str = "",
    answers: Objection | None = None,
) -> TextVersion:
    """The next version of the text."""
    return TextVersion.objects.create(
        round=round, number=number, text=text, why=why, answers=answers, written_by=by, written_at=at
    )


def keep_count(version: TextVersion) -> None:
    """From now on the count stays as it is, whoever leaves or comes back."""
    version.seats.filter(member__left_at=None).update(is_counted=True)
    version.seats.filter(is_counted=None).update(is_counted=False)


def ask_everyone(version: TextVersion, before: TextVersion | None = None) -> None:
    """A seat for each member who is here now; nobody has answered yet.

    They are asked from the perspective they speak from now. Where the words changed while people were being asked
    (before: the words until then), each keeps the one they were asked from: nobody changes sides half-way.
    """
    kept = dict(before.seats.values_list("member", "perspective")) if before else {}
    members = projects.members(version.round.project)
    Seat.objects.bulk_create(
        Seat(version=version, member=one, perspective=kept.get(one.pk, one.perspective)) for one in members
    )
