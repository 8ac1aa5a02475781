from dataclasses import dataclass

from propolis.kit.verdict import no, require_may
from propolis.kit.words import sentence
from propolis.projects.scope import Scope
from propolis.steps.planning import permissions, words
from propolis.steps.planning.disclosure import percent
from propolis.steps.planning.models import Import


@dataclass(frozen=True)
class ImportPage:
    """How far an import has come, or how it ended."""

    asked: Import
    state: str
    trouble: str
    percent: int
    is_running: bool


def import_progress(asked: Import) -> ImportPage:
    """The progress of one import."""
    return ImportPage(
        asked=asked,
        state=str(words.IMPORT_STATES[asked.state]),
        trouble=sentence(no(asked.reason, **asked.facts)) if asked.reason else "",
        percent=percent(asked.rows_done, asked.rows_total),
        is_running=asked.state in ("waiting", "reading"),
    )


def new_import(scope: Scope) -> None:
    """Nothing but the form; for co-chairs. Raises MayNot."""
    require_may(permissions.may_import(scope.member, scope.project))
