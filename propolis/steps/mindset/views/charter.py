"""The charter: reading it, writing a draft together, and putting it to everyone."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.consent.reads import today
from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.mindset import acts, forms, lenses, pages, permissions
from propolis.steps.mindset.reads import charter as reads
from propolis.steps.mindset.views.asking import ask, fill

USUAL_REVIEW = timedelta(days=182)


@for_readers
def charter(request, scope):
    """The charter that holds, and the draft of a new one."""
    return show(request, "mindset/charter.jinja", pages.charter_page(scope, now()))


@for_readers
def version(request, scope, charter_id):
    """One charter, and how far it has come."""
    found = get_object_or_404(reads.put_to_everyone(scope.project, scope.member), pk=charter_id)
    return show(request, "mindset/charter_version.jinja", pages.version_page(scope, found, now()))


@for_members
def start(request, scope):
    """Begin a draft."""
    require_may(permissions.may_write_charter(scope.member, scope.project))
    lead = _("Everyone here can write in it. Nothing holds until all of you have agreed.")
    return ask(
        request,
        fill(forms.NothingToFill, request),
        _page(scope, _("Write a charter together"), lead, _("Start a draft")),
        lambda **values: acts.start_charter(by=scope.member, **values),
        _("The draft is there. Everyone can write in it."),
        lambda made: ("mindset:charter", scope.project.slug),
    )


@for_members
def add(request, scope):
    """Add a principle in one's own words."""
    draft = _find_draft(scope)
    lead = _("Say what you stand for, and how anyone could see that you do it.")
    return ask(
        request,
        fill(forms.PrincipleForm, request),
        _page(scope, _("Add a principle"), lead, _("Add the principle")),
        lambda text, shown_by, at: acts.add_principles(
            by=scope.member, draft=draft, principles=[(text, shown_by)], at=at
        ),
        _("Your principle is in the draft."),
        lambda made: ("mindset:charter", scope.project.slug),
    )


@for_members
def pick(request, scope, framework):
    """Add principles that a framework offers."""
    draft, offered = _find_draft(scope), lenses.frameworks().get(framework)
    if offered is None:
        raise Http404
    return ask(
        request,
        fill(forms.PickForm, request, framework=offered),
        _page(scope, offered.name, offered.about, _("Add them to the draft")),
        lambda items, at: acts.add_principles(
            by=scope.member, draft=draft, principles=[(one.principle, one.indicators) for one in items], at=at
        ),
        _("They are in the draft now."),
        lambda made: ("mindset:charter", scope.project.slug),
    )


@for_members
def remove(request, scope, principle_id):
    """Take a principle out of the draft."""
    found = get_object_or_404(reads.principle(scope.project, principle_id))
    require_may(permissions.may_write_charter(scope.member, scope.project))
    return ask(
        request,
        fill(forms.NothingToFill, request),
        _page(scope, _("Take this principle out"), "", _("Take it out"), found.text),
        lambda **values: acts.remove_principle(by=scope.member, principle=found, **values),
        _("The principle is out of the draft."),
        lambda made: ("mindset:charter", scope.project.slug),
    )


@for_members
def put(request, scope):
    """Put the draft to everyone."""
    draft = _find_draft(scope)
    lead = _("It becomes a proposal that all of you decide on. After this, its words change only there.")
    first = {"review_on": today(scope.project, now()) + USUAL_REVIEW}
    return ask(
        request,
        fill(forms.PutForm, request, initial=first),
        _page(scope, _("Put this charter to everyone"), lead, _("Make it a proposal")),
        lambda **values: acts.put_charter(by=scope.member, draft=draft, **values),
        _("It is a proposal now. Show it to everyone when you are ready."),
        lambda made: ("mindset:charter_version", scope.project.slug, made.pk),
    )


def _page(scope, title: str, lead: str, submit: str, about: str = "") -> pages.FormPage:
    return pages.FormPage(title, lead, submit, reverse("mindset:charter", args=[scope.project.slug]), about)


def _find_draft(scope):
    require_may(permissions.may_write_charter(scope.member, scope.project))
    draft = reads.draft(scope.project)
    if draft is None:
        raise Http404
    return draft
