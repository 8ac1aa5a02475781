"""How the longer forms of this room are asked and answered."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.timezone import now

from propolis.design.forms import Form, attempt
from propolis.design.pages import done, show
from propolis.steps.mindset.pages import FormPage


def ask(request, form: Form, page: FormPage, act: Callable, message: str, to: Callable) -> HttpResponse:
    """Show a form until its act goes through, then go on to where `to` says."""
    if request.method == "POST" and form.is_valid():
        made = attempt(form, act, at=now(), **form.cleaned_data)
        if made:
            return done(request, message, *to(made))
    return show(request, "mindset/form.jinja", page, form=form, status=422 if form.errors else 200)


def fill(kind: type[Form], request, **extra) -> Form:
    return kind(request.POST if request.method == "POST" else None, **extra)
