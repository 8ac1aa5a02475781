"""The promise of influence."""

from django.http import HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects import acts, permissions, reads
from propolis.projects.forms.project import MakePromise
from propolis.projects.pages.promise import promise_page
from propolis.projects.scope import for_members, for_readers
from propolis.projects.views.asking import ask, sent


@for_readers
def promise(request, scope) -> HttpResponse:
    """The promise, with every version of it."""
    return show(request, "projects/promise.jinja", promise_page(scope))


@for_members
def write_promise(request, scope) -> HttpResponse:
    """Write the promise, or a new version of it."""
    require_may(permissions.may_chair(scope.member, scope.project))
    before = reads.promise(scope.project)
    form = MakePromise(sent(request), initial=_as_it_stands(before))
    if form.is_valid() and attempt(form, acts.make_promise, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("The promise is written down."), "projects:promise", scope.project.slug)
    return ask(request, "projects/write_promise.jinja", form, is_first=before is None)


def _as_it_stands(promise) -> dict:
    return {name: getattr(promise, name) for name in MakePromise.base_fields} if promise else {}
