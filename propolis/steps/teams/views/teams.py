"""Find the team, call one act or one page, answer."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.pages import show
from propolis.kit.verdict import require_can, require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.teams import acts, forms, pages, permissions, reads, rules
from propolis.steps.teams.views.asking import ask, fill


@for_readers
def team(request, scope, team_id):
    """One team at its permanent address."""
    return show(request, "teams/team.jinja", pages.team_page(scope, find_team(scope, team_id), now()))


@for_members
def new_team(request, scope):
    """Start a team."""
    require_may(permissions.may_start_team(scope.member, scope.project))
    lead = _("A team is a few people with an aim of their own. Two of them chair it, one from each side.")
    back = reverse("teams:home", args=[scope.project.slug])
    return ask(
        request,
        fill(forms.TeamForm, request),
        pages.FormPage(_("Start a team"), lead, _("Start the team"), "", back),
        lambda **values: acts.start_team(by=scope.member, **values),
        _("The team has started. Ask people in, from both sides."),
        lambda made: ("teams:team", scope.project.slug, made.pk),
    )


@for_members
def change_team(request, scope, team_id):
    """Say anew what a team is for."""
    found = find_team(scope, team_id)
    require_may(permissions.may_change_team(scope.member, found))
    require_can(rules.can_change_team(has_ended=found.has_ended))
    first = {name: getattr(found, name) for name in forms.TeamForm.base_fields}
    return ask(
        request,
        fill(forms.TeamForm, request, initial=first),
        about(scope, found, _("Change what this team says"), "", _("Keep these words")),
        lambda **values: acts.change_team(by=scope.member, team=found, **values),
        _("The new words are kept."),
        lambda made: ("teams:team", scope.project.slug, found.pk),
    )


@for_members
def end_team(request, scope, team_id):
    """End a team, with a reason."""
    found = find_team(scope, team_id)
    require_may(permissions.may_end_team(scope.member, found, today(scope.project, now())))
    lead = _("Its work may be done, or go on elsewhere. All its pages stay.")
    return ask(
        request,
        fill(forms.EndTeamForm, request),
        about(scope, found, _("End this team"), lead, _("End the team")),
        lambda **values: acts.end_team(by=scope.member, team=found, **values),
        _("The team has ended, and your reason is shown."),
        lambda made: ("teams:team", scope.project.slug, found.pk),
    )


def about(scope, team, title: str, lead: str, submit: str) -> pages.FormPage:
    """A form that is about one team, and leads back to it."""
    back = reverse("teams:team", args=[scope.project.slug, team.pk])
    return pages.FormPage(title, lead, submit, team.name, back)


def find_team(scope, team_id):
    return get_object_or_404(reads.teams(scope.project), pk=team_id)
