"""Find the member or the gathering, call one act or one page, answer."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.forms import Form
from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.reads import label, members
from propolis.projects.scope import for_members, for_readers
from propolis.steps.people import acts, pages, permissions, reads
from propolis.steps.people.forms.introductions import GatheringForm, IntroductionForm, first_values
from propolis.steps.people.views.asking import ask, fill

LONGEST_SEARCH = 100


@for_readers
def know(request, scope):
    """Who people are, what they are good at, and when they met."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]
    return show(request, "people/know/know.jinja", pages.know_page(scope, asked))


@for_members
def introduce(request, scope):
    """Say who I am."""
    lead = _("Nothing has to be filled in. You can change it or take it back at any time.")
    return ask(
        request,
        fill(IntroductionForm, request, initial=first_values(reads.introduction_of(scope.member))),
        _page(scope, _("Say who you are"), lead, _("Keep this")),
        lambda **values: acts.introduce(by=scope.member, **values),
        _("Thank you. People can get to know you now."),
        lambda made: _home(scope),
    )


@for_members
def introduce_member(request, scope, member_id):
    """Write down what someone without email says of themselves."""
    member = get_object_or_404(members(scope.project), pk=member_id)
    require_may(permissions.may_introduce_member(scope.member, member))
    title = _("What does %(who)s say?") % {"who": label(member, scope.member)}
    return ask(
        request,
        fill(IntroductionForm, request, initial=first_values(reads.introduction_of(member))),
        _page(scope, title, _("Write only what they told you, in their words."), _("Keep this")),
        lambda **values: acts.introduce_member(by=scope.member, member=member, **values),
        _("It is kept. The page says that you wrote it down."),
        lambda made: _home(scope),
    )


@for_members
def remove(request, scope):
    """Take back what I said of myself."""
    lead = _("All you said of yourself here is deleted, and what you are good at with it.")
    return ask(
        request,
        fill(Form, request),
        _page(scope, _("Take it back?"), lead, _("Take it back")),
        lambda **values: acts.remove_introduction(by=scope.member, **values),
        _("It is deleted."),
        lambda made: _home(scope),
    )


@for_members
def note_gathering(request, scope):
    """Note that people met."""
    lead = _("People trust each other more once they have met with no agenda. Nobody is named.")
    return ask(
        request,
        fill(GatheringForm, request, initial={"on_day": today(scope.project, now())}),
        _page(scope, _("You met"), lead, _("Note this")),
        lambda **values: acts.note_gathering(by=scope.member, **values),
        _("It is noted."),
        lambda made: _home(scope),
    )


@for_members
def take_back_gathering(request, scope, gathering_id):
    """Take back that people met."""
    found = get_object_or_404(reads.gatherings(scope.project), pk=gathering_id)
    require_may(permissions.may_take_back_gathering(scope.member, found))
    return ask(
        request,
        fill(Form, request),
        _page(scope, _("Take it back?"), _("It is no longer shown."), _("Take it back"), found.what),
        lambda **values: acts.take_back_gathering(by=scope.member, gathering=found, **values),
        _("It is taken back."),
        lambda made: _home(scope),
    )


def _page(scope, title: str, lead: str, submit: str, about: str = "") -> pages.FormPage:
    return pages.FormPage(title, lead, submit, reverse("people:know", args=[scope.project.slug]), about)


def _home(scope) -> tuple[str, str]:
    return "people:know", scope.project.slug
