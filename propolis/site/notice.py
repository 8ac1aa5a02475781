"""The plain notice of a decision, drafted from the record: it joins what was decided with who does what."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now

from propolis.consent import reads as consent
from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.decisions import pages, reads
from propolis.steps.delivery import reads as delivery
from propolis.steps.delivery.models import Commitment


@dataclass(frozen=True)
class Promised:
    """One thing that was promised, and who does it: what they speak from, as a notice goes out of the house."""

    commitment: Commitment
    doers: list[str]


@dataclass(frozen=True)
class NoticePage:
    """What was decided, who took part, each objection and its end, who does what, and how to object now."""

    proposal: pages.ProposalPage
    promised: list[Promised]
    address: str
    head: str
    length: int


@for_readers
def notice(request, scope, proposal_id):
    """The notice of one decision, to print or send on."""
    found = get_object_or_404(reads.seen_by(scope.project, scope.member), pk=proposal_id)
    if found.round.state not in consent.DECIDED:
        raise Http404
    chain = scope.project.chain
    # It is printed and sent on, so the address is the one people use and not the one this request came by.
    address = settings.PROPOLIS_URL + reverse("decisions:proposal", args=[scope.project.slug, found.pk])
    page = NoticePage(pages.proposal_page(scope, found, now()), _promised(found), address, chain.head, chain.length)
    return show(request, "site/notice.jinja", page)


def _promised(found) -> list[Promised]:
    doers = defaultdict(dict)  # a dict keeps each label once, in the order people took it on
    for action in delivery.actions(found.project).filter(commitment__proposal=found):
        doers[action.commitment_id] |= {delivery.owner_label(owner, None): None for owner in action.owners.all()}
    return [Promised(one, list(doers[one.pk])) for one in delivery.commitments_of(found)]
