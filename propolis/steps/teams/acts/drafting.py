"""Writing ground rules together, before they are put to everyone."""

from collections.abc import Sequence
from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import GroundRule, GroundRules


@act("teams.start_rules", power="agenda")
def start_rules(*, by: Member, at: datetime) -> GroundRules:
    """Begin a draft of ground rules; it starts from the rules that hold now, if there are any."""
    require_may(permissions.may_draft_rules(by, by.project))
    project = reads.lock(by.project)
    require_can(rules.can_start_rules(newest=reads.newest_state(project)))
    before = reads.texts_of(project)
    draft = GroundRules.objects.create(project=project, number=reads.next_number(project), started_by=by, started_at=at)
    _write(draft, by, before, at)
    record.append(by=by, at=at, about=draft, says={"number": draft.number, "rules": len(before)})
    return draft


def _write(draft: GroundRules, by: Member, texts: Sequence[str], at: datetime) -> list[GroundRule]:
    first = 1 + draft.lines.count()
    return GroundRule.objects.bulk_create(
        GroundRule(
            rules=draft, place=place, text=text.strip(), written_by=by, perspective=by.perspective, written_at=at
        )
        for place, text in enumerate(texts, start=first)
    )


@act("teams.add_rules", power="options")
def add_rules(*, by: Member, draft: GroundRules, texts: Sequence[str], at: datetime) -> list[GroundRule]:
    """Add one or more rules to the draft."""
    require_may(permissions.may_draft_rules(by, draft.project))
    draft = reads.lock(draft)
    there = reads.draft_lines(draft).count()
    require_can(rules.can_add_rules(is_drafting=draft.is_drafting, texts=texts, there=there))
    lines = _write(draft, by, texts, at)
    record.append(by=by, at=at, about=draft, says={"rules": [line.pk for line in lines]})
    return lines


@act("teams.change_rule", power="options")
def change_rule(*, by: Member, line: GroundRule, text: str, at: datetime) -> GroundRule:
    """Put a rule of the draft in other words; whoever did so last stands beside it."""
    draft, line = _held(by, line)
    require_can(rules.can_change_rule(is_drafting=draft.is_drafting, is_removed=line.removed_at is not None, text=text))
    line.text, line.written_by, line.perspective, line.changed_at = text.strip(), by, by.perspective, at
    line.save()
    record.append(by=by, at=at, about=line, says={"draft": draft.pk})
    return line


@act("teams.remove_rule", power="options")
def remove_rule(*, by: Member, line: GroundRule, at: datetime) -> GroundRule:
    """Take a rule out of the draft."""
    draft, line = _held(by, line)
    require_can(rules.can_change_rule(is_drafting=draft.is_drafting, is_removed=line.removed_at is not None))
    line.removed_at = at
    line.save(update_fields=["removed_at"])
    record.append(by=by, at=at, about=line, says={"draft": draft.pk})
    return line


def _held(by: Member, line: GroundRule) -> tuple[GroundRules, GroundRule]:
    require_may(permissions.may_draft_rules(by, line.rules.project))
    return reads.lock(line.rules), reads.lock(line)
