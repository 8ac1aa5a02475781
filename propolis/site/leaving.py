"""Deleting one's account: out of every project first, then the account itself, or none of it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from propolis.accounts.access import signed_in
from propolis.accounts.acts import erase_person
from propolis.accounts.models import Person
from propolis.design.pages import show
from propolis.kit.verdict import Refused
from propolis.kit.words import sentence
from propolis.projects import acts, reads, rules
from propolis.projects.models import Member
from propolis.projects.words import A_PERSON
from propolis.steps.people.acts import forget_introductions, forget_needs
from propolis.steps.planning import reads as planning
from propolis.steps.planning.acts import take_back_answers


@dataclass(frozen=True)
class Leaving:
    """One project that the person would leave, how they are called there afterwards, and what stands in the way."""

    title: str
    slug: str
    called: str
    trouble: str


def leavings(person: Person) -> list[Leaving]:
    """Every project the person is in, with the sentence that stops them where there is one."""
    return [_leaving(member) for member in memberships(person)]


def memberships(person: Person) -> list[Member]:
    """A person's place in each project they are in now."""
    return [reads.membership(project, person) for project in reads.of_person(person)]


def _leaving(member: Member) -> Leaving:
    project = member.project
    chairs, members = reads.co_chairs(project).count(), reads.members(project).count()
    needed = reads.is_needed_to_safeguard(member)
    verdict = rules.can_leave(
        is_co_chair=member.is_co_chair, chairs=chairs, members=members, is_needed_to_safeguard=needed
    )
    trouble = "" if verdict else sentence(verdict)
    return Leaving(project.title, project.slug, str(A_PERSON[member.perspective]), trouble)


def leave_everything(person: Person, at: datetime) -> None:
    """Take back answers that are not counted yet, leave every project, and erase the account.

    Raises Refused, with nothing done, if one project cannot be left.
    """
    with transaction.atomic():
        reads.lock(person)  # nobody joins a project while they leave all of them
        for member in memberships(person):
            for conversation in planning.still_answering(member):
                take_back_answers(by=member, conversation=conversation, at=at)
            acts.leave(by=member, at=at)
        forget_needs(by=person, at=at)
        forget_introductions(by=person, at=at)
        erase_person(by=person, at=at)


@signed_in
def delete_me(request: HttpRequest) -> HttpResponse:
    """What stays and what goes; then, once confirmed, it goes."""
    if request.method != "POST":
        return show(request, "site/delete_me.jinja", leavings(request.user))
    try:
        leave_everything(request.user, timezone.now())
    except Refused:  # the page names the project and says why
        return show(request, "site/delete_me.jinja", leavings(request.user), status=409)
    logout(request)
    messages.success(request, _("Your account is deleted. Thank you for what you did here."))
    return redirect("/")
