from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members, for_readers
from propolis.steps.planning import acts, forms, pages, reads
from propolis.steps.planning.views.finding import conversation_or_404, found


@for_readers
def needs(request, scope):
    """Every need that stands."""
    return show(request, "planning/needs.jinja", pages.needs(scope))


@for_readers
def need(request, scope, need_id):
    """One need, where it comes from, and which goals answer it."""
    return show(request, "planning/need.jinja", pages.need(scope, found(reads.need(scope.project, need_id))))


@for_members
def voice_need(request, scope):
    """Say what is needed."""
    form = forms.VoiceNeed(request.POST or None)
    voiced = form.is_valid() and attempt(form, acts.voice_need, by=scope.member, at=now(), **form.cleaned_data)
    if voiced:
        return done(request, _("Your need is there for all to see."), "planning:need", scope.project.slug, voiced.pk)
    return show(request, "planning/voice_need.jinja", form=form, status=422 if form.is_bound else 200)


@for_members
def pick_need(request, scope, conversation_id):
    """Pick a need out of what people said."""
    conversation = conversation_or_404(scope, conversation_id)
    picked = request.POST.getlist("statements") or request.GET.getlist("statement")
    page, choices = pages.pick_need(conversation, picked)
    form = forms.PickNeed(request.POST or None, statements=choices, initial={"statements": picked})
    need = _picked(scope, form) if form.is_valid() else None
    if need:
        return done(request, _("The need is there for all to see."), "planning:need", scope.project.slug, need.pk)
    return show(request, "planning/pick_need.jinja", page, form=form, status=422 if form.is_bound else 200)


def _picked(scope, form):
    statements = reads.picked(scope.project, form.cleaned_data["statements"])
    words = form.cleaned_data["words"]
    return attempt(form, acts.pick_need, by=scope.member, words=words, statements=statements, at=now())


@for_members
@require_POST
def withdraw_need(request, scope, need_id):
    """Take a need back."""
    need = found(reads.need(scope.project, need_id))
    acts.withdraw_need(by=scope.member, need=need, at=now())
    return done(request, _("The need was taken back."), "planning:home", scope.project.slug)
