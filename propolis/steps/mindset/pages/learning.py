from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from propolis.consent.reads import today
from propolis.projects import reads as projects
from propolis.projects.pages.promise import PromisePage, promise_page
from propolis.projects.scope import Scope
from propolis.steps.mindset import lenses, library, permissions, reads, rules, words
from propolis.steps.mindset.models import CanvasAnswer, Post
from propolis.steps.mindset.reads import charter as charters


@dataclass(frozen=True)
class Lesson:
    """A lesson in the list, and whether the looker has done it."""

    code: str
    title: str
    minutes: int
    is_done: bool


@dataclass(frozen=True)
class Said:
    """Words of someone, with their name as the looker may see it."""

    said: Post | CanvasAnswer
    by: str
    is_mine: bool


@dataclass(frozen=True)
class HomePage:
    """The front page of the step: the promise, the lessons, the canvas."""

    promise: PromisePage
    principles: list[str]
    is_overdue: bool
    lessons: list[Lesson]
    done: int
    answers: int
    stories: list[Said]
    frameworks: list[lenses.Framework]
    is_member: bool


@dataclass(frozen=True)
class LessonPage:
    """One lesson, the talk about it, and stories from experience."""

    module: library.Module
    is_done: bool
    done_by: list[tuple[str, str]]
    talk: list[Said]
    stories: list[Said]
    next: library.Module | None
    is_member: bool


@dataclass(frozen=True)
class Question:
    """One question of the canvas with its answers."""

    code: str
    words: str
    hint: str
    answers: list[Said]


@dataclass(frozen=True)
class CanvasPage:
    """The starting canvas."""

    questions: list[Question]
    can_answer: bool


def home(scope: Scope, now: datetime) -> HomePage:
    """The front page of this step."""
    viewer, charter = scope.member, charters.agreed_text(scope.project)
    done = reads.modules_done([viewer])[viewer.pk] if viewer else set()
    lessons = [Lesson(one.code, one.title, one.minutes, one.code in done) for one in library.modules().values()]
    return HomePage(
        promise=promise_page(scope),
        principles=[text for text, _shown in charters.tied(charter)] if charter else [],
        is_overdue=charters.is_overdue(charter, today(scope.project, now)),
        lessons=lessons,
        done=sum(one.is_done for one in lessons),
        answers=reads.answers(scope.project).count(),
        stories=[_said(one, viewer) for one in reads.stories(scope.project, viewer)],
        frameworks=list(lenses.frameworks().values()),
        is_member=viewer is not None,
    )


def lesson_page(scope: Scope, code: str) -> LessonPage:
    """One lesson. The talk about it is for members, a story for whoever its teller chose."""
    viewer, modules = scope.member, list(library.modules().values())
    module = library.modules()[code]
    return LessonPage(
        module=module,
        is_done=viewer is not None and reads.has_done(viewer, code),
        done_by=_done_by(reads.done_by_perspective(scope.project, code)) if viewer else [],
        talk=[_said(one, viewer) for one in reads.talk(scope.project, code)] if viewer else [],
        stories=[_said(one, viewer) for one in reads.stories(scope.project, viewer, code)],
        next=modules[module.number] if module.number < len(modules) else None,
        is_member=viewer is not None,
    )


def canvas_page(scope: Scope) -> CanvasPage:
    """The canvas: every question, with what people wrote under it."""
    found = [_said(one, scope.member) for one in reads.answers(scope.project)]
    questions = [
        Question(
            code,
            str(words.QUESTIONS[code]),
            str(words.QUESTION_HINTS[code]),
            [o for o in found if o.said.question == code],
        )
        for code in rules.QUESTIONS
    ]
    return CanvasPage(questions, bool(permissions.may_answer(scope.member, scope.project)))


def _done_by(counts: dict[str, int]) -> list[tuple[str, str]]:
    """How many have done a lesson, in full fives: nobody can be told from a number."""
    shown = {one: rules.at_least(count) for one, count in counts.items()}
    told = [
        (one, ngettext("at least %(n)s person", "at least %(n)s people", n) % {"n": n}) for one, n in shown.items() if n
    ]
    return told or [("", _("Fewer than five people from any one perspective have done it."))]


def _said(said: Post | CanvasAnswer, viewer) -> Said:
    return Said(said, projects.label(said.member, viewer), viewer is not None and said.member_id == viewer.pk)
