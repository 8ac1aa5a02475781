"""How the rounds of this room are called, and where they are shown."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.consent.models import ConsentRound
from propolis.consent.subjects import Subject
from propolis.steps.decisions import reads


def subjects(rounds: Collection[ConsentRound]) -> dict[str, Subject]:
    """The proposals among these rounds, by round id."""
    return {one.round_id: _subject(one) for one in reads.of_rounds(rounds)}


def _subject(proposal) -> Subject:
    slug = proposal.project.slug
    here = reverse("decisions:proposal", args=[slug, proposal.pk])
    return Subject(proposal.title, here, _("Decisions"), reverse("decisions:home", args=[slug]))
