"""The front page, and the pages about Propolis itself."""

from io import BytesIO

from django.db import DatabaseError, connection
from django.http import FileResponse, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from propolis.accounts.access import open_to_all
from propolis.design.pages import show
from propolis.site import glossary as glossary_words
from propolis.site import pages
from propolis.site.middleware import typed
from propolis.site.source import packed


@open_to_all
def home(request):
    """The front page."""
    return show(request, "site/home.jinja", pages.home(request.user))


@open_to_all
def accessibility(request):
    """What works for whom, what does not, and who to tell."""
    return show(request, "site/accessibility.jinja")


@open_to_all
def privacy(request):
    """What is kept about people, why, and how to have it removed."""
    return show(request, "site/privacy.jinja")


@open_to_all
def glossary(request):
    """The words of the house and what they mean."""
    return show(request, "site/glossary.jinja", {"words": glossary_words.WORDS})


@open_to_all
def notices(request):
    """Whose work is inside this, and under which licence."""
    return show(request, "site/notices.jinja")


@open_to_all
def source(request):
    """Where the source code of this very copy is."""
    return show(request, "site/source.jinja")


@open_to_all
def source_file(request):
    """The source code of this very copy, packed."""
    return FileResponse(BytesIO(packed()), as_attachment=True, filename="propolis-source.tar.gz")


@open_to_all
def live(request):
    """Is the process there?"""
    return HttpResponse("ok", content_type="text/plain")


@open_to_all
def ready(request):
    """Can it answer people?"""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer", content_type="text/plain", status=503)
    return HttpResponse("ok", content_type="text/plain")


def not_found(request, exception):
    """There is nothing at this address, or nothing for this visitor."""
    return show(request, "design/404.jinja", status=404)


def bad_request(request, exception):
    """What came could not be read at all, so the page needs nothing of it."""
    return HttpResponse(render_to_string("design/400.jinja"), status=400)


def forbidden(request, exception):
    """The address is there, and not for this visitor."""
    return show(request, "design/refused.jinja", status=403, sentence=_("You cannot open this page."))


def not_from_our_form(request, reason=""):
    """A form came without the sign that it is one of ours: cookies are off, the page was open for long, or a trick."""
    sentence = _("We could not be sure that you sent this. Go back, load the page again, and send it once more.")
    page = {"sentence": sentence, "typed": typed(request), "back": request.get_full_path()}
    return show(request, "design/refused.jinja", status=403, **page)


def fell_over(request):
    """Something broke here; the page needs nothing that could be broken too."""
    return HttpResponse(render_to_string("design/500.jinja"), status=500)
