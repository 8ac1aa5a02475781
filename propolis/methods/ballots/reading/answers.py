"""Reads one published ballot: the answer that its method asks for, checked against the options and the rule."""

from collections.abc import Mapping

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.methods import METHODS
from propolis.methods.ballots.poll import Ballot, Objection, Poll
from propolis.methods.ballots.reading.values import Fields

ENDS = ("withdrawn", "not-qualified", "lapsed")


def ballot(value: object, number: int, poll: Poll) -> Ballot:
    """One ballot of a poll whose rule and options are known. number: its place in the list, from 1."""
    method = METHODS[poll.method]
    where = f"ballot {number}"
    objection = ("objection",) if poll.method == "consent" else ()
    fields = Fields(value, where, needed=("perspective", method.says), known=("id", "version", *objection))
    perspective = fields.text("perspective")
    if perspective not in poll.asked:
        raise BadInput(f"{where} to come from a perspective that was asked", found=perspective)
    version = fields.number("version", poll.version, least=1, most=poll.version)
    if method.stances:
        stance = _stance(fields, method.says, method.stances)
        return Ballot(number, perspective, stance=stance, objection=_objection(fields), version=version)
    if method.says == "ranks":
        return Ballot(number, perspective, ranking=_ranking(fields, poll), version=version)
    return Ballot(number, perspective, marks=_marks(fields, poll), version=version)


def _stance(fields: Fields, name: str, stances: tuple[str, ...]) -> str:
    stance = fields.text(name)
    if stance not in stances:
        raise fields.wrong(name, f"one of {', '.join(stances)}")
    return stance


def _objection(fields: Fields) -> Objection:
    """How an objection ended. Only an objection has this, and only a finding that it is none has more to say."""
    if "objection" not in fields.value:
        return Objection()
    where = f"objection of {fields.where}"
    ended = Fields(fields.value["objection"], where, needed=("ended",), known=("agreed_by", "is_facilitator_free"))
    if fields.text("stance") != "objection":
        raise BadInput(f"{where} only beside the stance objection", found=fields.text("stance"))
    how = _stance(ended, "ended", ENDS)
    return Objection(how, ended.text("agreed_by"), ended.truth("is_facilitator_free", False))


def _ranking(fields: Fields, poll: Poll) -> tuple[str, ...]:
    """Ranks 1, 2, 3 and so on, each once and none left out; nobody is made to rank them all."""
    ranks = _known(fields, fields.numbers("ranks", least=1), poll)
    by_rank: dict[int, str] = {}
    for option, rank in ranks.items():
        if rank in by_rank:
            raise BadInput(f"{fields.where} to give each rank once", found=f"rank {rank} twice")
        by_rank[rank] = option
    for rank in range(1, len(ranks) + 1):
        if rank not in by_rank:
            raise BadInput(f"{fields.where} to leave out no rank", found=f"no rank {rank}")
    return tuple(by_rank[rank] for rank in range(1, len(ranks) + 1))


def _marks(fields: Fields, poll: Poll) -> Mapping[str, int]:
    if poll.method == "approval":
        return _known(fields, dict.fromkeys(fields.names("approves"), 1), poll)
    if poll.method == "score":
        return _known(fields, fields.numbers("scores", most=poll.rule.highest), poll)
    marks = _known(fields, fields.numbers("dots"), poll)
    if sum(marks.values()) > poll.rule.dots:
        raise BadInput(f"{fields.where} to use {poll.rule.dots} dots at most", found=f"{sum(marks.values())} dots")
    return marks


def _known(fields: Fields, marks: Mapping[str, int], poll: Poll) -> Mapping[str, int]:
    for option in marks:
        if option not in poll.options:
            raise BadInput(f"{fields.where} to name only the options", found=option)
    return marks
