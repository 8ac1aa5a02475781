"""What every page with a form does: read what was sent, or show the page again with it."""

from django.http import HttpRequest, HttpResponse, QueryDict

from propolis.design.forms import Form
from propolis.design.pages import show


def sent(request: HttpRequest) -> QueryDict | None:
    """What was typed, or nothing when the page is only being looked at."""
    return request.POST if request.method == "POST" else None


def ask(request: HttpRequest, template: str, form: Form, page=None, **more) -> HttpResponse:
    """Show a page with its form; one that was sent and comes back says so in its status."""
    return show(request, template, page, form=form, status=422 if form.is_bound else 200, **more)
