"""One view for every move of every round: see the table of moves."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.timezone import now

from propolis.consent import forms, pages, reads
from propolis.consent.moves import MOVES
from propolis.consent.subjects import subject
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members

USUAL_TIME = timedelta(days=7)


@for_members
def move(request, scope, round_id, code, target_id=None):
    """Do one thing with a text that people decide on."""
    if code not in MOVES:
        raise Http404
    round = get_object_or_404(reads.seen_by(scope.project, scope.member), pk=round_id)
    chosen, target, about = MOVES[code], _target(round, MOVES[code].target, target_id), subject(round)
    require_may(chosen.may(scope.member, target))
    form = _form(chosen.form, request, scope, round)
    if request.method == "POST" and form.is_valid():
        what = {chosen.target: target}
        if attempt(form, chosen.act, by=scope.member, at=now(), **what, **form.cleaned_data):
            return done(request, chosen.done, about.href)
    page = pages.move_page(round, about, code, target)
    return show(request, "consent/move.jinja", page, form=form, status=422 if form.errors else 200)


def _target(round, kind, target_id):
    match kind:
        case "round" if target_id is None:
            return round
        case "objection":
            return get_object_or_404(reads.objections(round), pk=target_id)
        case "question":
            return get_object_or_404(reads.contributions(round, "question"), pk=target_id)
    raise Http404


def _form(kind, request, scope, round):
    """The form of a move, filled with what is known already."""
    today, text = reads.today(scope.project, now()), reads.current(round).text
    first = {"closes_on": today + USUAL_TIME, "text": text if issubclass(kind, forms.TextForm) else ""}
    extra = {"objections": list(reads.open_objections(round))} if kind is forms.IntegrateForm else {}
    return kind(request.POST if request.method == "POST" else None, initial=first, **extra)
