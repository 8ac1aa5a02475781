"""How a view answers: with a page, or by sending the person on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render


def show(request: HttpRequest, template: str, page=None, *, form=None, status: int = 200, **more) -> HttpResponse:
    """Draw a page. The template sees `page`, `form`, `scope` (where the address has a project) and anything more."""
    scope = getattr(request, "scope", None)
    return render(request, template, {"page": page, "form": form, "scope": scope} | more, status=status)


def done(request: HttpRequest, message: str, to: str, *args) -> HttpResponseRedirect:
    """Say that it worked, on the next page."""
    messages.success(request, message)
    return redirect(to, *args)
