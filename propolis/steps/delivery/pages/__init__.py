"""What the pages of this room show."""

from propolis.steps.delivery.pages.action import ActionPage, action_page
from propolis.steps.delivery.pages.commitment import CommitmentPage, commitment_page
from propolis.steps.delivery.pages.form import FormPage
from propolis.steps.delivery.pages.plan import HomePage, home
from propolis.steps.delivery.pages.shown import late, one_sided

__all__ = [
    "ActionPage",
    "CommitmentPage",
    "FormPage",
    "HomePage",
    "action_page",
    "commitment_page",
    "home",
    "late",
    "one_sided",
]
