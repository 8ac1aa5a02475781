"""Addresses of a site on which something breaks."""

from django.urls import path

from propolis.accounts.access import open_to_all
from propolis.site import urls, views


@open_to_all
def breaks(request):
    raise RuntimeError("a secret inside")


urlpatterns = [path("breaks/", breaks), *urls.urlpatterns]
handler500 = views.fell_over
