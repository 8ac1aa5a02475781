"""Reads a vote on a budget in the Pabulib format.

Source: Stolicki, Szufa, Talmon 2020, Pabulib: a participatory budgeting library, arXiv 2012.06539.
"""

import csv
import re
from collections.abc import Iterator
from fractions import Fraction

from propolis.methods.bad_input import BadInput
from propolis.methods.budgets.election import Election, Project, elect

SECTIONS = ("META", "PROJECTS", "VOTES")
NEEDED = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}
MONEY = re.compile(r"[0-9]{1,15}([.,][0-9]{1,9})?")
WHOLE = re.compile(r"[0-9]{1,9}")
Line = tuple[int, dict[str, str]]


def read_pabulib(text: str) -> Election:
    """The budget, projects and approval ballots of a `.pb` file.

    Raises BadInput where the file is not whole, contradicts itself or holds another type of ballot.
    """
    sections = _sections(text)
    meta = _meta(sections["META"])
    _check_type(meta)
    projects = _projects(sections["PROJECTS"])
    votes = _votes(sections["VOTES"], {project.id for project in projects})
    _check_number(meta, "num_projects", len(projects))
    _check_number(meta, "num_votes", len(votes))
    line, budget = meta.get("budget", (None, ""))
    return elect(_money(budget, "the budget", line), projects, votes)


def _sections(text: str) -> dict[str, list[Line]]:
    """Each section's rows by column, with their lines."""
    found: dict[str, list[Line]] = {}
    heading: list[str] | None = None
    name = ""
    for line, cells in _rows(text):
        if len(cells) == 1 and cells[0].upper() in SECTIONS:
            name, heading = cells[0].upper(), None
            if name in found:
                raise BadInput(f"one section {name}", line=line)
            found[name] = []
        elif not name:
            raise BadInput("META, the first section", found=";".join(cells), line=line)
        elif heading is None and not _is_bare(name, cells):
            heading = _heading(name, cells, line)
        else:
            heading = heading or ["key", "value"]
            found[name].append((line, _cells(name, heading, cells, line)))
    for name in SECTIONS:
        if name not in found:
            raise BadInput(f"a section {name}", line=len(text.splitlines()) or 1)
    return found


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.split("\n"), delimiter=";")
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as trouble:
        raise BadInput(f"rows with cells between semicolons ({trouble})", line=reader.line_num) from None


def _is_bare(section: str, cells: list[str]) -> bool:
    """Whether META begins without its heading, as in some files of Warsaw."""
    return section == "META" and len(cells) == 2 and "key" not in map(str.lower, cells)


def _heading(section: str, cells: list[str], line: int) -> list[str]:
    heading = [cell.lower() for cell in cells]
    for column in NEEDED[section]:
        if column not in heading:
            raise BadInput(f"a column {column} in {section}", found=";".join(cells), line=line)
    return heading


def _cells(section: str, heading: list[str], cells: list[str], line: int) -> dict[str, str]:
    if len(cells) < len(NEEDED[section]) or len(cells) > len(heading):
        raise BadInput(f"{len(heading)} cells, as in the heading of {section}", found=f"{len(cells)}", line=line)
    return dict(zip(heading, cells + [""] * (len(heading) - len(cells)), strict=True))


def _meta(lines: list[Line]) -> dict[str, tuple[int, str]]:
    meta: dict[str, tuple[int, str]] = {}
    for line, cells in lines:
        if cells["key"] in meta:
            raise BadInput("each key of META once", found=cells["key"], line=line)
        meta[cells["key"]] = line, cells["value"]
    if "budget" not in meta:
        raise BadInput("a budget in META", line=lines[-1][0] if lines else 1)
    return meta


def _check_type(meta: dict[str, tuple[int, str]]) -> None:
    line, kind = meta.get("vote_type", (None, "approval"))
    if kind != "approval":
        raise BadInput("vote_type approval; other ballots are not handled", found=kind, line=line)


def _check_number(meta: dict[str, tuple[int, str]], key: str, there_are: int) -> None:
    line, text = meta.get(key, (None, str(there_are)))
    if not WHOLE.fullmatch(text) or int(text) != there_are:
        raise BadInput(f"{key} to be {there_are}, the number of rows", found=text, line=line)


def _projects(lines: list[Line]) -> list[Project]:
    projects: dict[str, Project] = {}
    for line, cells in lines:
        name = cells["project_id"]
        if not name or name in projects:
            raise BadInput("each project_id once", found=name, line=line)
        projects[name] = Project(name, _money(cells["cost"], "a cost", line), cells.get("name", ""))
    return list(projects.values())


def _votes(lines: list[Line], projects: set[str]) -> dict[str, list[str]]:
    votes: dict[str, list[str]] = {}
    for line, cells in lines:
        voter = cells["voter_id"]
        if not voter or voter in votes:
            raise BadInput("each voter_id once", found=voter, line=line)
        approved = [one.strip() for one in cells["vote"].split(",") if one.strip()]
        if len(set(approved)) != len(approved):
            raise BadInput("each project once on a ballot", found=cells["vote"], line=line)
        if not projects.issuperset(approved):
            unknown = next(one for one in approved if one not in projects)
            raise BadInput("the project_id of a project", found=unknown, line=line)
        votes[voter] = approved
    if not votes:
        raise BadInput("at least one vote", line=lines[-1][0] if lines else None)
    return votes


def _money(text: str, what: str, line: int | None) -> Fraction:
    if not MONEY.fullmatch(text):
        raise BadInput(f"{what} of 0 or more, such as 1200 or 1200.50", found=text, line=line)
    return Fraction(text.replace(",", "."))
