"""Looking back on how people work together: each privately, shown by side, never below the floor."""

from collections.abc import Mapping
from datetime import datetime

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.mindset import lenses, permissions, rules
from propolis.steps.mindset.models import LookBack, OwnView, SeenBy
from propolis.steps.mindset.reads import lock, looking


@act("mindset.open_look", power="judging")
def open_look(*, by: Member, at: datetime) -> LookBack:
    """Ask everyone how well people work together here."""
    require_may(permissions.may_call_look(by, by.project))
    project = lock(by.project)
    is_open, last = looking.open_look(project) is not None, looking.last_opened(project)
    require_can(rules.can_open_look(is_open=is_open, last_opened=last, at=at))
    look = LookBack.objects.create(project=project, opened_at=at)
    record.append(by=by, at=at, about=look, says={})
    return look


@counted("mindset.say_view")
def say_view(*, by: Member, look: LookBack, views: Mapping[str, int], at: datetime) -> LookBack:
    """Say how you see it, value by value; saying it again changes it, until people have looked back."""
    require_may(permissions.may_look_back(by, look.project))
    look = lock(look)
    values = [one.code for one in lenses.frameworks()["hive"].items]
    require_can(rules.can_answer_look(is_closed=look.closed_at is not None, answers=views, values=values))
    OwnView.objects.filter(look=look, member=by).delete()
    OwnView.objects.bulk_create(
        OwnView(look=look, member=by, value=value, level=level) for value, level in views.items()
    )
    return look


@act("mindset.close_look", power="judging")
def close_look(*, by: Member, look: LookBack, at: datetime) -> LookBack:
    """End looking back: what each side sees is kept, and what each person said is gone."""
    require_may(permissions.may_call_look(by, look.project))
    look = lock(look)
    require_can(rules.can_close_look(is_closed=look.closed_at is not None))
    for value, (lived, others) in looking.views_by_side(look).items():
        seen = rules.seen_by(lived, others)
        SeenBy.objects.bulk_create(
            SeenBy(look=look, value=value, side=side, level=level) for side, level in seen.items()
        )
    OwnView.objects.filter(look=look).delete()
    look.closed_at = at
    look.save(update_fields=["closed_at"])
    record.append(by=by, at=at, about=look, says={"values_seen": look.seen.values("value").distinct().count()})
    return look
