"""What comes next for the person looking, the most pressing first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.consent import reads as consent
from propolis.consent.models import ConsentRound
from propolis.consent.subjects import subjects
from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import reads as delivery
from propolis.steps.growth import reads as growth
from propolis.steps.mindset.reads import charter
from propolis.steps.people import reads as people
from propolis.steps.planning import reads as planning
from propolis.steps.teams import reads as teams
from propolis.steps.teams.pages import role_name
from propolis.steps.teams.reads import meetings

MOST = 4
TOLD_FOR = timedelta(days=14)


@dataclass(frozen=True)
class NextStep:
    """One thing to do, and where."""

    words: str
    href: str


def next_steps(scope: Scope, now: datetime) -> list[NextStep]:
    """The few things that wait for this person; nothing for someone who only reads."""
    if scope.member is None:
        return []
    found: list[NextStep] = []
    for source in (_join, _decide, _draw, _author, _pair, _agree, _act, _need, _meet, _answer, _chair, _plan, _grow):
        found += source(scope.member, now)
    return found[:MOST]


def _join(member: Member, now: datetime) -> Iterator[NextStep]:
    """Teams and roles that wait for a yes or a no, rules to read, and terms that run out."""
    slug, day = member.project.slug, consent.today(member.project, now)
    for place in teams.invitations_of(member):
        href = reverse("teams:team", args=[slug, place.team_id])
        yield NextStep(_("Say if you will join the team: %(team)s") % {"team": place.team.name}, href)
    for term in teams.offers_to(member, day):
        href = reverse("teams:role", args=[slug, term.role_id])
        yield NextStep(_("Say if you take on the role: %(role)s") % {"role": role_name(term.role)}, href)
    text = teams.agreed_text(member.project)
    if text and not teams.has_read(text, member):
        yield NextStep(_("Read the ground rules, and say so"), reverse("teams:rules", args=[slug]))
    for term in teams.ending_soon(member.project, day):
        if member.is_co_chair or term.member_id == member.pk:
            href = reverse("teams:role", args=[slug, term.role_id])
            yield NextStep(
                _("A term ends soon. Renew it, or hand it on: %(role)s") % {"role": role_name(term.role)}, href
            )


def _decide(member: Member, now: datetime) -> Iterator[NextStep]:
    project = member.project
    objected, silent = consent.objected_by(member), consent.silent_seats_of(member)
    waiting = {one: _waiting(one, objected, silent) for one in consent.seen_by(project, member)}
    about = subjects([one for one, words in waiting.items() if words])
    for round, words in waiting.items():
        if words:
            yield NextStep(words % {"title": about[round.pk].title}, about[round.pk].href)


def _waiting(round: ConsentRound, objected: set[str], silent: set[str]) -> str:
    """What a proposal waits for from this member, if anything."""
    if round.state == "draft":
        return _("Finish your draft: %(title)s")
    if round.state in ("questions", "reactions"):
        return _("Read and ask about: %(title)s")
    if round.state != "consent":
        return ""
    if round.pk in objected:
        return _("Is your objection met? %(title)s")
    return _("Say where you stand: %(title)s") if round.pk in silent else ""


def _draw(member: Member, now: datetime) -> Iterator[NextStep]:
    """A draw that waits for its number, and a call that waits to be closed."""
    slug = member.project.slug
    for draw in people.waiting_for_seed(member):
        words = _("Type in the number of the draw: %(title)s") % {"title": draw.call.title}
        yield NextStep(words, reverse("people:draw", args=[slug, draw.pk]))
    if member.is_co_chair:
        for call in people.over(member.project, consent.today(member.project, now)):
            words = _("Close this call, as its last day is over: %(title)s") % {"title": call.title}
            yield NextStep(words, reverse("people:call", args=[slug, call.pk]))


def _author(member: Member, now: datetime) -> Iterator[NextStep]:
    """What became of what they said."""
    for wording in planning.wordings_to_answer(member):
        href = reverse("planning:statement", args=[member.project.slug, wording.statement_id])
        yield NextStep(_("Say if these words of yours may be mended: %(words)s") % {"words": wording.before}, href)
    for statement in planning.hidden_lately(member, now - TOLD_FOR):
        href = reverse("planning:statement", args=[member.project.slug, statement.pk])
        yield NextStep(_("See why this is not on show: %(words)s") % {"words": statement.text}, href)


def _act(member: Member, now: datetime) -> Iterator[NextStep]:
    for action in delivery.open_actions_of(member):
        href = reverse("delivery:action", args=[member.project.slug, action.pk])
        yield NextStep(_("Tell how this is going: %(action)s") % {"action": action.text}, href)


def _pair(member: Member, now: datetime) -> Iterator[NextStep]:
    for pair in growth.asked_of(member):
        yield NextStep(_("Someone asks you to be a pair"), reverse("growth:pair", args=[member.project.slug, pair.pk]))


def _need(member: Member, now: datetime) -> Iterator[NextStep]:
    if people.needs_to_check(member.person, now):
        yield NextStep(_("Is what you need still right?"), reverse("needs:mine"))


def _agree(member: Member, now: datetime) -> Iterator[NextStep]:
    """Someone asks to speak for them, or for a child they agree for."""
    if people.to_agree(member):
        href = reverse("people:safety", args=[member.project.slug])
        yield NextStep(_("Say if someone may speak for another"), href)


def _meet(member: Member, now: datetime) -> Iterator[NextStep]:
    for meeting in meetings.waiting_for(member, now):
        href = reverse("teams:meeting", args=[member.project.slug, meeting.pk])
        yield NextStep(_("Say if you come: %(title)s") % {"title": meeting.title}, href)


def _answer(member: Member, now: datetime) -> Iterator[NextStep]:
    for conversation in planning.unanswered(member):
        href = reverse("planning:conversation", args=[member.project.slug, conversation.pk])
        yield NextStep(_("Answer in: %(title)s") % {"title": conversation.title}, href)


def _chair(member: Member, now: datetime) -> Iterator[NextStep]:
    project = member.project
    if not member.is_co_chair:
        return
    if projects.promise(project) is None:
        yield NextStep(_("Make the promise of influence"), reverse("projects:promise", args=[project.slug]))
    if charter.is_overdue(charter.agreed_text(project), consent.today(project, now)):
        yield NextStep(_("Look at your charter again"), reverse("mindset:charter", args=[project.slug]))
    if projects.co_chairs(project).count() == 1:
        yield NextStep(_("Name a second co-chair from the other side"), reverse("people:home", args=[project.slug]))


def _plan(member: Member, now: datetime) -> Iterator[NextStep]:
    project = member.project
    found = planning.gathered(project)
    home = reverse("planning:home", args=[project.slug])
    if not found.needs:
        yield NextStep(_("Voice a need, or open a conversation"), home)
    elif not found.goals:
        yield NextStep(_("Write a goal for a need"), home)
    elif not decisions.seen_by(project, member).exists():
        yield NextStep(_("Make a proposal for a goal"), reverse("decisions:home", args=[project.slug]))
    for proposal in delivery.without_commitment(project):
        href = reverse("delivery:new_commitment", args=[project.slug, proposal.pk])
        yield NextStep(_("Write what will be done: %(title)s") % {"title": proposal.title}, href)


def _grow(member: Member, now: datetime) -> Iterator[NextStep]:
    slug = member.project.slug
    for question in growth.unanswered(member)[:1]:
        yield NextStep(
            _("Do you know? %(text)s") % {"text": question.text}, reverse("growth:question", args=[slug, question.pk])
        )
    yield NextStep(_("Invite someone whose voice is missing"), reverse("projects:invite", args=[slug]))
