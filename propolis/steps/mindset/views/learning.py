"""The front page of this step, the lessons, the talk about them, and stories."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.mindset import acts, forms, library, pages, permissions, reads


@for_readers
def home(request, scope) -> HttpResponse:
    """What this step holds."""
    return show(request, "mindset/home.jinja", pages.home(scope, now()))


@for_readers
def lesson(request, scope, code) -> HttpResponse:
    """One lesson."""
    return _shown(request, scope, _known(code))


@for_members
def mark(request, scope, code, said) -> HttpResponse:
    """Say that I have done a lesson, or not."""
    if said not in ("yes", "no"):
        raise Http404
    form = forms.NothingToFill(_sent(request))
    if form.is_valid():
        attempt(form, acts.mark_lesson, by=scope.member, code=_known(code), is_done=said == "yes", at=now())
        if form.is_valid():
            message = _("You have done this lesson.") if said == "yes" else _("It is marked as not done.")
            return done(request, message, *_to(scope, code))
    return _shown(request, scope, _known(code), refused=form)


@for_members
def talk(request, scope, code) -> HttpResponse:
    """Say something about a lesson."""
    form = forms.TalkForm(_sent(request))
    said = {"by": scope.member, "code": _known(code), "at": now()}
    if form.is_valid() and attempt(form, acts.add_post, **said, **form.cleaned_data):
        return done(request, _("It is there for the members to read."), *_to(scope, code))
    return _shown(request, scope, code, talk_form=form)


@for_members
def tell(request, scope, code) -> HttpResponse:
    """Tell a story from my own experience."""
    form = forms.StoryForm(_sent(request))
    said = {"by": scope.member, "code": _known(code), "at": now()}
    if form.is_valid() and attempt(form, acts.tell_story, **said, **form.cleaned_data):
        return done(request, _("Your story is told. Thank you."), *_to(scope, code))
    return _shown(request, scope, code, story_form=form)


@for_members
def take_back(request, scope, post_id) -> HttpResponse:
    """Take back what I said."""
    found = get_object_or_404(reads.post(scope.project), pk=post_id)
    require_may(permissions.may_take_back(scope.member, found))
    form = forms.NothingToFill(_sent(request))
    if form.is_valid() and attempt(form, acts.take_back_post, by=scope.member, post=found, at=now()):
        return done(request, _("It is taken back, and the words are gone."), *_to(scope, found.module))
    return _shown(request, scope, found.module, refused=form)


def _shown(request, scope, code, talk_form=None, story_form=None, refused=None) -> HttpResponse:
    wrong = next((one for one in (talk_form, story_form, refused) if one is not None and one.errors), None)
    more = {"talk_form": talk_form or forms.TalkForm(), "story_form": story_form or forms.StoryForm(), "wrong": wrong}
    status = 422 if wrong else 200
    return show(request, "mindset/lesson.jinja", pages.lesson_page(scope, code), status=status, **more)


def _known(code: str) -> str:
    if code not in library.modules():
        raise Http404
    return code


def _to(scope, code) -> tuple[str, str, str]:
    return "mindset:lesson", scope.project.slug, code


def _sent(request):
    return request.POST if request.method == "POST" else None
