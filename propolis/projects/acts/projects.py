"""Starting a project, promising influence, and setting how it works."""

import secrets
from datetime import datetime

from django.utils.text import slugify

from propolis import record
from propolis.accounts.models import Person
from propolis.kit.act import act
from propolis.kit.ids import ALPHABET
from propolis.kit.verdict import require_may
from propolis.projects import permissions, reads
from propolis.projects.models import Member, Project, Promise
from propolis.record.writing import start_chain


@act("projects.start_project", power="agenda")
def start_project(
    *,
    by: Person,
    title: str,
    purpose: str,
    level: str,
    perspective: str,
    languages: list[str],
    visibility: str,
    nation: str = "ENG",
    at: datetime,
) -> Project:
    """Start a piece of work with others; whoever starts it is its first co-chair."""
    require_may(permissions.may_start_project(by))
    project = Project.objects.create(
        slug=new_slug(title),
        title=title,
        purpose=purpose,
        level=level,
        languages=languages,
        nation=nation,
        visibility=visibility,
        started_at=at,
        chain=start_chain(),
    )
    member = Member.objects.create(project=project, person=by, perspective=perspective, is_co_chair=True, joined_at=at)
    says = {"level": level, "visibility": visibility, "languages": languages, "nation": nation}
    record.append(by=member, at=at, about=project, says=says)
    return project


def new_slug(title: str) -> str:
    """An address that can be read, with an ending nobody can guess."""
    ending = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return f"{slugify(title)[:50].strip('-') or 'project'}-{ending}"


@act("projects.make_promise", power="agenda")
def make_promise(
    *, by: Member, is_open: str, is_fixed: str, final_say: str, final_say_why: str, commits: str, at: datetime
) -> Promise:
    """Say what people can change, what they cannot, who has the last word and why, and what is promised."""
    require_may(permissions.may_chair(by, by.project))
    project = reads.lock(by.project)
    before = reads.promise(project)
    promise = Promise.objects.create(
        project=project,
        number=before.number + 1 if before else 1,
        is_open=is_open,
        is_fixed=is_fixed,
        final_say=final_say,
        final_say_why=final_say_why,
        commits=commits,
        made_by=by,
        made_at=at,
    )
    record.append(by=by, at=at, about=promise, says={"number": promise.number})
    return promise


@act("projects.set_ways_of_working")
def set_ways_of_working(*, by: Member, notice_days: int, quorum_percent: int, visibility: str, at: datetime) -> Project:
    """Set how much notice a decision needs, how many must answer, and who can read the project."""
    require_may(permissions.may_chair(by, by.project))
    project = reads.lock(by.project)
    project.notice_days, project.quorum_percent, project.visibility = notice_days, quorum_percent, visibility
    project.save()
    says = {"notice_days": notice_days, "quorum_percent": quorum_percent, "visibility": visibility}
    record.append(by=by, at=at, about=project, says=says)
    return project
