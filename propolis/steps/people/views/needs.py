"""Find the thing, call one act or one page, answer."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.accounts.access import signed_in
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.reads import members
from propolis.projects.scope import for_members
from propolis.steps.people import acts, permissions, reads
from propolis.steps.people.forms.needs import NeedForm, NeedsForm, NothingToFill
from propolis.steps.people.pages import needs as pages


@signed_in
def mine(request) -> HttpResponse:
    """What I need, and who sees it."""
    return show(request, "people/needs/mine.jinja", pages.my_needs(request.user, now()))


@signed_in
def change(request) -> HttpResponse:
    """Tick what I need."""
    form = NeedsForm(_sent(request), chosen=reads.kinds_of(request.user))
    if form.is_valid() and attempt(form, acts.note_needs, by=request.user, kinds=form.kinds, at=now()):
        return done(request, _("What you need is noted."), "needs:mine")
    return show(request, "people/needs/change.jinja", form=form, status=_status(form))


@signed_in
def describe(request, access_need_id) -> HttpResponse:
    """Say more about one of them."""
    need = get_object_or_404(reads.needs_of(request.user), pk=access_need_id)
    form = NeedForm(_sent(request), initial={"words": need.words})
    if form.is_valid() and attempt(form, acts.describe_need, by=request.user, need=need, at=now(), **form.cleaned_data):
        return done(request, _("Your words are kept."), "needs:mine")
    return show(request, "people/needs/describe.jinja", pages.need_view(need), form=form, status=_status(form))


@signed_in
def check(request) -> HttpResponse:
    """Say that all of it is still right."""
    form = NothingToFill(_sent(request))
    if form.is_valid() and attempt(form, acts.check_needs, by=request.user, at=now()):
        return done(request, _("Thank you. We will ask again in a year."), "needs:mine")
    page = pages.my_needs(request.user, now())
    return show(request, "people/needs/mine.jinja", page, form=form, status=_status(form))


@for_members
def share(request, scope) -> HttpResponse:
    """Let those who organise meetings here see what I need, or stop it."""
    is_shared = reads.shares_needs(scope.member)
    act = acts.stop_sharing_needs if is_shared else acts.share_needs
    form = NothingToFill(_sent(request))
    if form.is_valid() and attempt(form, act, by=scope.member, at=now()):
        said = _("They no longer see what you need.") if is_shared else _("They see what you need now.")
        return done(request, said, "needs:mine")
    page = {"is_shared": is_shared, "needs": [pages.need_view(one) for one in reads.needs_of(request.user)]}
    return show(request, "people/needs/share.jinja", page, form=form, status=_status(form))


@for_members
def everyone(request, scope) -> HttpResponse:
    """What members need, for those who see that it is met."""
    require_may(permissions.may_see_needs(scope.member, scope.project))
    return show(request, "people/needs/everyone.jinja", pages.needs_list(scope))


@for_members
def note_for(request, scope, member_id) -> HttpResponse:
    """Write down what a member without email told me they need."""
    member = get_object_or_404(members(scope.project), pk=member_id)
    require_may(permissions.may_note_needs_for(scope.member, member))
    form = NeedsForm(_sent(request), chosen=reads.kinds_of(member.person))
    if form.is_valid():
        said = {"by": scope.member, "member": member, "kinds": form.kinds}
        if attempt(form, acts.note_needs_for, at=now(), **said):
            return done(request, _("It is noted. They can see that you wrote it."), "people:needs", scope.project.slug)
    return show(request, "people/needs/note_for.jinja", pages.who(member, scope), form=form, status=_status(form))


def _sent(request):
    return request.POST if request.method == "POST" else None


def _status(form) -> int:
    return 422 if form.errors else 200
