"""Yes, or no with a reason: the one answer that buttons and acts both ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Verdict:
    """Whether something may or can be done and, if not, the code of the reason."""

    is_yes: bool
    reason: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.is_yes


YES = Verdict(True)


def no(reason: str, **facts: object) -> Verdict:
    """A refusal: a kebab-case code, and the figures its sentence needs."""
    return Verdict(False, reason, facts)


class Refused(Exception):
    """Something was asked for that the person may not do, or that cannot be done now."""

    def __init__(self, verdict: Verdict):
        super().__init__(verdict.reason)
        self.verdict = verdict


class MayNot(Refused):
    """This person is not the one to do it."""


class CanNot(Refused):
    """It cannot be done now, whoever asks."""


def require_may(verdict: Verdict) -> None:
    """Stop here unless the person may. Raises MayNot."""
    if not verdict:
        raise MayNot(verdict)


def require_can(verdict: Verdict) -> None:
    """Stop here unless it can be done now. Raises CanNot."""
    if not verdict:
        raise CanNot(verdict)


def first_no(*verdicts: Verdict) -> Verdict:
    """The first refusal among several answers, or yes when there is none."""
    return next((verdict for verdict in verdicts if not verdict), YES)
