"""Find the thing, call one act or one page, answer."""

from datetime import timedelta

from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent import reads as consent
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.decisions import acts, forms, pages, permissions, reads
from propolis.steps.planning import reads as planning

USUAL_REVIEW = timedelta(days=91)


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


def _status(form) -> int:
    return 422 if form.errors else 200


def _find(scope, proposal_id):
    return get_object_or_404(reads.seen_by(scope.project, scope.member), pk=proposal_id)
