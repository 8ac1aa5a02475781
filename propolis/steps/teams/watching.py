"""Finding the meetings that people are to be reminded of. Whoever has no email sees it on their journey."""

from datetime import datetime, timedelta

from propolis.steps.teams import letters
from propolis.steps.teams.acts.feeds import note_reminded
from propolis.steps.teams.reads import calendars as reads

EVERY = timedelta(minutes=10)


class MeetingWatch:
    """Looks now and then; one for each queue."""

    def __init__(self) -> None:
        self.looked_at: datetime | None = None

    def look(self, at: datetime) -> None:
        """Remind people of every meeting that is near, each once."""
        if self.looked_at is not None and at - self.looked_at < EVERY:
            return
        self.looked_at = at
        for meeting in reads.to_remind(at):
            if note_reminded(meeting=meeting, at=at):
                letters.remind(meeting)
