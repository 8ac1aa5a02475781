import time
from datetime import timedelta

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def fresh_limits():
    """Counts behind the rate limits start from nothing in every test."""
    cache.clear()


@pytest.fixture
def later(monkeypatch):
    """Moves the clock on: what reads the time after this reads a later one."""
    real = time.time

    def move(by: timedelta) -> None:
        monkeypatch.setattr(time, "time", lambda: real() + by.total_seconds())

    return move
