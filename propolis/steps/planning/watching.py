"""Finding the conversations whose opinion map is due. Answers wait for nothing: the queue looks for what is new."""

from datetime import datetime, timedelta

from propolis.steps.planning import reads
from propolis.steps.planning.tasks import draw_map

EVERY = timedelta(seconds=5)
PAUSE = timedelta(seconds=30)  # between two tries at one map, so that a busy conversation is not drawn all the time
OVERLAP = timedelta(minutes=1)  # an answer bears the time it was sent, which can be a while before it is written


class MapWatch:
    """What is waiting to be drawn; one for each queue."""

    def __init__(self) -> None:
        self.looked_at: datetime | None = None
        self.waiting: set[str] = set()
        self.tried_at: dict[str, datetime] = {}

    def look(self, at: datetime) -> None:
        """Ask for every map that is due, unless it was looked for a moment ago."""
        if self.looked_at is not None and at - self.looked_at < EVERY:
            return
        since = None if self.looked_at is None else self.looked_at - OVERLAP
        self.waiting |= set(reads.map_may_be_due(since))
        self.looked_at = at
        for one in [one for one in self.waiting if self._is_time(one, at)]:
            draw_map.enqueue(one)
            self.tried_at[one] = at
            self.waiting.remove(one)

    def _is_time(self, conversation: str, at: datetime) -> bool:
        return at - self.tried_at.get(conversation, at - PAUSE) >= PAUSE
