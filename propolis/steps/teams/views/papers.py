"""What there is to read before a meeting, and a ready plan for its agenda."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.teams.acts import agenda, papers
from propolis.steps.teams.forms.meetings import NothingToFill
from propolis.steps.teams.forms.papers import PaperForm, SharePaperForm
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.permissions.papers import may_share_paper
from propolis.steps.teams.reads import preparing as reads
from propolis.steps.teams.views.asking import ask, fill
from propolis.steps.teams.views.meetings import about, at, find


@for_members
def promise(request, scope, meeting_id) -> HttpResponse:
    """Promise something to read."""
    found = find(scope, meeting_id)
    lead = _("People need time to read. Five working days is a good habit.")
    return ask(
        request,
        fill(PaperForm, request, initial={"due_on": reads.usual_due_day(found)}),
        about(scope, found, _("Promise something to read"), lead, _("Promise it")),
        lambda **values: papers.promise_paper(by=scope.member, meeting=found, **values),
        _("It is promised."),
        lambda made: at(scope, found),
    )


@for_members
def share(request, scope, meeting_id, paper_id) -> HttpResponse:
    """Say where a paper is."""
    found = find(scope, meeting_id)
    paper = get_object_or_404(reads.papers(found), pk=paper_id)
    require_may(may_share_paper(scope.member, paper))
    return ask(
        request,
        fill(SharePaperForm, request, initial={"where": paper.where}),
        about(scope, found, _("Share it: %(title)s") % {"title": paper.title}, "", _("Share it")),
        lambda **values: papers.share_paper(by=scope.member, paper=paper, **values),
        _("People can read it now."),
        lambda made: at(scope, found),
    )


@for_members
def use_plan(request, scope, meeting_id) -> HttpResponse:
    """Put a ready plan on the agenda."""
    found = find(scope, meeting_id)
    require_may(permissions.may_organise(scope.member, found))
    lead = _("It is a start. Everyone can add to it, and you can take things off.")
    return ask(
        request,
        fill(NothingToFill, request),
        about(scope, found, _("Start from a ready plan?"), lead, _("Put it on the agenda")),
        lambda **values: agenda.use_plan(by=scope.member, meeting=found, **values),
        _("The plan is on the agenda."),
        lambda made: at(scope, found),
    )
