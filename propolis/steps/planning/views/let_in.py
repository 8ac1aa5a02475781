from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.planning import acts, forms, pages, permissions
from propolis.steps.planning.views.finding import conversation_or_404


@for_members
def let_guests_in(request, scope, conversation_id):
    """Who may answer besides members, and how they get in."""
    found = conversation_or_404(scope, conversation_id)
    require_may(permissions.may_close(scope.member, found))
    is_slips = "number" in request.POST
    choose = forms.LetGuestsIn(None if is_slips else request.POST or None, initial={"guests": found.guests})
    make = forms.MakePasses(request.POST if is_slips else None)
    if make.is_valid() and attempt(
        make, acts.make_passes, by=scope.member, conversation=found, at=now(), **make.cleaned_data
    ):
        return done(request, _("The slips are made. Print this page."), "planning:slips", scope.project.slug, found.pk)
    if choose.is_valid() and attempt(
        choose, acts.let_guests_in, by=scope.member, conversation=found, at=now(), **choose.cleaned_data
    ):
        return done(request, _("Saved."), "planning:let_guests_in", scope.project.slug, found.pk)
    form = make if is_slips else choose
    page = pages.let_in(scope, found)
    status = 422 if form.is_bound else 200
    return show(request, "planning/let_in.jinja", page, form=form, choose=choose, make=make, status=status)


@for_members
def slips(request, scope, conversation_id):
    """The newest slips, to print and cut apart."""
    found = conversation_or_404(scope, conversation_id)
    require_may(permissions.may_close(scope.member, found))
    return show(request, "planning/slips.jinja", pages.slips(found))
