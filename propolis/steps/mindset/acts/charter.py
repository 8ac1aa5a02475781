"""Writing a charter together, and putting it to everyone."""

from collections.abc import Sequence
from datetime import date, datetime

from propolis import record
from propolis.consent import rounds
from propolis.consent.reads import today
from propolis.consent.rules import can_review_on
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.mindset import lenses, permissions, reads, rules, words
from propolis.steps.mindset.models import Charter, Principle
from propolis.steps.mindset.reads import charter as charters


@act("mindset.start_charter", power="agenda")
def start_charter(*, by: Member, at: datetime) -> Charter:
    """Begin a draft charter; it starts from the one that holds now, if there is one."""
    require_may(permissions.may_write_charter(by, by.project))
    project = reads.lock(by.project)
    require_can(rules.can_start_charter(newest=charters.newest_state(project)))
    before, number = charters.start_from(project), charters.next_number(project)
    draft = Charter.objects.create(project=project, number=number, started_by=by, started_at=at)
    _write(draft, by, before, at)
    record.append(by=by, at=at, about=draft, says={"number": number, "principles": len(before)})
    return draft


def _write(draft: Charter, by: Member, tied: Sequence[tuple[str, Sequence[str]]], at: datetime) -> list[Principle]:
    said = {"charter": draft, "written_by": by, "perspective": by.perspective, "written_at": at}
    first = 1 + draft.principles.count()
    return Principle.objects.bulk_create(
        Principle(place=place, text=text.strip(), shown_by=list(shown), **said)
        for place, (text, shown) in enumerate(tied, start=first)
    )


@act("mindset.add_principles", power="options")
def add_principles(
    *, by: Member, draft: Charter, principles: Sequence[tuple[str, Sequence[str]]], at: datetime
) -> list[Principle]:
    """Add principles to the draft, each tied to what will show it."""
    require_may(permissions.may_write_charter(by, draft.project))
    draft = reads.lock(draft)
    known, there = lenses.indicators(), charters.principles(draft).count()
    require_can(rules.can_add_principles(principles, known=known, is_drafting=draft.is_drafting, there=there))
    added = _write(draft, by, principles, at)
    record.append(by=by, at=at, about=draft, says={"principles": [one.pk for one in added]})
    return added


@act("mindset.remove_principle", power="options")
def remove_principle(*, by: Member, principle: Principle, at: datetime) -> Principle:
    """Take a principle out of the draft."""
    require_may(permissions.may_write_charter(by, principle.charter.project))
    draft, principle = reads.lock(principle.charter), reads.lock(principle)
    is_removed = principle.removed_at is not None
    require_can(rules.can_remove_principle(is_drafting=draft.is_drafting, is_removed=is_removed))
    principle.removed_at = at
    principle.save(update_fields=["removed_at"])
    record.append(by=by, at=at, about=principle, says={"charter": draft.pk})
    return principle


@act("mindset.put_charter", power="options")
def put_charter(*, by: Member, draft: Charter, review_on: date, at: datetime) -> Charter:
    """Make a proposal of the draft, to be agreed by consent; from now on its words change only there."""
    require_may(permissions.may_write_charter(by, draft.project))
    draft = reads.lock(draft)
    lines = [(one.text, [_seen(code) for code in one.shown_by]) for one in charters.principles(draft)]
    can_put = rules.can_put_charter(is_drafting=draft.is_drafting, there=len(lines))
    require_can(first_no(can_put, can_review_on(day=review_on, decided_on=today(draft.project, at))))
    text = rules.as_charter(lines, label=str(words.SHOWN_BY))
    draft.round = rounds.start(by=by, text=text, review_on=review_on, at=at)
    draft.save(update_fields=["round"])
    says = {"round": draft.round_id, "principles": len(lines), "review_on": review_on}
    record.append(by=by, at=at, about=draft, says=says)
    return draft


def _seen(code: str) -> str:
    return lenses.indicators()[code].words
