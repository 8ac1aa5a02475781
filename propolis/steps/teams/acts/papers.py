"""What there is to read before a meeting, in formats that people can use, by a day that leaves them time."""

from collections.abc import Collection
from datetime import date, datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.projects.reads import lock
from propolis.steps.teams.models import Meeting, Paper
from propolis.steps.teams.permissions import papers as permissions
from propolis.steps.teams.reads import preparing as reads
from propolis.steps.teams.rules import meetings as rules


@act("teams.promise_paper")
def promise_paper(
    *, by: Member, meeting: Meeting, title: str, formats: Collection[str], due_on: date, at: datetime
) -> Paper:
    """Promise something to read before a meeting, in which formats, and by when."""
    require_may(permissions.may_promise_paper(by, meeting))
    meeting = lock(meeting)
    require_can(
        rules.can_promise_paper(state=meeting.state, due_on=due_on, meets_on=reads.day_of(meeting), formats=formats)
    )
    paper = Paper.objects.create(
        meeting=meeting, title=title, formats=list(formats), due_on=due_on, promised_by=by, promised_at=at
    )
    record.append(
        by=by, at=at, about=paper, says={"meeting": meeting.pk, "due_on": due_on, "formats": len(paper.formats)}
    )
    return paper


@act("teams.share_paper")
def share_paper(*, by: Member, paper: Paper, where: str, at: datetime) -> Paper:
    """Say where a promised paper is; saying it again mends the address."""
    require_may(permissions.may_share_paper(by, paper))
    paper = lock(paper)
    require_can(rules.can_share_paper(state=paper.meeting.state, where=where))
    paper.where, paper.shared_at = where, paper.shared_at or at
    paper.save(update_fields=["where", "shared_at"])
    record.append(by=by, at=at, about=paper, says={"meeting": paper.meeting_id, "due_on": paper.due_on})
    return paper
