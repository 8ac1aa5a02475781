"""Stepping in as somebody of the worked example, and reading the emails it keeps."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import now

from propolis.accounts.entering import let_in, next_address
from propolis.design.pages import show
from propolis.site.demo import people
from propolis.site.demo.guard import only_here
from propolis.site.demo.mail import mails


@only_here
def step_in(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return show(request, "demo/step_in.jinja", people.groups(now()))
    person = people.someone(request.POST.get("person", ""))
    if person is None:
        raise Http404
    logout(request)
    return let_in(request, person, next_address(request))


@only_here
def mail(request: HttpRequest) -> HttpResponse:
    return show(request, "demo/mail.jinja", mails(Path(settings.EMAIL_FILE_PATH)))
