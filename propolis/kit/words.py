"""Reason codes become sentences here; each room brings its own."""

from collections.abc import Mapping

from propolis.kit.verdict import Verdict

_SENTENCES: dict[str, object] = {}


class UnknownReason(LookupError):
    """A verdict carries a reason that no room has put into words."""


class ReasonTaken(ValueError):
    """Two rooms use one reason code for two sentences."""


def register(reasons: Mapping[str, object]) -> None:
    """Teach the house a room's sentences. Raises ReasonTaken when a code already means something else."""
    for code, words in reasons.items():
        if _SENTENCES.setdefault(code, words) is not words:
            raise ReasonTaken(code)


def sentence(verdict: Verdict) -> str:
    """Why not, in plain words. Raises UnknownReason for a code without a sentence."""
    if verdict.reason not in _SENTENCES:
        raise UnknownReason(verdict.reason)
    return str(_SENTENCES[verdict.reason]) % dict(verdict.facts)
