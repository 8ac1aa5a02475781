from collections.abc import Sequence
from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.models import Need, NeedSource, Statement


@act("planning.voice_need", power="agenda")
def voice_need(*, by: Member, words: str, at: datetime) -> Need:
    """Say what is needed, in one's own words."""
    require_may(permissions.may_voice_need(by, by.project))
    require_can(rules.can_voice(words))
    need = Need.objects.create(
        project=by.project, words=words, voiced_by=by, perspective=by.perspective, written_by=by, voiced_at=at
    )
    record.append(by=by, at=at, about=need, says={})
    return need


@act("planning.pick_need", power="agenda")
def pick_need(*, by: Member, words: str, statements: Sequence[Statement], at: datetime) -> Need:
    """Pick a need out of what people said in a conversation."""
    require_may(permissions.may_pick_need(by, by.project, statements))
    statements = [reads.lock(statement) for statement in statements]
    require_can(rules.can_pick(statement.state for statement in statements))
    require_can(rules.can_voice(words))
    voice = _one_voice(statements)
    need = Need.objects.create(
        project=by.project,
        words=words,
        voiced_by=voice.author if voice else None,
        perspective=voice.perspective if voice else "",
        written_by=by,
        voiced_at=at,
    )
    NeedSource.objects.bulk_create(_source(need, statement) for statement in statements)
    record.append(by=by, at=at, about=need, says={"statements": [statement.pk for statement in statements]})
    return need


@act("planning.withdraw_need")
def withdraw_need(*, by: Member, need: Need, at: datetime) -> Need:
    """Take back a need that no goal rests on."""
    require_may(permissions.may_withdraw_need(by, need))
    need = reads.lock(need)
    require_can(rules.can_withdraw(need.state, goals=reads.goals_of(need).count()))
    need.state = "withdrawn"
    need.save(update_fields=["state"])
    record.append(by=by, at=at, about=need, says={})
    return need


def _source(need: Need, statement: Statement) -> NeedSource:
    """What the map says now goes with the need: a map can be drawn anew."""
    seen = reads.shown_map(statement.conversation)
    code, said = (seen and seen.finding(statement.number)) or ("", None)
    stance, level = (said.stance, said.level) if said else ("", "")
    return NeedSource(need=need, statement=statement, finding=code, stance=stance, level=level)


def _one_voice(statements: Sequence[Statement]) -> Statement | None:
    """A need picked from one person's words is theirs; picked from several people's, it is nobody's alone."""
    authors = {statement.author_id for statement in statements}
    return statements[0] if len(authors) == 1 else None
