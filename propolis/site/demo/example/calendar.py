"""When things happened in the example: counted back from the day it is built, so that it is never out of date."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from propolis.consent.working_days import after_working_days


@dataclass(frozen=True)
class Calendar:
    """Days before the day the example is built."""

    built_at: datetime

    def at(self, days_ago: int, hour: int = 10, minute: int = 0) -> datetime:
        """A moment on an earlier day; never later than the building itself."""
        moment = (self.built_at - timedelta(days=days_ago)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        return min(moment, self.built_at)

    def day(self, days_ago: int) -> date:
        """An earlier day, or a later one where days_ago is below nothing."""
        return (self.built_at - timedelta(days=days_ago)).date()

    def days_ago_after_notice(self, published_days_ago: int, working_days: int = 5) -> int:
        """How many days ago the notice was over."""
        over = after_working_days(self.day(published_days_ago), working_days, "ENG")
        return (self.built_at.date() - over).days
