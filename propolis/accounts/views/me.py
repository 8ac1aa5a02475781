"""A person's own page: what to call them, and in which language."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.translation import gettext as _

from propolis.accounts import acts, forms, pages
from propolis.accounts.access import signed_in
from propolis.accounts.entering import next_address
from propolis.design.forms import attempt
from propolis.design.pages import show


@signed_in
def me(request: HttpRequest) -> HttpResponse:
    return show(request, "accounts/me.jinja", pages.me(request.user))


@signed_in
def name(request: HttpRequest) -> HttpResponse:
    """The first thing asked after the first sign-in; then on to where the person was going."""
    form = forms.CallMe(request.POST or None, initial={"name": request.user.name})
    if form.is_valid() and _change(request, form, request.user.language):
        return redirect(next_address(request) or "accounts:me")
    status = 422 if form.is_bound else 200
    return show(request, "accounts/name.jinja", next_address(request), form=form, status=status)


@signed_in
def profile(request: HttpRequest) -> HttpResponse:
    person = request.user
    form = forms.Profile(request.POST or None, initial={"name": person.name, "language": person.language})
    if form.is_valid() and _change(request, form, form.cleaned_data["language"]):
        messages.success(request, _("Your changes are saved."))
        return redirect(translate_url(reverse("accounts:me"), form.cleaned_data["language"]))
    return show(request, "accounts/profile.jinja", form=form, status=422 if form.is_bound else 200)


def _change(request: HttpRequest, form: forms.CallMe, language: str):
    said = {"name": form.cleaned_data["name"], "language": language}
    return attempt(form, acts.change_profile, by=request.user, at=timezone.now(), **said)


@signed_in
def again(request: HttpRequest) -> HttpResponse:
    """What asks for a recent sign-in comes here first."""
    return show(request, "accounts/again.jinja", next_address(request))
