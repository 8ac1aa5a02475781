"""Signing in by a code sent by email, and signing out."""

import time

from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from propolis.accounts import acts, forms, pages
from propolis.accounts.access import open_to_all
from propolis.accounts.entering import next_address, with_next
from propolis.design.pages import show


class AskForCode(RequestLoginCodeView):
    """One form for everybody: an address that is not known gets a code like any other."""

    form_class = forms.AskForCode

    def form_valid(self, form) -> HttpResponse:
        email = form.cleaned_data["email"]
        if not ratelimit.consume(self.request, action="request_login_code", key=email):
            form.add_error("email", _("We have sent many codes. Wait a few minutes, then try again."))
            return self.form_invalid(form)
        form._user = acts.ask_for_code(email=email, language=get_language(), at=timezone.now())
        return super().form_valid(form)

    def render_to_response(self, context, **options) -> HttpResponse:
        page = pages.sign_in(next_address(self.request))
        form = context["form"]
        return show(self.request, "accounts/sign_in.jinja", page, form=form, status=422 if form.is_bound else 200)

    def _redirect_to_pending_stage(self, request, stage) -> None:
        """Someone who mistyped their address comes back here, and must not be sent on to the code."""


class TypeCode(ConfirmLoginCodeView):
    """Where the code is typed: three tries, a quarter of an hour."""

    form_class = forms.TypeCode

    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        was_waiting = LOGIN_SESSION_KEY in request.session
        response = super().dispatch(request, *args, **kwargs)
        if was_waiting and getattr(self, "_process", None) is None:
            messages.error(request, _("That code is too old. Ask for a new one."))
        return self._keep_next(response)

    def _resend_form_valid(self, form) -> HttpResponse:
        self._process.state["at"] = time.time()  # the new code gets a whole quarter of an hour too
        response = super()._resend_form_valid(form)
        messages.success(self.request, _("We sent a new code. The old one no longer works."))
        return response

    def _keep_next(self, response: HttpResponse) -> HttpResponse:
        """On the way back to the first page, where the person was going is not forgotten."""
        if response.status_code == 302 and response.url == reverse("account_login"):
            return redirect(with_next(response.url, next_address(self.request)))
        return response

    def render_to_response(self, context, **options) -> HttpResponse:
        form, after = context["verify_form"], next_address(self.request)
        again = with_next(reverse("account_login"), after)
        page = pages.CodePage(context["email"], after, context["can_resend"], again)
        return show(self.request, "accounts/code.jinja", page, form=form, status=422 if form.is_bound else 200)


ask_for_code = open_to_all(AskForCode.as_view())
type_code = open_to_all(TypeCode.as_view())
sign_out = open_to_all(LogoutView.as_view(http_method_names=["post"]))
