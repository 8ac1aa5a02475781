"""What is done about what people who come to a meeting need. The record never says what it was."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams.models import SettledNeed
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.reads.meetings import NeedLine
from propolis.steps.teams.rules import meetings as rules


@act("teams.settle_need")
def settle_need(*, by: Member, line: NeedLine, to: str, words: str, at: datetime) -> SettledNeed:
    """Say how something a person needs will be met, or explain to them why it cannot be."""
    require_may(permissions.may_settle(by, line))
    return _settle(by, line, to, words, at)


@act("teams.go_without")
def go_without(*, by: Member, line: NeedLine, words: str = "", at: datetime) -> SettledNeed:
    """Say that this meeting can go on without something you need."""
    require_may(permissions.may_go_without(by, line))
    return _settle(by, line, "go-without", words, at)


def _settle(by: Member, line: NeedLine, to: str, words: str, at: datetime) -> SettledNeed:
    meeting = reads.lock(line.coming.meeting)
    is_needed = any(one.need.pk == line.need.pk for one in reads.need_lines(meeting))
    require_can(rules.can_settle(state=meeting.state, is_of_someone_coming=is_needed, to=to, words=words))
    said = {"state": to, "words": words, "settled_by": by, "settled_at": at}
    settled, _is_new = SettledNeed.objects.update_or_create(meeting=meeting, need=line.need, defaults=said)
    record.append(by=by, at=at, about=meeting, says={"settled": to})
    return settled
