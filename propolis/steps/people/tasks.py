"""What takes long, in the background and outside any transaction: working out a draw; and what is tidied away."""

import time

from django.utils import timezone
from django_tasks import task

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery import Progress, Unmeetable, fair_lottery
from propolis.steps.people import acts, drawing, reads
from propolis.steps.people.models import Draw

EVERY = 1.0  # seconds between two words on how far it has come


@task()
def make_draw(draw_id: str) -> None:
    """Work out a draw and publish it, or say why there can be none. Doing it twice does it once."""
    draw = reads.to_be_made(draw_id)
    if draw is None:
        return
    try:
        lottery = fair_lottery(drawing.pool_of(draw.call), draw.call.rule, go_on=_Telling(draw))
        acts.publish_draw(by=draw.asked_by, draw=draw, lottery=lottery, at=timezone.now())
    except (Unmeetable, BadInput):
        found = drawing.check(draw.call).verdict
        _refuse(draw, found.reason or "draw-broke", dict(found.facts))
    except Exception:
        _refuse(draw, "draw-broke", {})
        raise


@task()
def forget_calls() -> None:
    """End the calls whose names and addresses have been kept for as long as was promised."""
    for call in reads.kept_too_long(timezone.now()):
        acts.forget_call(call=call, at=timezone.now())


class _Telling:
    """Notes how far a draw has come, now and then; it never stops the search."""

    def __init__(self, draw: Draw):
        self.draw, self.told = draw, float("-inf")

    def __call__(self, progress: Progress) -> bool:
        if time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            acts.note_draw_progress(by=self.draw.asked_by, draw=self.draw, step=progress.step, at=timezone.now())
        return True


def _refuse(draw: Draw, reason: str, facts: dict) -> None:
    acts.refuse_draw(by=draw.asked_by, draw=draw, reason=reason, facts=facts, at=timezone.now())
