"""The two ways everyone walks a journey: on a wide screen with scripts, and on a phone, in the dark, without them."""

import pytest

WIDE = (True, 1280, False)
NARROW = (False, 320, True)


def both_ways(wide=(), narrow=()) -> list:
    """(javascript, width, dark) twice; the marks of each. What is marked soak is walked by `make soak`."""
    return [
        pytest.param(*WIDE, id="scripts-wide-light", marks=wide),
        pytest.param(*NARROW, id="no-scripts-narrow-dark", marks=narrow),
    ]
