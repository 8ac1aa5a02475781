"""Roles and terms: find the thing, call one act or one page, answer."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.pages import show
from propolis.kit.verdict import require_can, require_may
from propolis.projects import reads as projects
from propolis.projects.scope import for_members, for_readers
from propolis.steps.teams import acts, forms, pages, permissions, reads, rules, words
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.teams import find_team

USUAL_TERM = timedelta(days=182)


@for_readers
def role(request, scope, role_id):
    """One role at its permanent address."""
    return show(request, "teams/role.jinja", pages.role_page(scope, _find(scope, role_id), now()))


@for_members
def new_role(request, scope):
    """Write down a role for the whole project."""
    kinds = _free(scope, None, rules.FOR_A_TEAM)
    return _new(request, scope, None, fill(forms.RoleForm, request, kinds=kinds))


@for_members
def new_team_role(request, scope, team_id):
    """Write down a role in a team."""
    team = find_team(scope, team_id)
    require_can(rules.can_change_team(has_ended=team.has_ended))
    others = [one for one in reads.open_teams(scope.project) if one.pk != team.pk]
    kinds = _free(scope, team, rules.FOR_EVERYONE if others else (*rules.FOR_EVERYONE, "delegate"))
    return _new(request, scope, team, fill(forms.RoleForm, request, kinds=kinds, teams=others))


def _free(scope, team, without) -> list[str]:
    """The kinds of role that can still be added here."""
    there = {one.kind for one in reads.roles(scope.project, team)} & set(rules.ONLY_ONE)
    return [kind for kind in rules.KINDS if kind not in {*without, *there}]


def _new(request, scope, team, form):
    require_may(permissions.may_write_role(scope.member, scope.project, team))
    slug = scope.project.slug
    back = reverse("teams:team", args=[slug, team.pk]) if team else reverse("teams:home", args=[slug])
    lead = _("A role is something that needs doing, by someone people can name. It is held for a term.")
    return ask(
        request,
        form,
        pages.FormPage(_("Add a role"), lead, _("Add the role"), team.name if team else "", back),
        lambda **values: acts.write_role(by=scope.member, team=team, **values),
        _("The role is there. Now offer it to someone."),
        lambda made: ("teams:role", slug, made.pk),
    )


@for_members
def offer(request, scope, role_id):
    """Offer a role to someone for a term, or offer it again."""
    found, day = _find(scope, role_id), today(scope.project, now())
    require_may(permissions.may_offer_role(scope.member, found, day))
    members = reads.members_of(found.team) if found.team else projects.members(scope.project)
    running = reads.terms(scope.project).filter(pk=request.GET.get("again", "")).first()
    begins = max(day, running.until_on + timedelta(days=1)) if running else day
    first = {"from_on": begins, "until_on": begins + USUAL_TERM, "member": running.member_id if running else None}
    people = pages.named_people(members, scope.member)
    return ask(
        request,
        fill(forms.OfferForm, request, people=people, initial=first),
        _about(scope, found, _("Offer this role"), _("It is theirs once they say yes."), _("Offer it")),
        lambda **values: acts.offer_role(by=scope.member, role=found, **values),
        _("The role is offered. It is theirs once they say yes."),
        lambda made: ("teams:role", scope.project.slug, found.pk),
    )


@for_members
def answer(request, scope, term_id, said):
    """Take on a role that was offered, or say no to it."""
    found = _term(scope, term_id)
    if said not in words.roles.SAID:
        raise Http404
    require_may(permissions.may_answer_offer(scope.member, found))
    titles = {"yes": _("Take on this role"), "no": _("Say no to this role")}
    return ask(
        request,
        fill(forms.NothingToFill, request),
        _about(scope, found.role, titles[said], "", titles[said]),
        lambda **values: acts.answer_offer(by=scope.member, term=found, is_yes=said == "yes", **values),
        words.roles.SAID[said],
        lambda made: ("teams:role", scope.project.slug, found.role_id),
    )


@for_members
def end_term(request, scope, term_id):
    """Hand a role back, or end a term with a reason."""
    found, day = _term(scope, term_id), today(scope.project, now())
    require_may(permissions.may_end_term(scope.member, found, day))
    is_own = found.member_id == scope.member.pk
    title = _("Hand this role back") if is_own else _("End this term")
    return ask(
        request,
        fill(forms.EndTermForm, request, is_own=is_own),
        _about(scope, found.role, title, "", title),
        lambda **values: acts.end_term(by=scope.member, term=found, **values),
        _("The term has ended."),
        lambda made: ("teams:role", scope.project.slug, found.role_id),
    )


def _about(scope, role, title: str, lead: str, submit: str) -> pages.FormPage:
    back = reverse("teams:role", args=[scope.project.slug, role.pk])
    return pages.FormPage(title, lead, submit, pages.role_name(role), back)


def _find(scope, role_id):
    return get_object_or_404(reads.every_role(scope.project), pk=role_id)


def _term(scope, term_id):
    return get_object_or_404(reads.terms(scope.project), pk=term_id)
