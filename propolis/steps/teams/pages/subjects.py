"""How the rounds of this room are called, and where they are shown."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.consent.models import ConsentRound
from propolis.consent.subjects import Subject
from propolis.steps.teams import reads, words


def subjects(rounds: Collection[ConsentRound]) -> dict[str, Subject]:
    """The ground rules among these rounds, by round id."""
    return {one.round_id: _subject(one) for one in reads.of_rounds(rounds)}


def _subject(one) -> Subject:
    slug = one.project.slug
    here = reverse("teams:rules_set", args=[slug, one.pk])
    return Subject(str(words.ground_rules.TITLE), here, _("Ground rules"), reverse("teams:rules", args=[slug]))
