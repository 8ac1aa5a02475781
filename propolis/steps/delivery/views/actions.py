"""Find the thing, call one act or one page, answer."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.delivery import acts, forms, pages, permissions, reads, words
from propolis.steps.delivery.views.asking import ask, fill


@for_readers
def action(request, scope, action_id):
    """One action at its permanent address."""
    page = pages.action_page(scope, _find(scope, action_id), now())
    return show(request, "delivery/action.jinja", page, update_form=forms.UpdateForm())


@for_members
def move(request, scope, action_id, to):
    """Say that an action has started, is done, stops, or starts again."""
    if to not in words.MOVES:
        raise Http404
    found = _find(scope, action_id)
    require_may(permissions.may_move(scope.member, found))
    form = forms.StopForm if to == "stopped" else forms.MoveForm
    return ask(
        request,
        fill(form, request),
        _about(scope, found, words.MOVES[to]),
        lambda **values: acts.move_action(by=scope.member, action=found, to=to, **values),
        words.MOVED[to],
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def update(request, scope, action_id):
    """Tell how an action is going."""
    found = _find(scope, action_id)
    require_may(permissions.may_update(scope.member, found))
    return ask(
        request,
        fill(forms.UpdateForm, request),
        _about(scope, found, _("Tell how it is going")),
        lambda **values: acts.post_update(by=scope.member, action=found, **values),
        _("Thank you. Everyone can read it now."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def take_on(request, scope, action_id):
    """Join the people who do an action."""
    found = _find(scope, action_id)
    require_may(permissions.may_take_on(scope.member, found))
    return ask(
        request,
        fill(forms.MoveForm, request),
        _about(scope, found, _("Take it on")),
        lambda **values: acts.take_on_action(by=scope.member, action=found, **values),
        _("You have taken it on."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


@for_members
def hand_back(request, scope, action_id):
    """Stop being one of the people who do an action."""
    found = _find(scope, action_id)
    require_may(permissions.may_hand_back(scope.member, found))
    return ask(
        request,
        fill(forms.MoveForm, request),
        _about(scope, found, _("Hand it back")),
        lambda **values: acts.hand_back_action(by=scope.member, action=found, **values),
        _("You have handed it back."),
        lambda made: ("delivery:action", scope.project.slug, found.pk),
    )


def _about(scope, action, title: str) -> pages.FormPage:
    back = reverse("delivery:action", args=[scope.project.slug, action.pk])
    return pages.FormPage(title, "", title, action.text, back)


def _find(scope, action_id):
    return get_object_or_404(reads.actions(scope.project), pk=action_id)
