"""Who comes to a meeting, and what they need there."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.people.words import kind_words
from propolis.steps.teams import letters
from propolis.steps.teams.acts import meetings as acts
from propolis.steps.teams.acts import needs
from propolis.steps.teams.forms import meetings as forms
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.meetings import about, at, find
from propolis.steps.teams.words.meetings import WHEN_SETTLED


@for_members
def say(request, scope, meeting_id) -> HttpResponse:
    """Say if I come."""
    found = find(scope, meeting_id)
    require_may(permissions.may_answer(scope.member, found))
    mine = reads.coming(found, scope.member)
    said = {"answer": mine.answer, "brings_supporter": mine.brings_supporter} if mine else {}
    return ask(
        request,
        fill(forms.ComingForm, request, initial=said),
        about(scope, found, _("Will you come?"), _("You can change your answer."), _("Say so")),
        lambda **values: acts.say_coming(by=scope.member, meeting=found, **values),
        _("Your answer is noted."),
        lambda made: at(scope, found),
    )


@for_members
def say_for(request, scope, meeting_id, coming_id) -> HttpResponse:
    """Write down what someone told me about coming."""
    found = find(scope, meeting_id)
    coming = get_object_or_404(reads.asked(found), pk=coming_id)
    coming.meeting = found
    require_may(permissions.may_answer_for(scope.member, coming))
    lead = _("Write down only what they told you. They can see that you wrote it.")
    return ask(
        request,
        fill(forms.ComingForm, request, initial={"answer": coming.answer}),
        about(scope, found, _("What did they say?"), lead, _("Note it")),
        lambda **values: acts.say_coming_for(by=scope.member, coming=coming, **values),
        _("It is noted."),
        lambda made: at(scope, found),
    )


@for_members
def settle(request, scope, meeting_id, access_need_id) -> HttpResponse:
    """Say what is done about something that a person needs."""
    found = find(scope, meeting_id)
    line = _line(found, access_need_id)
    require_may(permissions.may_settle(scope.member, line))
    lead = f"{kind_words(line.need.kind)}. {line.need.words}".strip()

    def act(**values):
        settled = needs.settle_need(by=scope.member, line=line, **values)
        letters.tell_settled(settled, line.coming.member)
        return settled

    page = about(scope, found, _("What will you do about this?"), lead, _("Tell them"))
    return ask(request, fill(forms.SettleForm, request), page, act, WHEN_SETTLED, lambda made: at(scope, found))


@for_members
def go_without(request, scope, meeting_id, access_need_id) -> HttpResponse:
    """Say that this meeting can go on without something I need."""
    found = find(scope, meeting_id)
    line = _line(found, access_need_id)
    require_may(permissions.may_go_without(scope.member, line))
    return ask(
        request,
        fill(forms.GoWithoutForm, request),
        about(scope, found, _("Go without it this time?"), kind_words(line.need.kind), _("Yes, this time")),
        lambda **values: needs.go_without(by=scope.member, line=line, **values),
        _("It is noted for this meeting only."),
        lambda made: at(scope, found),
    )


def _line(meeting, access_need_id):
    found = next((one for one in reads.need_lines(meeting) if one.need.pk == access_need_id), None)
    if found is None:
        raise Http404
    found.coming.meeting = meeting
    return found
