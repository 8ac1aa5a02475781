"""Find the thing, call one act or one page, answer."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent import reads as consent
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.decisions import acts, forms, pages, permissions, reads
from propolis.steps.decisions.moves import MOVES
from propolis.steps.planning import reads as planning

USUAL_REVIEW = timedelta(days=91)
USUAL_TIME = timedelta(days=7)


@for_readers
def home(request, scope):
    """What is being decided, and the register of what was."""
    goals = planning.goals(scope.project).count()
    return show(request, "decisions/home.jinja", pages.home(scope, goals, now()))


@for_members
def new(request, scope):
    """Write a proposal."""
    require_may(permissions.may_propose(scope.member, scope.project))
    goals = {goal.pk: goal for goal in planning.goals(scope.project)}
    today = consent.today(scope.project, now())
    first = {"goal": request.GET.get("goal"), "review_on": today + USUAL_REVIEW}
    form = forms.ProposalForm(request.POST or None, goals=goals.values(), initial=first)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data | {"goal": goals[form.cleaned_data["goal"]]}
        proposal = attempt(form, acts.propose, by=scope.member, at=now(), **values)
        if proposal:
            message = _("Your proposal is kept. Only you can see it until you show it to everyone.")
            return done(request, message, "decisions:proposal", scope.project.slug, proposal.pk)
    return show(request, "decisions/new.jinja", {"has_goals": bool(goals)}, form=form, status=_status(form))


@for_readers
def proposal(request, scope, proposal_id):
    """One proposal at its permanent address."""
    found = _find(scope, proposal_id)
    return show(request, "decisions/proposal.jinja", pages.proposal_page(scope, found, now()))


@for_members
def move(request, scope, proposal_id, code, target_id=None):
    """Do one thing with a proposal: see the table of moves."""
    if code not in MOVES:
        raise Http404
    found = _find(scope, proposal_id)
    chosen, target = MOVES[code], _target(found, MOVES[code].target, target_id)
    require_may(chosen.may(scope.member, target))
    form = _form(chosen.form, request, scope, found)
    if request.method == "POST" and form.is_valid():
        about = {chosen.target: target}
        if attempt(form, chosen.act, by=scope.member, at=now(), **about, **form.cleaned_data):
            return done(request, chosen.done, "decisions:proposal", scope.project.slug, found.pk)
    page = pages.move_page(found, code, target)
    return show(request, "decisions/move.jinja", page, form=form, status=_status(form))


def _status(form) -> int:
    return 422 if form.errors else 200


def _find(scope, proposal_id):
    return get_object_or_404(reads.seen_by(scope.project, scope.member), pk=proposal_id)


def _target(proposal, kind, target_id):
    match kind:
        case "round" if target_id is None:
            return proposal.round
        case "objection":
            return get_object_or_404(consent.objections(proposal.round), pk=target_id)
        case "question":
            return get_object_or_404(consent.contributions(proposal.round, "question"), pk=target_id)
    raise Http404


def _form(kind, request, scope, proposal):
    """The form of a move, filled with what is known already."""
    today, text = consent.today(scope.project, now()), consent.current(proposal.round).text
    first = {"closes_on": today + USUAL_TIME, "text": text if issubclass(kind, forms.TextForm) else ""}
    extra = {"objections": list(consent.open_objections(proposal.round))} if kind is forms.IntegrateForm else {}
    return kind(request.POST if request.method == "POST" else None, initial=first, **extra)
