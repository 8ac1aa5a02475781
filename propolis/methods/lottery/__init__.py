"""The democratic lottery: draws a panel that mirrors a community, with chances as equal as the targets allow."""

from propolis.methods.lottery.changes import Change, Unmeetable, smallest_change
from propolis.methods.lottery.lottery import Lottery, fair_lottery
from propolis.methods.lottery.pool import Person, Pool, Target, gather
from propolis.methods.lottery.progress import Progress
from propolis.methods.lottery.publication import commitment, drawn, publication, ticket_number
from propolis.methods.lottery.reading import read_ids, read_people, read_targets
from propolis.methods.lottery.replacements import replacement_pool
from propolis.methods.lottery.tickets import TICKETS, ticket_odds, tickets
from propolis.methods.lottery.verify import faults, read_publication

__all__ = [
    "TICKETS",
    "Change",
    "Lottery",
    "Person",
    "Pool",
    "Progress",
    "Target",
    "Unmeetable",
    "commitment",
    "drawn",
    "fair_lottery",
    "faults",
    "gather",
    "publication",
    "read_ids",
    "read_people",
    "read_publication",
    "read_targets",
    "replacement_pool",
    "smallest_change",
    "ticket_number",
    "ticket_odds",
    "tickets",
]
