"""Writing a role down, and who holds it: offered, taken on, handed back."""

from datetime import date, datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import Verdict, first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.mindset.reads import modules_done
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import Role, Team, Term


@act("teams.write_role")
def write_role(
    *,
    by: Member,
    kind: str,
    team: Team | None = None,
    name: str = "",
    what: str = "",
    to_team: Team | None = None,
    module: str = "",
    at: datetime,
) -> Role:
    """Write down a role, what it is for, and what someone learns before they take it on."""
    require_may(permissions.may_write_role(by, by.project, team, to_team))
    project, team = reads.lock(by.project), reads.lock(team) if team else None
    can_write = rules.can_write_role(
        kind=kind,
        is_for_team=team is not None,
        name=name,
        what=what,
        is_there=reads.has_role(project, team, kind),
        has_target=to_team is not None and to_team != team,
    )
    require_can(first_no(rules.can_change_team(has_ended=team is not None and team.has_ended), can_write))
    role = Role.objects.create(
        project=project,
        team=team,
        kind=kind,
        name=name if kind == "own" else "",
        what=what,
        to_team=to_team,
        module=module,
        written_by=by,
        written_at=at,
    )
    record.append(by=by, at=at, about=role, says={"kind": kind, "team": team.pk if team else "", "module": module})
    return role


@act("teams.offer_role")
def offer_role(*, by: Member, role: Role, member: Member, from_on: date, until_on: date, at: datetime) -> Term:
    """Offer a role to someone for a term; it is theirs once they say yes. Offering it again renews it."""
    day = today(role.project, at)
    require_may(permissions.may_offer_role(by, role, day))
    role = reads.lock(role)
    can_offer = rules.can_offer(
        from_on=from_on,
        until_on=until_on,
        today=day,
        is_here=member.is_active and member.project_id == role.project_id,
        is_in_team=role.team is None or reads.is_in(role.team, member),
        overlaps=reads.is_taken(role, member, from_on, until_on),
    )
    others = reads.chair_perspectives(role, from_on, until_on)
    goes_on = rules.can_change_team(has_ended=role.team is not None and role.team.has_ended)
    require_can(first_no(goes_on, can_offer, _can_chair(role, member, others)))
    term = Term.objects.create(
        role=role, member=member, from_on=from_on, until_on=until_on, offered_by=by, offered_at=at
    )
    says = {"role": role.pk, "member": member.pk, "from_on": from_on, "until_on": until_on}
    record.append(by=by, at=at, about=term, says=says)
    return term


def _can_chair(role: Role, member: Member, others: list[str]) -> Verdict:
    level = role.project.level
    return rules.can_chair_with(kind=role.kind, others=others, perspective=member.perspective, level=level)


@act("teams.answer_offer")
def answer_offer(*, by: Member, term: Term, is_yes: bool, at: datetime) -> Term:
    """Take on a role that was offered, once its lesson is done, or say no to it."""
    require_may(permissions.may_answer_offer(by, term))
    role, term = reads.lock(term.role), reads.lock(term)
    answer = rules.can_answer_offer(state=term.state, until_on=term.until_on, today=today(role.project, at))
    require_can(first_no(answer, *(_can_accept(role, term) if is_yes else ())))
    term.state, term.answered_at = "accepted" if is_yes else "declined", at
    term.save(update_fields=["state", "answered_at"])
    record.append(by=by, at=at, about=term, says={"role": role.pk, "to": term.state})
    return term


def _can_accept(role: Role, term: Term) -> tuple[Verdict, ...]:
    chairs = reads.chair_perspectives(role, term.from_on, term.until_on, besides=term, states=["accepted"])
    return (
        rules.can_change_team(has_ended=role.team is not None and role.team.has_ended),
        rules.can_accept(module=role.module, done=modules_done([term.member])[term.member_id]),
        _can_chair(role, term.member, chairs),
    )


@act("teams.end_term")
def end_term(*, by: Member, term: Term, why: str = "", at: datetime) -> Term:
    """Hand a role back or, as a co-chair, end a term and say why."""
    require_may(permissions.may_end_term(by, term, today(term.role.project, at)))
    term = reads.lock(term)
    is_own = by.pk == term.member_id
    require_can(rules.can_end_term(state=term.state, why=why, is_own=is_own))
    term.state, term.ended_by, term.ended_at, term.ended_why = "ended", by, at, why
    term.save()
    record.append(by=by, at=at, about=term, says={"role": term.role_id, "is_own": is_own})
    return term
