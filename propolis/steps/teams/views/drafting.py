"""Writing ground rules together."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.teams import acts, forms, pages, permissions, reads
from propolis.steps.teams.views.asking import ask, fill


@for_members
def start(request, scope):
    """Begin a draft of ground rules."""
    require_may(permissions.may_draft_rules(scope.member, scope.project))
    lead = _("Everyone here can write in it. Nothing holds until all of you have agreed.")
    return ask(
        request,
        fill(forms.NothingToFill, request),
        page(scope, _("Write ground rules together"), lead, _("Start a draft")),
        lambda **values: acts.start_rules(by=scope.member, **values),
        _("The draft is there. Everyone can write in it."),
        lambda made: ("teams:rules", scope.project.slug),
    )


@for_members
def add(request, scope):
    """Add a rule of one's own."""
    draft = find_draft(scope)
    return ask(
        request,
        fill(forms.RuleForm, request),
        page(scope, _("Add a rule"), "", _("Add the rule")),
        lambda text, at: acts.add_rules(by=scope.member, draft=draft, texts=[text], at=at),
        _("Your rule is in the draft."),
        lambda made: ("teams:rules", scope.project.slug),
    )


@for_members
def starter(request, scope):
    """Add some of the rules that are offered to start from."""
    draft = find_draft(scope)
    lead = _("These are only a start. None of them holds until all of you have agreed.")
    return ask(
        request,
        fill(forms.StarterForm, request),
        page(scope, _("Rules to start from"), lead, _("Add them to the draft")),
        lambda rules, at: acts.add_rules(by=scope.member, draft=draft, texts=rules, at=at),
        _("They are in the draft now."),
        lambda made: ("teams:rules", scope.project.slug),
    )


@for_members
def change(request, scope, line_id):
    """Put a rule in other words."""
    line = _find(scope, line_id)
    require_may(permissions.may_draft_rules(scope.member, scope.project))
    return ask(
        request,
        fill(forms.RuleForm, request, initial={"text": line.text}),
        page(scope, _("Change this rule"), "", _("Keep the new words"), line.text),
        lambda **values: acts.change_rule(by=scope.member, line=line, **values),
        _("The rule is changed."),
        lambda made: ("teams:rules", scope.project.slug),
    )


@for_members
def remove(request, scope, line_id):
    """Take a rule out of the draft."""
    line = _find(scope, line_id)
    require_may(permissions.may_draft_rules(scope.member, scope.project))
    return ask(
        request,
        fill(forms.NothingToFill, request),
        page(scope, _("Take this rule out"), "", _("Take it out"), line.text),
        lambda **values: acts.remove_rule(by=scope.member, line=line, **values),
        _("The rule is out of the draft."),
        lambda made: ("teams:rules", scope.project.slug),
    )


def page(scope, title: str, lead: str, submit: str, about: str = "") -> pages.FormPage:
    """A form about the ground rules, that leads back to them."""
    return pages.FormPage(title, lead, submit, about, reverse("teams:rules", args=[scope.project.slug]))


def find_draft(scope):
    """The draft that people write in now."""
    require_may(permissions.may_draft_rules(scope.member, scope.project))
    draft = reads.draft(scope.project)
    if draft is None:
        raise Http404
    return draft


def _find(scope, line_id):
    return get_object_or_404(reads.line(scope.project, line_id))
