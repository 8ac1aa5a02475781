"""The ground rules: reading them, putting them to everyone, and going without."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.teams import acts, forms, pages, permissions, reads
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.drafting import find_draft, page

USUAL_REVIEW = timedelta(days=182)


@for_readers
def rules(request, scope):
    """The ground rules that hold, and the draft of new ones."""
    return show(request, "teams/rules.jinja", pages.rules_page(scope), rule_form=forms.RuleForm())


@for_readers
def rules_set(request, scope, rules_id):
    """One set of rules, and how far it has come."""
    found = get_object_or_404(reads.put_to_everyone(scope.project, scope.member), pk=rules_id)
    return show(request, "teams/rules_set.jinja", pages.set_page(scope, found, now()))


@for_members
def put(request, scope):
    """Put the draft to everyone."""
    draft = find_draft(scope)
    lead = _("It becomes a proposal that all of you decide on. After this, its words change only there.")
    first = {"review_on": today(scope.project, now()) + USUAL_REVIEW}
    return ask(
        request,
        fill(forms.PutForm, request, initial=first),
        page(scope, _("Put these rules to everyone"), lead, _("Make it a proposal")),
        lambda **values: acts.put_rules(by=scope.member, draft=draft, **values),
        _("It is a proposal now. Show it to everyone when you are ready."),
        lambda made: ("teams:rules_set", scope.project.slug, made.pk),
    )


@for_members
def acknowledge(request, scope):
    """Say that one has read the rules."""
    if reads.agreed_text(scope.project) is None:
        raise Http404
    return ask(
        request,
        fill(forms.NothingToFill, request),
        page(scope, _("I have read the ground rules"), "", _("I have read them")),
        lambda **values: acts.acknowledge_rules(by=scope.member, **values),
        _("Thank you. It is noted that you have read them."),
        lambda made: ("teams:rules", scope.project.slug),
    )


@for_members
def waive(request, scope):
    """Go on to a first proposal without all that should come first."""
    require_may(permissions.may_waive_groundwork(scope.member, scope.project))
    lead = _("People decide better once both sides have agreed how. Go without only if you must.")
    back = reverse("teams:home", args=[scope.project.slug])
    return ask(
        request,
        fill(forms.WaiveForm, request),
        pages.FormPage(_("Go on without"), lead, _("Go on without"), "", back),
        lambda **values: acts.waive_groundwork(by=scope.member, **values),
        _("It is noted, with your reason, for everyone to read."),
        lambda made: ("teams:home", scope.project.slug),
    )
