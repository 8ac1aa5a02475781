"""Find the thing, call one act or one page, answer."""

from collections.abc import Callable

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import Form, attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_can, require_may
from propolis.projects import reads as projects
from propolis.projects.scope import for_members, for_readers
from propolis.projects.words import PERSPECTIVES
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import acts, forms, pages, permissions, reads, rules, words


@for_readers
def home(request, scope):
    """The action plan."""
    return show(request, "delivery/home.jinja", pages.home(scope, now()))


@for_readers
def commitment(request, scope, commitment_id):
    """One commitment at its permanent address."""
    found = _commitment(scope, commitment_id)
    return show(request, "delivery/commitment.jinja", pages.commitment_page(scope, found, now()))


@for_readers
def action(request, scope, action_id):
    """One action at its permanent address."""
    page = pages.action_page(scope, _action(scope, action_id), now())
    return show(request, "delivery/action.jinja", page, update_form=forms.UpdateForm())


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
    return _ask(
        request,
        _fill(forms.CommitmentForm, request),
        page,
        lambda **values: acts.write_commitment(by=scope.member, proposal=proposal, **values),
        _("It is promised. Now plan the first action."),
        lambda made: ("delivery:commitment", scope.project.slug, made.pk),
    )


@for_members
def keep(request, scope, commitment_id):
    """Say that a commitment was kept."""
    found = _commitment(scope, commitment_id)
    require_may(permissions.may_end(scope.member, found))
    page = _about_commitment(scope, found, _("Was it kept?"), _("Tell everyone what was done."), _("It was kept"))
    return _ask(
        request,
        _fill(forms.KeepForm, request),
        page,
        lambda **values: acts.keep_commitment(by=scope.member, commitment=found, **values),
        _("It is kept. It now stands in the ledger as done."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


@for_members
def not_kept(request, scope, commitment_id):
    """Say that a commitment will not be kept, and why."""
    found = _commitment(scope, commitment_id)
    require_may(permissions.may_end(scope.member, found))
    lead = _("It happens. People need to know why. Actions still open for it will stop.")
    page = _about_commitment(scope, found, _("Say that it is not kept"), lead, _("It is not kept"))
    return _ask(
        request,
        _fill(forms.NotKeptForm, request),
        page,
        lambda **values: acts.end_commitment_not_kept(by=scope.member, commitment=found, **values),
        _("It is noted, with your reason, for everyone to see."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


@for_members
def new_action(request, scope, commitment_id):
    """Plan a piece of work."""
    found = _commitment(scope, commitment_id)
    require_may(permissions.may_plan(scope.member, found))
    lead = _("Small pieces of work are easier to share.")
    page = _about_commitment(scope, found, _("Plan an action"), lead, _("Plan it"))
    people = [(one, _named(one, scope)) for one in projects.members(scope.project)]
    return _ask(
        request,
        _fill(forms.ActionForm, request, owners=people),
        page,
        lambda **values: acts.plan_action(by=scope.member, commitment=found, **values),
        _("The action is planned."),
        lambda made: ("delivery:commitment", scope.project.slug, found.pk),
    )


@for_members
def move(request, scope, action_id, to):
    """Say that an action has started, is done, stops, or starts again."""
    if to not in words.MOVES:
        raise Http404
    found = _action(scope, action_id)
    require_may(permissions.may_move(scope.member, found))
    form = forms.StopForm if to == "stopped" else forms.MoveForm
    return _ask(
        request,
        _fill(form, request),
        _about_action(scope, found, words.MOVES[to]),
        lambda **values: acts.move_action(by=scope.member, action=found, to=to, **values),
        words.MOVED[to],
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def update(request, scope, action_id):
    """Tell how an action is going."""
    found = _action(scope, action_id)
    require_may(permissions.may_update(scope.member, found))
    return _ask(
        request,
        _fill(forms.UpdateForm, request),
        _about_action(scope, found, _("Tell how it is going")),
        lambda **values: acts.post_update(by=scope.member, action=found, **values),
        _("Thank you. Everyone can read it now."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def take_on(request, scope, action_id):
    """Join the people who do an action."""
    found = _action(scope, action_id)
    require_may(permissions.may_take_on(scope.member, found))
    return _ask(
        request,
        _fill(forms.MoveForm, request),
        _about_action(scope, found, _("Take it on")),
        lambda **values: acts.take_on_action(by=scope.member, action=found, **values),
        _("You have taken it on."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def hand_back(request, scope, action_id):
    """Stop being one of the people who do an action."""
    found = _action(scope, action_id)
    require_may(permissions.may_hand_back(scope.member, found))
    return _ask(
        request,
        _fill(forms.MoveForm, request),
        _about_action(scope, found, _("Hand it back")),
        lambda **values: acts.hand_back_action(by=scope.member, action=found, **values),
        _("You have handed it back."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


def _ask(request, form: Form, page: pages.FormPage, act: Callable, message: str, to: Callable):
    """Show a form until its act goes through, then go on to where `to` says."""
    if request.method == "POST" and form.is_valid():
        made = attempt(form, act, at=now(), **form.cleaned_data)
        if made:
            return done(request, message, *to(made))
    return show(request, "delivery/form.jinja", page, form=form, status=422 if form.errors else 200)


def _fill(kind: type[Form], request, **extra) -> Form:
    return kind(request.POST if request.method == "POST" else None, **extra)


def _named(member, scope) -> str:
    told = {"name": projects.label(member, scope.member), "perspective": PERSPECTIVES[member.perspective]}
    return _("%(name)s (%(perspective)s)") % told


def _about_commitment(scope, commitment, title: str, lead: str, submit: str) -> pages.FormPage:
    back = reverse("delivery:commitment", args=[scope.project.slug, commitment.pk])
    return pages.FormPage(title, lead, submit, commitment.text, back)


def _about_action(scope, action, title: str) -> pages.FormPage:
    back = reverse("delivery:action", args=[scope.project.slug, action.pk])
    return pages.FormPage(title, "", title, action.text, back)


def _commitment(scope, commitment_id):
    return get_object_or_404(reads.commitments(scope.project), pk=commitment_id)


def _action(scope, action_id):
    return get_object_or_404(reads.actions(scope.project), pk=action_id)
