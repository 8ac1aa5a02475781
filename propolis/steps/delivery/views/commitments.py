"""Find the thing, call one act or one page, answer."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.pages import show
from propolis.kit.verdict import require_can, require_may
from propolis.projects import reads as projects
from propolis.projects.scope import for_members, for_readers
from propolis.projects.words import PERSPECTIVES
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import acts, forms, pages, permissions, reads, rules
from propolis.steps.delivery.views.asking import ask, fill


@for_readers
def home(request, scope):
    """The action plan."""
    return show(request, "delivery/home.jinja", pages.home(scope, now()))


@for_readers
def commitment(request, scope, commitment_id):
    """One commitment at its permanent address."""
    found = _find(scope, commitment_id)
    return show(request, "delivery/commitment.jinja", pages.commitment_page(scope, found, now()))


@for_members
def new_commitment(request, scope, proposal_id):
    """Write down what will be done about a decision."""
    proposal = get_object_or_404(decisions.seen_by(scope.project, scope.member), pk=proposal_id)
    require_may(permissions.may_commit(scope.member, proposal))
    require_can(rules.can_commit(decision=proposal.round.state))
    page = pages.FormPage(
        title=_("What will we do?"),
        lead=_("A commitment is what we promise because of a decision. Everyone who can read the project sees it."),
        submit=_("Promise it"),
        about=proposal.title,
        back=reverse("decisions:proposal", args=[scope.project.slug, proposal.pk]),
    )
    return ask(
        request,
        fill(forms.CommitmentForm, request),
        page,
        lambda **values: acts.write_commitment(by=scope.member, proposal=proposal, **values),
        _("It is promised. Now plan the first action."),
        lambda made: ("delivery:commitment", scope.project.slug, made.pk),
    )


@for_members
def keep(request, scope, commitment_id):
    """Say that a commitment was kept."""
    found = _find(scope, commitment_id)
    require_may(permissions.may_end(scope.member, found))
    page = _about(scope, found, _("Was it kept?"), _("Tell everyone what was done."), _("It was kept"))
    return ask(
        request,
        fill(forms.KeepForm, request),
        page,
        lambda **values: acts.keep_commitment(by=scope.member, commitment=found, **values),
        _("It is kept. It now stands in the ledger as done."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


@for_members
def not_kept(request, scope, commitment_id):
    """Say that a commitment will not be kept, and why."""
    found = _find(scope, commitment_id)
    require_may(permissions.may_end(scope.member, found))
    lead = _("It happens. People need to know why. Actions still open for it will stop.")
    page = _about(scope, found, _("Say that it is not kept"), lead, _("It is not kept"))
    return ask(
        request,
        fill(forms.NotKeptForm, request),
        page,
        lambda **values: acts.end_commitment_not_kept(by=scope.member, commitment=found, **values),
        _("It is noted, with your reason, for everyone to see."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


@for_members
def new_action(request, scope, commitment_id):
    """Plan a piece of work."""
    found = _find(scope, commitment_id)
    require_may(permissions.may_plan(scope.member, found))
    lead = _("Small pieces of work are easier to share.")
    page = _about(scope, found, _("Plan an action"), lead, _("Plan it"))
    people = [(one, _named(one, scope)) for one in projects.members(scope.project)]
    return ask(
        request,
        fill(forms.ActionForm, request, owners=people),
        page,
        lambda **values: acts.plan_action(by=scope.member, commitment=found, **values),
        _("The action is planned."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


def _named(member, scope) -> str:
    told = {"name": projects.label(member, scope.member), "perspective": PERSPECTIVES[member.perspective]}
    return _("%(name)s (%(perspective)s)") % told


def _about(scope, commitment, title: str, lead: str, submit: str) -> pages.FormPage:
    back = reverse("delivery:commitment", args=[scope.project.slug, commitment.pk])
    return pages.FormPage(title, lead, submit, commitment.text, back)


def _find(scope, commitment_id):
    return get_object_or_404(reads.commitments(scope.project), pk=commitment_id)
