"""What the pages of mindset show."""

from propolis.steps.mindset.pages.frameworks import framework_page, standing
from propolis.steps.mindset.pages.learning import canvas_page, home, lesson_page

__all__ = ["canvas_page", "framework_page", "home", "lesson_page", "standing"]
