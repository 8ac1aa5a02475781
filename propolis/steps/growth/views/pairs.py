"""Find the offer or the pair, call one act or one page, answer."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.growth import acts, forms, letters, pages, permissions, reads, words


@for_members
def offer(request, scope) -> HttpResponse:
    """Offer to be a peer or a mentor."""
    form = forms.OfferForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, acts.offer, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("Your offer is there for everyone here."), "growth:home", scope.project.slug)
    return show(request, "growth/offer.jinja", form=form, status=422 if form.errors else 200)


@for_members
def end_offer(request, scope, offer_id) -> HttpResponse:
    """Take an offer back."""
    found = _offer(scope, offer_id)
    require_may(permissions.may_end_offer(scope.member, found))
    form = forms.NothingToFill(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, acts.end_offer, by=scope.member, offer=found, at=now()):
        return done(request, _("Your offer is taken back. Pairs that came of it go on."), *_home(scope))
    return show(request, "growth/end_offer.jinja", found, form=form, status=422 if form.errors else 200)


@for_members
def ask(request, scope, offer_id) -> HttpResponse:
    """Ask someone who offered it to be your peer or mentor."""
    found = _offer(scope, offer_id)
    form = forms.AskForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = attempt(form, acts.ask_for_pair, by=scope.member, offer=found, at=now(), **form.cleaned_data)
        if made:
            letters.tell_asked(made)
            return done(request, _("They are asked. Only the two of you know."), *_home(scope))
    page = pages.offer_view(found, scope.member)
    return show(request, "growth/ask_for_pair.jinja", page, form=form, status=422 if form.errors else 200)


@for_members
def pair(request, scope, pair_id) -> HttpResponse:
    """One pair, for the two of them."""
    return _shown(request, scope, _pair(scope, pair_id), forms.NothingToFill())


@for_members
def move(request, scope, pair_id, to) -> HttpResponse:
    """Say yes or no, take it back, or end the pair."""
    if to not in words.MOVES:
        raise Http404
    found = _pair(scope, pair_id)
    require_may(permissions.may_move_pair(scope.member, found, to))
    form = forms.NothingToFill(request.POST if request.method == "POST" else None)
    if form.is_valid():
        moved = attempt(form, acts.move_pair, by=scope.member, pair=found, to=to, at=now())
        if moved:
            letters.tell_agreed(moved)
            return done(request, words.ANSWERED[to], "growth:pair", scope.project.slug, found.pk)
    return _shown(request, scope, found, form)


def _shown(request, scope, found, form) -> HttpResponse:
    page = pages.pair_page(found, scope.member)
    return show(request, "growth/pair.jinja", page, form=form, status=422 if form.errors else 200)


def _home(scope) -> tuple[str, str]:
    return "growth:home", scope.project.slug


def _offer(scope, offer_id):
    return get_object_or_404(reads.offers(scope.project), pk=offer_id)


def _pair(scope, pair_id):
    return get_object_or_404(reads.pairs_of(scope.member), pk=pair_id)
