"""Everything that changes a project; each function is one act."""

from propolis.projects.acts.invitations import close_invitation, invite, join
from propolis.projects.acts.members import change_perspective, leave, name_co_chair, stop_chairing
from propolis.projects.acts.projects import make_promise, new_slug, set_ways_of_working, start_project
from propolis.projects.acts.safety import name_safeguarding_lead, set_safeguards

__all__ = [
    "change_perspective",
    "close_invitation",
    "invite",
    "join",
    "leave",
    "make_promise",
    "name_co_chair",
    "name_safeguarding_lead",
    "new_slug",
    "set_safeguards",
    "set_ways_of_working",
    "start_project",
    "stop_chairing",
]
