"""What the pages of people show."""

from propolis.steps.people.pages.form import FormPage
from propolis.steps.people.pages.groups import group_page, map_page
from propolis.steps.people.pages.home import HomePage, home
from propolis.steps.people.pages.introductions import know_page

__all__ = [
    "FormPage",
    "HomePage",
    "group_page",
    "home",
    "know_page",
    "map_page",
]
