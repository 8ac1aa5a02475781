"""What there is to talk about, and what was said."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.teams.acts import agenda as acts
from propolis.steps.teams.forms import meetings as forms
from propolis.steps.teams.pages import FormPage
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.meetings import about, at, find


@for_members
def add(request, scope, meeting_id) -> HttpResponse:
    """Put something on the agenda."""
    found = find(scope, meeting_id)
    require_may(permissions.may_add_item(scope.member, found))
    return ask(
        request,
        fill(forms.ItemForm, request),
        about(scope, found, _("Put something on the agenda"), _("Anyone here can."), _("Put it there")),
        lambda **values: acts.add_item(by=scope.member, meeting=found, **values),
        _("It is on the agenda."),
        lambda made: at(scope, found),
    )


@for_members
def take_back(request, scope, meeting_id, item_id) -> HttpResponse:
    """Take something I put there off the agenda."""
    found = find(scope, meeting_id)
    item = get_object_or_404(reads.agenda(found), pk=item_id)
    require_may(permissions.may_take_back_item(scope.member, item))
    return ask(
        request,
        fill(forms.NothingToFill, request),
        _about_item(scope, found, item),
        lambda **values: acts.take_back_item(by=scope.member, item=item, **values),
        _("It is off the agenda."),
        lambda made: at(scope, found),
    )


def _about_item(scope, found, item) -> FormPage:
    page = about(scope, found, _("Take this off the agenda?"), "", _("Take it off"))
    return FormPage(page.title, page.lead, page.submit, item.text, page.back)


@for_members
def write(request, scope, meeting_id) -> HttpResponse:
    """Add to the notes."""
    found = find(scope, meeting_id)
    require_may(permissions.may_write_note(scope.member, found))
    return ask(
        request,
        fill(forms.NoteForm, request),
        about(scope, found, _("Add to the notes"), _("Everyone here can add and agree."), _("Add it")),
        lambda **values: acts.write_note(by=scope.member, meeting=found, **values),
        _("It is in the notes."),
        lambda made: at(scope, found),
    )


@for_members
def agree(request, scope, meeting_id) -> HttpResponse:
    """Agree the notes."""
    found = find(scope, meeting_id)
    require_may(permissions.may_agree_notes(scope.member, found))
    return ask(
        request,
        fill(forms.NothingToFill, request),
        about(
            scope, found, _("Are these notes right?"), _("One person of each side has to agree."), _("They are right")
        ),
        lambda **values: acts.agree_notes(by=scope.member, meeting=found, **values),
        _("You have agreed the notes."),
        lambda made: at(scope, found),
    )


@for_members
def turns(request, scope, meeting_id) -> HttpResponse:
    """Note how often people spoke, by perspective."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    lead = _("Count people of one perspective together. Nobody is counted alone.")
    return ask(
        request,
        fill(forms.TurnsForm, request, initial=reads.turns(found)),
        about(scope, found, _("How often did people speak?"), lead, _("Note it")),
        lambda **values: acts.note_turns(by=scope.member, meeting=found, **values),
        _("It is noted."),
        lambda made: at(scope, found),
    )
