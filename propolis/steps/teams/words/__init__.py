"""The words of teams: what codes mean, and why not."""

from propolis.kit.words import register
from propolis.steps.teams.words import ground_rules, meetings, roles, teams

REASONS = teams.REASONS | roles.REASONS | ground_rules.REASONS | meetings.REASONS
register(REASONS)
