"""A member's own calendar."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.accounts.access import open_to_all
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members
from propolis.steps.teams.acts import feeds as acts
from propolis.steps.teams.calendars import calendar
from propolis.steps.teams.forms.meetings import NothingToFill
from propolis.steps.teams.reads import calendars as reads
from propolis.steps.teams.views.asking import fill


@for_members
def mine(request, scope) -> HttpResponse:
    """The address for my calendar, and making it anew."""
    form = fill(NothingToFill, request)
    if form.is_valid() and attempt(form, acts.make_feed, by=scope.member, at=now()):
        return done(request, _("The address is made."), "teams:my_calendar", scope.project.slug)
    feed = reads.feed_of(scope.member)
    address = request.build_absolute_uri(reverse("calendar_feed", args=[feed.code])) if feed else ""
    return show(request, "teams/calendar.jinja", address, form=form, status=422 if form.errors else 200)


@for_members
def stop(request, scope) -> HttpResponse:
    """Stop the address for my calendar."""
    form = fill(NothingToFill, request)
    if form.is_valid() and attempt(form, acts.stop_feed, by=scope.member, at=now()):
        return done(request, _("The address works no longer."), "teams:my_calendar", scope.project.slug)
    return show(request, "teams/stop_calendar.jinja", form=form, status=422 if form.errors else 200)


@open_to_all
def feed(request, code) -> HttpResponse:
    """The meetings of whoever made this address, for their calendar: the code is the key."""
    member = reads.member_of_feed(code)
    if member is None:
        raise Http404
    found = [(one, _address(request, one)) for one in reads.in_calendar(member, now())]
    answer = HttpResponse(calendar(found, now()), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer


def _address(request, meeting) -> str:
    return request.build_absolute_uri(reverse("teams:meeting", args=[meeting.project.slug, meeting.pk]))
