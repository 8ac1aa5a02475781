"""Planning a meeting, moving it on, and its page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.reads import members
from propolis.projects.scope import for_members, for_readers
from propolis.steps.teams import letters
from propolis.steps.teams.acts import meetings as acts
from propolis.steps.teams.calendars import calendar
from propolis.steps.teams.forms import meetings as forms
from propolis.steps.teams.pages import FormPage, named_people
from propolis.steps.teams.pages import meeting as one
from propolis.steps.teams.pages import meetings as pages
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.views.asking import ask, fill


@for_readers
def meetings(request, scope) -> HttpResponse:
    """Every meeting: those to come, and those that were."""
    return show(request, "teams/meetings.jinja", pages.meetings_page(scope, now()))


@for_members
def new(request, scope) -> HttpResponse:
    """Plan a meeting."""
    require_may(permissions.may_plan_meeting(scope.member, scope.project))
    people = named_people(members(scope.project), scope.member)
    lead = _("It is confirmed once everyone who comes has what they need.")
    back = reverse("teams:meetings", args=[scope.project.slug])
    return ask(
        request,
        fill(forms.MeetingForm, request, people=people, time_zone=scope.project.time_zone),
        FormPage(_("Plan a meeting"), lead, _("Plan it and ask people"), "", back),
        lambda **values: _told(letters.tell_planned, acts.plan_meeting(by=scope.member, **values)),
        _("It is planned, and people are asked."),
        lambda made: at(scope, made),
    )


@for_readers
def meeting(request, scope, meeting_id) -> HttpResponse:
    """One meeting at its own address."""
    found = find(scope, meeting_id)
    more = {"coming_form": _my_answer(scope, found), "item_form": forms.ItemForm(), "note_form": forms.NoteForm()}
    return show(request, "teams/meeting.jinja", one.meeting_page(scope, found, now()), **more)


def _my_answer(scope, found):
    mine = reads.coming(found, scope.member)
    said = {"answer": mine.answer, "brings_supporter": mine.brings_supporter} if mine else {}
    return forms.ComingForm(initial=said)


@for_members
def confirm(request, scope, meeting_id) -> HttpResponse:
    """Confirm a meeting."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    lead = _("Everyone who was asked is told that it takes place.")
    return ask(
        request,
        fill(forms.NothingToFill, request),
        about(scope, found, _("Confirm this meeting"), lead, _("Confirm it")),
        lambda **values: _told(letters.tell_confirmed, acts.confirm_meeting(by=scope.member, meeting=found, **values)),
        _("The meeting is confirmed."),
        lambda made: at(scope, found),
    )


@for_members
def change_time(request, scope, meeting_id) -> HttpResponse:
    """Move a meeting to another time."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    form = fill(forms.ChangeTimeForm, request, time_zone=scope.project.time_zone, initial={"place": found.place})
    lead = _("Everyone is asked again, and what they need is seen to again.")
    return ask(
        request,
        form,
        about(scope, found, _("Move this meeting"), lead, _("Move it")),
        lambda **values: _told(letters.tell_moved, acts.change_time(by=scope.member, meeting=found, **values)),
        _("The meeting is moved, and everyone is asked again."),
        lambda made: at(scope, found),
    )


@for_members
def call_off(request, scope, meeting_id) -> HttpResponse:
    """Call a meeting off."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    return ask(
        request,
        fill(forms.CallOffForm, request),
        about(scope, found, _("Call this meeting off"), _("Everyone who was asked is told."), _("Call it off")),
        lambda **values: _told(letters.tell_called_off, acts.call_off(by=scope.member, meeting=found, **values)),
        _("The meeting is called off, and everyone is told."),
        lambda made: at(scope, found),
    )


@for_members
def held(request, scope, meeting_id) -> HttpResponse:
    """Note that a meeting was held, and who was there."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    asked = one.named_asked(reads.asked(found), scope.member)
    return ask(
        request,
        fill(forms.HeldForm, request, asked=asked),
        about(scope, found, _("Who was there?"), _("Then people can write the notes together."), _("Note it")),
        lambda **values: acts.note_held(by=scope.member, meeting=found, **values),
        _("It is noted. Write the notes together now."),
        lambda made: at(scope, found),
    )


@for_members
def as_calendar(request, scope, meeting_id) -> HttpResponse:
    """One meeting as a file for a calendar."""
    found = find(scope, meeting_id)
    address = request.build_absolute_uri(reverse("teams:meeting", args=[scope.project.slug, found.pk]))
    answer = HttpResponse(calendar([(found, address)], now()), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return answer


def _told(tell, meeting):
    """Once it is done, whoever it concerns is told by mail."""
    tell(meeting)
    return meeting


def find(scope, meeting_id):
    return get_object_or_404(reads.meetings(scope.project), pk=meeting_id)


def at(scope, meeting) -> tuple[str, str, str]:
    return "teams:meeting", scope.project.slug, meeting.pk


def about(scope, meeting, title: str, lead: str, submit: str) -> FormPage:
    return FormPage(title, lead, submit, meeting.title, reverse("teams:meeting", args=[scope.project.slug, meeting.pk]))
