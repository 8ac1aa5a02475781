"""What the pages of people show."""

from propolis.steps.people.pages.form import FormPage
from propolis.steps.people.pages.groups import group_page, map_page
from propolis.steps.people.pages.home import HomePage, home
from propolis.steps.people.pages.introductions import know_page
from propolis.steps.people.pages.safety import named_people, safety_page, speaks_for, standing_view, with_voice

__all__ = [
    "FormPage",
    "HomePage",
    "group_page",
    "home",
    "know_page",
    "map_page",
    "named_people",
    "safety_page",
    "speaks_for",
    "standing_view",
    "with_voice",
]
