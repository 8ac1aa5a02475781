"""Reads ranked ballots in the .blt format that counting programs share, as OpenSTV and the ERS write it."""

import re
from collections.abc import Iterator

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.poll import Ballot, Poll

NUMBER = re.compile(r"[0-9]{1,9}")
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
Lines = Iterator[tuple[int, str]]


def blt(text: str, *, seed: str = "") -> Poll:
    """An election from the text of a .blt file; every paper counts as often as its line says.

    First the number of candidates and of seats, then the candidates who withdrew as -3 -5, then one line for each kind
    of ballot (how many, the candidates in order of preference, 0), a 0 alone, a line for each candidate's name and one
    for the title. What follows a # is a comment, except within a name. Equal and skipped ranks are refused.
    Raises BadInput naming the line.
    """
    lines = _lines(text)
    candidates, seats = _heading(lines)
    withdrawn, ballots, end = _ballots(lines, candidates)
    names = _names(lines, candidates, end)
    rankings = (tuple(names[one - 1] for one in ranking) for _, ranking in ballots)
    return Poll(
        method="stv",
        ballots=tuple(
            Ballot(number, ranking=ranking, papers=papers)
            for number, (ranking, (papers, _)) in enumerate(zip(rankings, ballots, strict=True), start=1)
        ),
        options=tuple(name for number, name in enumerate(names, start=1) if number not in withdrawn),
        seats=seats,
        seed=seed,
    )


def _lines(text: str) -> Lines:
    for number, line in enumerate(text.splitlines(), start=1):
        if (kept := line.strip()) and not kept.startswith("#"):
            yield number, kept


def _heading(lines: Lines) -> tuple[int, int]:
    number, line = next(lines, (1, ""))
    if not line:
        raise BadInput("the number of candidates and of seats; the file is empty", line=1)
    pieces = _uncommented(line).split()
    if len(pieces) != 2:
        raise BadInput("the number of candidates and of seats, such as 5 2", found=line, line=number)
    candidates, seats = (_whole(piece, number) for piece in pieces)
    if not candidates or not seats:
        raise BadInput("at least one candidate and one seat", found=line, line=number)
    return candidates, seats


def _ballots(lines: Lines, candidates: int) -> tuple[set[int], list[tuple[int, list[int]]], int]:
    """Who withdrew, the ballots, each with how many papers are alike, and the line of the 0 that stands alone."""
    withdrawn: set[int] = set()
    ballots: list[tuple[int, list[int]]] = []
    last = 1
    for last, line in lines:
        pieces = _uncommented(line).split()
        if pieces == ["0"]:
            return withdrawn, ballots, last
        if pieces[0].startswith("-") and not ballots:
            withdrawn |= {_candidate(piece[1:], candidates, last) for piece in _minus(pieces, last)}
            if len(withdrawn) == candidates:
                raise BadInput("at least one candidate who still stands", found=line, line=last)
        else:
            ballots.append(_ballot(pieces, candidates, last))
    raise BadInput("a line with only 0 after the last ballot; the file ends before it", line=last + 1)


def _minus(pieces: list[str], line: int) -> list[str]:
    for piece in pieces:
        if not piece.startswith("-"):
            raise BadInput("only candidates who withdrew on this line, such as -3 -5", found=piece, line=line)
    return pieces


def _ballot(pieces: list[str], candidates: int, line: int) -> tuple[int, list[int]]:
    papers = _whole(pieces[0], line)
    if not papers:
        raise BadInput("how many ballots are like this one, at least 1", found=pieces[0], line=line)
    if pieces[-1] != "0" or len(pieces) < 2:
        raise BadInput("a ballot that ends with 0", found=" ".join(pieces), line=line)
    ranking: list[int] = []
    for piece in pieces[1:-1]:
        one = _candidate(piece, candidates, line)
        if one in ranking:
            raise BadInput("each candidate once on a ballot", found=f"{one} twice", line=line)
        ranking.append(one)
    return papers, ranking


def _candidate(piece: str, candidates: int, line: int) -> int:
    if "=" in piece:
        raise BadInput(
            "one candidate at each rank; equal ranks cannot be counted by these rules", found=piece, line=line
        )
    if piece == "-":
        raise BadInput("no rank left out; a ballot ends where its first gap is", found=piece, line=line)
    number = _whole(piece, line)
    if not 1 <= number <= candidates:
        raise BadInput(f"a candidate's number from 1 to {candidates}", found=piece, line=line)
    return number


def _names(lines: Lines, candidates: int, last: int) -> list[str]:
    """A name for each candidate, then the title: a file that was cut short lacks one of them. last: the line before."""
    names: list[str] = []
    for last, line in lines:
        if len(names) > candidates:
            raise BadInput("nothing after the title", found=line, line=last)
        name = _name(line, last)
        if name in names and len(names) < candidates:
            raise BadInput("every candidate to have a name of their own", found=name, line=last)
        names.append(name)
    if len(names) <= candidates:
        wanted = f"{candidates} names and a title after the ballots; the file ends after {len(names)}"
        raise BadInput(wanted, line=last + 1)
    return names[:candidates]


def _name(line: str, number: int) -> str:
    """A name in quotes, where "" stands for one; councils also write a party in quotes after it, or the bare name."""
    if not line.isprintable():
        raise BadInput("a name of letters that can be shown", found=ascii(line), line=number)
    if not line.startswith('"'):
        return line
    pieces = []
    rest = line
    while match := QUOTED.match(rest):
        pieces.append(match[1].replace('""', '"').strip())
        rest = rest[match.end() :].strip()
    if not pieces or (rest and not rest.startswith("#")):
        raise BadInput('a name between " and "', found=line, line=number)
    if not pieces[0]:
        raise BadInput("a name, not an empty one", found=line, line=number)
    return pieces[0] if len(pieces) == 1 else f"{pieces[0]} ({', '.join(pieces[1:])})"


def _uncommented(line: str) -> str:
    return line.partition("#")[0]


def _whole(piece: str, line: int) -> int:
    if not NUMBER.fullmatch(piece):
        raise BadInput("a whole number", found=piece, line=line)
    return int(piece)
