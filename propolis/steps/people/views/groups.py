"""Find the group, call one act or one page, answer."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.forms import Form
from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.people import acts, pages, permissions, reads
from propolis.steps.people.forms.groups import CameForm, GroupForm, OutreachForm, SeatForm
from propolis.steps.people.views.asking import ask, fill


@for_readers
def map_of_groups(request, scope):
    """Who should have a say, who is here, and who is missing."""
    return show(request, "people/map/map.jinja", pages.map_page(scope))


@for_readers
def group(request, scope, group_id):
    """One group at its own address."""
    return show(request, "people/map/group.jinja", pages.group_page(_find(scope, group_id), scope))


@for_members
def new(request, scope):
    """Put a group on the map."""
    lead = _("Think of everyone the work touches. Who is never asked?")
    back = reverse("people:map", args=[scope.project.slug])
    return ask(
        request,
        fill(GroupForm, request),
        pages.FormPage(_("Put a group on the map"), lead, _("Put it on the map"), back),
        lambda **values: acts.add_group(by=scope.member, **values),
        _("The group is on the map. How will you reach them?"),
        lambda made: _to(scope, made),
    )


@for_members
def change(request, scope, group_id):
    """Mend what the map says of a group."""
    found = _find(scope, group_id)
    first = {name: getattr(found, name) for name in GroupForm.base_fields}
    return ask(
        request,
        fill(GroupForm, request, initial=first),
        _about(scope, found, _("Change what the map says"), "", _("Keep this")),
        lambda **values: acts.change_group(by=scope.member, group=found, **values),
        _("The map is changed."),
        lambda made: _to(scope, found),
    )


@for_members
def seat(request, scope, group_id):
    """Say if someone from this group is here."""
    found = _find(scope, group_id)
    return ask(
        request,
        fill(SeatForm, request, initial={"seat": found.seat}),
        _about(scope, found, _("Is someone from this group here?"), "", _("Note this")),
        lambda **values: acts.note_seat(by=scope.member, group=found, **values),
        _("It is noted."),
        lambda made: _to(scope, found),
    )


@for_members
def take_off(request, scope, group_id):
    """Take a group off the map, after being told what goes with it."""
    found = _find(scope, group_id)
    require_may(permissions.may_take_off_group(scope.member, found))
    lead = _("It is no longer shown, and neither is what was done to reach it.")
    return ask(
        request,
        fill(Form, request),
        _about(scope, found, _("Take this group off the map?"), lead, _("Take it off")),
        lambda **values: acts.take_off_group(by=scope.member, group=found, **values),
        _("The group is off the map."),
        lambda made: ("people:map", scope.project.slug),
    )


@for_members
def note_outreach(request, scope, group_id):
    """Note what was done to reach a group."""
    found = _find(scope, group_id)
    lead = _("Go to where they are. A letter on a wall is seldom enough.")
    return ask(
        request,
        fill(OutreachForm, request, initial={"on_day": today(scope.project, now())}),
        _about(scope, found, _("What was done to reach them?"), lead, _("Note this")),
        lambda **values: acts.note_outreach(by=scope.member, group=found, **values),
        _("It is noted."),
        lambda made: _to(scope, found),
    )


@for_members
def say_what_came(request, scope, outreach_id):
    """Say what came of it."""
    found = get_object_or_404(reads.outreach(scope.project), pk=outreach_id)
    first = {"came": found.came, "joined": found.joined or None}
    back = reverse("people:group", args=[scope.project.slug, found.group_id])
    return ask(
        request,
        fill(CameForm, request, initial=first),
        pages.FormPage(_("What came of it?"), "", _("Note this"), back, found.what),
        lambda **values: acts.say_what_came(by=scope.member, outreach=found, **values),
        _("It is noted."),
        lambda made: _to(scope, found.group),
    )


def _about(scope, group, title: str, lead: str, submit: str) -> pages.FormPage:
    back = reverse("people:group", args=[scope.project.slug, group.pk])
    return pages.FormPage(title, lead, submit, back, group.name)


def _to(scope, group) -> tuple[str, str, str]:
    return "people:group", scope.project.slug, group.pk


def _find(scope, group_id):
    return get_object_or_404(reads.groups(scope.project), pk=group_id)
