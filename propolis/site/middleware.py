"""What the whole site does around every page."""

from django.utils.cache import patch_cache_control

from propolis.design.pages import show
from propolis.kit.ids import is_id
from propolis.kit.once import FIELD
from propolis.kit.verdict import MayNot, Refused
from propolis.kit.words import sentence

NOT_TYPED = {FIELD, "csrfmiddlewaretoken"}


class RefusalMiddleware:
    """Turns a refusal into a plain page that says why and gives back what the person typed."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, Refused):
            return None
        status = 403 if isinstance(exception, MayNot) else 409
        page = {
            "sentence": sentence(exception.verdict),
            "typed": typed(request),
            "back": request.get_full_path(),
        }
        return show(request, "design/refused.jinja", status=status, **page)


class PrivateMiddleware:
    """The pages of someone who is signed in are theirs: no cache on the way may keep one and show it to the next."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True)
        return response


def typed(request) -> list[tuple[str, str]]:
    """What the person filled in, by the name of the box; an id picked from a list would say nothing to them."""
    found = [(name, value) for name, value in request.POST.items() if name not in NOT_TYPED and value.strip()]
    return [(name.replace("_", " ").capitalize(), value) for name, value in found if not is_id(value)]
