"""Every address is closed unless its view says who may come in."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied


def mark(view: Callable, access: str) -> Callable:
    """Say on the view itself who may come in; the closing middleware and the tests' table read it."""
    view.access = access
    return view


def open_to_all(view: Callable) -> Callable:
    """Anyone may come in, signed in or not."""
    return mark(view, "everyone")


def signed_in(view: Callable) -> Callable:
    """Only people who are signed in; others are asked to sign in and come back here."""

    @wraps(view)
    def check(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return mark(check, "signed-in")


class ClosedUnlessListed:
    """Refuses any view that does not say who may come in: forgetting to say it closes the door."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if getattr(view, "access", None) is None:
            raise PermissionDenied
