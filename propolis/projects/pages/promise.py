"""The promise of influence, as it stands and as it was."""

from dataclasses import dataclass
from datetime import datetime

from propolis.projects import permissions, reads
from propolis.projects.models import Promise
from propolis.projects.scope import Scope


@dataclass(frozen=True)
class Version:
    """One version of the promise."""

    number: int
    is_open: str
    is_fixed: str
    final_say: str
    final_say_why: str
    commits: str
    by: str
    made_at: datetime


@dataclass(frozen=True)
class PromisePage:
    """The promise as it stands, the versions before it, and whether the person looking may write it."""

    now: Version | None
    before: tuple[Version, ...]
    may_write: bool


def promise_page(scope: Scope) -> PromisePage:
    """The promise of a project with all its versions, newest first."""
    versions = tuple(_version(promise, scope) for promise in reads.promises(scope.project))
    may_write = bool(permissions.may_chair(scope.member, scope.project))
    return PromisePage(versions[0] if versions else None, versions[1:], may_write)


def _version(promise: Promise, scope: Scope) -> Version:
    return Version(
        number=promise.number,
        is_open=promise.is_open,
        is_fixed=promise.is_fixed,
        final_say=promise.final_say,
        final_say_why=promise.final_say_why,
        commits=promise.commits,
        by=reads.label(promise.made_by, scope.member),
        made_at=promise.made_at,
    )
