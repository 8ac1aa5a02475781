"""The open record of a project: to read, to take away, to check."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.http import StreamingHttpResponse

from propolis.design.pages import show
from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.scope import Scope, for_readers
from propolis.projects.words import A_PERSON
from propolis.record import reads
from propolis.record.export import lines
from propolis.record.models import Entry
from propolis.site.act_words import ACT_WORDS
from propolis.steps.mindset import lenses

ON_A_PAGE = 50


@dataclass(frozen=True)
class Line:
    """One entry in words."""

    number: int
    who: str
    did: str
    perspective: str
    at: datetime
    power: str
    hash: str


@dataclass(frozen=True)
class RecordPage:
    """A page of entries, newest first, and the head that anyone can note down."""

    lines: list[Line]
    page: Page
    head: str
    length: int
    shows: lenses.Indicator | None


@for_readers
def record(request, scope):
    """The record, newest first."""
    return show(
        request, "site/record.jinja", record_page(scope, request.GET.get("page", "1"), request.GET.get("shows", ""))
    )


@for_readers
def export(request, scope):
    """The whole record as a file that `propolis record verify` reads."""
    body = (line + "\n" for line in lines(scope.project.chain))
    response = StreamingHttpResponse(body, content_type="application/x-ndjson")
    response.headers["Content-Disposition"] = f'attachment; filename="{scope.project.slug}.record.jsonl"'
    return response


def record_page(scope: Scope, number: str, shows: str = "") -> RecordPage:
    """One page of the record. A page number that does not exist shows the nearest one.

    shows: the code of an indicator, to see only the entries that show it; any other code shows them all.
    """
    chain, indicator = scope.project.chain, lenses.indicators().get(shows)
    found = reads.newest(chain).filter(act__in=indicator.acts) if indicator else reads.newest(chain)
    page = Paginator(found, ON_A_PAGE).get_page(number)
    names = _names(scope, {entry.by for entry in page})
    return RecordPage([_line(entry, names) for entry in page], page, chain.head, chain.length, indicator)


def _names(scope: Scope, ids: set[str]) -> dict[str, str]:
    """Names for fellow members only; an alias or an erased person has none."""
    if scope.member is None:
        return {}
    found = Member.objects.filter(project=scope.project, pk__in=ids).select_related("person")
    return {member.pk: projects.label(member, scope.member) for member in found}


def _line(entry: Entry, names: dict[str, str]) -> Line:
    """The record outlives the code: an act that is gone since, and has no words any more, is shown by its code."""
    return Line(
        number=entry.number,
        who=names.get(entry.by) or str(A_PERSON[entry.perspective]),
        did=ACT_WORDS.get(entry.act, entry.act),
        perspective=entry.perspective,
        at=entry.at,
        power=entry.power,
        hash=entry.hash,
    )
