"""The addresses of the worked example: those of every site, and two of its own."""

from django.urls import path

from propolis.site import urls as site
from propolis.site.demo import views

urlpatterns = [
    path("demo/step-in/", views.step_in, name="step_in"),
    path("demo/mail/", views.mail, name="demo_mail"),
    *site.urlpatterns,
]


def __getattr__(name: str):
    """The pages for what goes wrong (handler404 and the like) are the site's own, where it has them."""
    if name.startswith("handler"):
        return getattr(site, name)
    raise AttributeError(name)
