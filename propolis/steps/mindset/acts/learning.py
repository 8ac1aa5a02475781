"""Doing lessons, talking about them, and telling stories."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.mindset import library, permissions, reads, rules
from propolis.steps.mindset.models import LessonDone, Post


@counted("mindset.mark_lesson")
def mark_lesson(*, by: Member, code: str, is_done: bool, at: datetime) -> None:
    """Say that you have done a lesson, or that you have not; no entry, so that nobody can look up who learns what."""
    require_may(permissions.may_learn(by, by.project))
    reads.lock(by)
    done = reads.has_done(by, code)
    require_can(rules.can_mark(code, modules=library.modules(), is_done=done, wants=is_done))
    if is_done:
        LessonDone.objects.create(member=by, module=code, done_at=at)
    else:
        LessonDone.objects.filter(member=by, module=code).delete()


@act("mindset.add_post")
def add_post(*, by: Member, code: str, text: str, at: datetime) -> Post:
    """Say something in the talk under a lesson."""
    require_may(permissions.may_talk(by, by.project))
    require_can(rules.can_say(code, text, modules=library.modules(), most=rules.POST_MAX))
    return _keep(by, at, code, "talk", "members", text)


@act("mindset.tell_story")
def tell_story(*, by: Member, code: str, text: str, visibility: str, at: datetime) -> Post:
    """Tell a story from your own experience, and say who can read it."""
    require_may(permissions.may_talk(by, by.project))
    require_can(rules.can_tell(code, text, visibility, modules=library.modules()))
    return _keep(by, at, code, "story", visibility, text)


def _keep(by: Member, at: datetime, code: str, kind: str, visibility: str, text: str) -> Post:
    post = Post.objects.create(
        project=by.project,
        member=by,
        perspective=by.perspective,
        said_at=at,
        module=code,
        kind=kind,
        visibility=visibility,
        text=text.strip(),
    )
    record.append(by=by, at=at, about=post, says={"module": code, "visibility": visibility})
    return post


@act("mindset.take_back_post")
def take_back_post(*, by: Member, post: Post, at: datetime) -> Post:
    """Take back what you said under a lesson; its words go."""
    require_may(permissions.may_take_back(by, post))
    post = reads.lock(post)
    require_can(rules.can_take_back(is_taken_back=post.taken_back_at is not None))
    post.text, post.taken_back_at = "", at
    post.save(update_fields=["text", "taken_back_at"])
    record.append(by=by, at=at, about=post, says={"module": post.module})
    return post
