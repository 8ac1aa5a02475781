from propolis.kit.verdict import YES, Verdict, no
from propolis.projects.models import Member
from propolis.projects.permissions import may_take_part
from propolis.steps.teams.models import Meeting, Paper


def may_promise_paper(by: Member | None, meeting: Meeting) -> Verdict:
    """Any member may bring something to read."""
    return may_take_part(by, meeting.project)


def may_share_paper(by: Member | None, paper: Paper) -> Verdict:
    """Whoever promised a paper shares it; so may the organiser and co-chairs."""
    here = may_take_part(by, paper.meeting.project)
    if not here or by.is_co_chair:
        return here
    return YES if by.pk in (paper.promised_by_id, paper.meeting.organiser_id) else no("not-your-paper")
