"""Polls for the tests, as short as they can be said."""

from collections.abc import Mapping, Sequence

from propolis.methods.ballots import Ballot, Poll

ASKED = {"lived-experience": 4, "carer": 2, "staff": 6}  # the table of the practice handbook
LETTERS = {
    "consent": {"y": "consent", "c": "concern", "n": "objection", "a": "aside"},
    "consensus": {"y": "agree", "n": "block", "a": "aside", "z": "abstain"},
    "gradients": {"y": "endorse", "m": "minor-contention", "r": "reservations", "z": "abstain", "q": "more-discussion",
                  "d": "dislike-but-support", "s": "serious-disagreement", "n": "veto"},
    "double-majority": {"y": "yes", "n": "no", "a": "abstain", "z": "abstain"},
    "weighted": {"y": "yes", "n": "no", "a": "abstain", "z": "abstain"},
}  # fmt: skip


def stances(method: str, *letters: str, asked: Mapping[str, int] = ASKED, **poll: object) -> Poll:
    """A poll about one proposal: for each perspective asked, a letter for each of its people, - for silence."""
    ballots = [
        Ballot(0, perspective, stance=LETTERS[method][letter])
        for perspective, said in zip(asked, letters, strict=True)
        for letter in said
        if letter != "-"
    ]
    return Poll(method, numbered(ballots), asked=asked, **poll)


def numbered(ballots: Sequence[Ballot]) -> tuple[Ballot, ...]:
    """Ballots by their place in the list, from 1."""
    return tuple(Ballot(**vars(one) | {"number": number}) for number, one in enumerate(ballots, start=1))


def marked(method: str, *marks: tuple[str, Mapping[str, int]], options: str, seats: int = 1, **poll: object) -> Poll:
    """A poll with a figure for each option; everyone who is in it answered."""
    ballots = numbered([Ballot(0, perspective, marks=given) for perspective, given in marks])
    return Poll(method, ballots, options=tuple(options), seats=seats, asked=everyone(ballots), **poll)


def ranked(*rankings: str, options: str, seats: int = 1, method: str = "stv", **poll: object) -> Poll:
    """Ranked ballots such as "7 ABC": seven papers that say A, then B, then C. With carer: before it, a perspective."""
    ballots = []
    for one in rankings:
        perspective, _, rest = one.rpartition(":")
        papers, _, names = rest.strip().partition(" ")
        ballots.append(Ballot(0, perspective, ranking=tuple(names), papers=int(papers)))
    asked = everyone(ballots) if any(one.perspective for one in ballots) else {}
    return Poll(method, numbered(ballots), options=tuple(options), seats=seats, asked=asked, **poll)


def everyone(ballots: Sequence[Ballot]) -> dict[str, int]:
    asked: dict[str, int] = {}
    for one in ballots:
        asked[one.perspective] = asked.get(one.perspective, 0) + 1
    return asked


def codes(outcome) -> list[str]:
    return [one.code for one in outcome.reasons]
