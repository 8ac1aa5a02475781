"""What the pages of a consent round show, whatever it is about."""

from propolis.consent.pages.move import move_page
from propolis.consent.pages.round import RoundPage, round_page

__all__ = ["RoundPage", "move_page", "round_page"]
