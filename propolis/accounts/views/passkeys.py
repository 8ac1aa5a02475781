"""Passkeys: signing in with a finger, a face or a PIN in place of a code. Offered, never required."""

import json

from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView, RemoveWebAuthnView
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic.edit import FormView

from propolis.accounts import forms, pages
from propolis.accounts.access import open_to_all, signed_in
from propolis.accounts.entering import signed_in_lately
from propolis.design.pages import show


class AddPasskey(AddWebAuthnView):
    """A passkey is made by the device; this page carries what the device needs and what it answers."""

    form_class = forms.NamePasskey

    def get_context_data(self, **options) -> dict:
        context = FormView.get_context_data(self, **options)
        # True: the passkey signs in alone, so the device keeps the account's id and checks who holds it.
        context["device_needs"] = json.dumps(auth.begin_registration(self.request.user, True))
        return context

    def get_success_url(self) -> str:
        return reverse("mfa_list_webauthn")

    def render_to_response(self, context, **options) -> HttpResponse:
        form = context["form"]
        status = 422 if form.is_bound else 200
        return show(self.request, "accounts/add_passkey.jinja", context["device_needs"], form=form, status=status)


class RemovePasskey(RemoveWebAuthnView):
    """Only a person's own passkeys are found here."""

    def render_to_response(self, context, **options) -> HttpResponse:
        return show(self.request, "accounts/remove_passkey.jinja", pages.passkey(self.object))


@signed_in
def passkeys(request: HttpRequest) -> HttpResponse:
    return show(request, "accounts/passkeys.jinja", pages.passkeys(request.user))


sign_in_with_passkey = open_to_all(LoginWebAuthnView.as_view(form_class=forms.UsePasskey))
add_passkey = signed_in_lately(AddPasskey.as_view())
remove_passkey = signed_in_lately(RemovePasskey.as_view())
