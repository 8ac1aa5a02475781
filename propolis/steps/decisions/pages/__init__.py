"""What the pages of this room show."""

from propolis.steps.decisions.pages.home import home
from propolis.steps.decisions.pages.proposal import ProposalPage, proposal_page

__all__ = ["ProposalPage", "home", "proposal_page"]
