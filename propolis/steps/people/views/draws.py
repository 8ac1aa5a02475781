"""Having a draw worked out, following it, and typing in its seed."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members
from propolis.projects.views.asking import ask, sent
from propolis.steps.people import acts, letters, reads
from propolis.steps.people.forms.draws import AskDrawForm, SeedForm
from propolis.steps.people.pages import draws as pages
from propolis.steps.people.tasks import make_draw
from propolis.steps.people.views.calls import call_to_run


@for_members
def ask_draw(request, scope, call_id) -> HttpResponse:
    """Have a draw worked out and published."""
    found = call_to_run(scope, call_id)
    form = AskDrawForm(sent(request))
    if form.is_valid():
        draw = attempt(form, acts.ask_draw, by=scope.member, call=found, at=now(), **form.cleaned_data)
        if draw is not None:
            # Only now, when it is surely kept: the queue may begin at once.
            make_draw.enqueue(draw.pk)
            return redirect("people:draw", scope.project.slug, draw.pk)
    return ask(request, "people/calls/ask_draw.jinja", form, found)


@for_members
def draw(request, scope, draw_id) -> HttpResponse:
    """How far a draw has come, and what came of it."""
    return show(request, "people/calls/draw.jinja", pages.draw_page(_draw(scope, draw_id), scope.member))


@for_members
def seed(request, scope, draw_id) -> HttpResponse:
    """Type in what was drawn in public: first a co-chair, then someone else who saw it."""
    found = _draw(scope, draw_id)
    page = pages.draw_page(found, scope.member)
    is_second = page.may_type_second
    act = acts.confirm_seed if is_second else acts.note_seed
    form = SeedForm(sent(request))
    if form.is_valid():
        made = attempt(form, act, by=scope.member, draw=found, at=now(), **form.cleaned_data)
        if made is not None and is_second:
            letters.tell_drawn(made)
            return done(request, _("The panel is drawn."), "people:draw", scope.project.slug, found.pk)
        if made is not None:
            said = _("Now someone else who saw it types it in too.")
            return done(request, said, "people:draw", scope.project.slug, found.pk)
    return ask(request, "people/calls/seed.jinja", form, page)


def _draw(scope, draw_id: str):
    found = reads.draw(scope.project, draw_id)
    if found is None:
        raise Http404
    return found
