"""What the pages of mindset show."""

from propolis.steps.mindset.pages.charter import charter_page, version_page
from propolis.steps.mindset.pages.form import FormPage
from propolis.steps.mindset.pages.frameworks import ItemView, framework_page, item_views, standing
from propolis.steps.mindset.pages.learning import canvas_page, home, lesson_page

__all__ = [
    "FormPage",
    "ItemView",
    "canvas_page",
    "charter_page",
    "framework_page",
    "home",
    "item_views",
    "lesson_page",
    "standing",
    "version_page",
]
