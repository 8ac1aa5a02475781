"""Coming into a team, and leaving it."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from propolis.kit.verdict import require_can, require_may
from propolis.projects.scope import for_members
from propolis.steps.teams import acts, forms, pages, permissions, reads, rules, words
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.teams import about, find_team


@for_members
def ask_to_join(request, scope, team_id):
    """Ask to join a team."""
    found = find_team(scope, team_id)
    require_may(permissions.may_ask_to_join(scope.member, found))
    lead = _("Someone in the team answers. You are told here, on the team's page.")
    return ask(
        request,
        fill(forms.NothingToFill, request),
        about(scope, found, _("Ask to join this team"), lead, _("Ask to join")),
        lambda **values: acts.ask_to_join(by=scope.member, team=found, **values),
        _("You have asked. Someone in the team will answer."),
        lambda made: ("teams:team", scope.project.slug, found.pk),
    )


@for_members
def invite(request, scope, team_id):
    """Ask someone into a team."""
    found = find_team(scope, team_id)
    require_may(permissions.may_change_team(scope.member, found))
    require_can(rules.can_change_team(has_ended=found.has_ended))
    lead = _("They are in the team once they say yes. Think of the side that has fewer people.")
    people = pages.named_people(reads.not_in(found), scope.member)
    return ask(
        request,
        fill(forms.InviteForm, request, people=people),
        about(scope, found, _("Ask someone into this team"), lead, _("Ask them")),
        lambda **values: acts.invite_to_team(by=scope.member, team=found, **values),
        _("They are asked. They are in the team once they say yes."),
        lambda made: ("teams:team", scope.project.slug, found.pk),
    )


@for_members
def answer(request, scope, place_id, said):
    """Say yes or no to a place in a team."""
    found = _find(scope, place_id)
    if said not in ("yes", "no") or found.state not in words.teams.ANSWERED:
        raise Http404
    require_may(permissions.may_answer_place(scope.member, found))
    titles = {"yes": _("Say yes"), "no": _("Say no")}
    return ask(
        request,
        fill(forms.NothingToFill, request),
        about(scope, found.team, titles[said], "", titles[said]),
        lambda **values: acts.answer_place(by=scope.member, place=found, is_yes=said == "yes", **values),
        words.teams.ANSWERED[found.state][said],
        lambda made: ("teams:team", scope.project.slug, found.team_id),
    )


@for_members
def leave(request, scope, place_id):
    """Leave a team."""
    found = _find(scope, place_id)
    require_may(permissions.may_leave_team(scope.member, found))
    lead = _("Your roles in this team end too. You stay in the project, and can ask to come back.")
    return ask(
        request,
        fill(forms.NothingToFill, request),
        about(scope, found.team, _("Leave this team"), lead, _("Leave the team")),
        lambda **values: acts.leave_team(by=scope.member, place=found, **values),
        _("You have left the team."),
        lambda made: ("teams:team", scope.project.slug, found.team_id),
    )


def _find(scope, place_id):
    return get_object_or_404(reads.places(scope.project), pk=place_id)
