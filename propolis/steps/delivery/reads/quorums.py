from django.db.models import F, OuterRef, Q, Subquery

from propolis.consent.models import Seat, TextVersion
from propolis.methods.ballots import turnout
from propolis.projects.models import Project
from propolis.projects.sides import is_lived_side


def with_lived_quorum(project: Project) -> set[str]:
    """The rounds in which people who use services and carers had their quorum, in one query.

    The same answer for every round as `decisions.reads.has_lived_quorum` gives for one; a test holds the two together.
    """
    lived = [seat for seat in _seats(project) if is_lived_side(seat[2], project.level)]
    percents = {round: percent for round, percent, _, _ in lived}
    tallies = turnout((round, stance) for round, _, _, stance in lived)
    return {round for round, tally in tallies.items() if tally.meets(percents[round])}


def _seats(project: Project):
    """Everyone asked about each text as it stands, who was still here when it was decided or is here now."""
    newest = TextVersion.objects.filter(round=OuterRef("version__round")).order_by("-number").values("pk")[:1]
    here = Q(member__left_at=None) | Q(member__left_at__gte=F("version__round__decided_at"))
    seats = Seat.objects.filter(here, version__round__project=project, version=Subquery(newest))
    return seats.values_list("version__round", "version__round__quorum_percent", "perspective", "stance")
