"""What every test shares."""

from hypothesis import settings

# No test is timed, and a run can be repeated: the examples change when a test changes, and not from run to run.
settings.register_profile("propolis", deadline=None, derandomize=True)
settings.load_profile("propolis")
