"""Who registered, for co-chairs: typing in for someone, a file of letters, yes and no by phone, inviting."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_can, require_may
from propolis.projects.acts import invite as invite_to_project
from propolis.projects.scope import for_members
from propolis.projects.views.asking import ask, sent
from propolis.steps.people import acts, letters, permissions, reads, rules
from propolis.steps.people.forms.calls import NothingToFill
from propolis.steps.people.forms.registrations import InvitePanelForm, LettersForm, RegisterForm
from propolis.steps.people.pages import registrations as pages
from propolis.steps.people.views.calls import call_to_run

ANSWERS = {"confirm": acts.confirm_seat_for, "withdraw": acts.withdraw_for}


@for_members
def registered(request, scope, call_id) -> HttpResponse:
    """Everyone who registered."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    page = pages.registered_page(call_to_run(scope, call_id), number)
    return show(request, "people/calls/registered.jinja", page)


@for_members
def register_for(request, scope, call_id) -> HttpResponse:
    """Type in what someone said."""
    found = call_to_run(scope, call_id)
    form = _register_form(request, found)
    if form.is_valid():
        made = attempt(form, acts.register_for, by=scope.member, call=found, at=now(), **form.cleaned_data)
        if made:
            letters.send_ticket(made)
            return redirect("people:paper", scope.project.slug, made.pk)
    return ask(request, "people/calls/register_for.jinja", form, found)


@for_members
def import_letters(request, scope, call_id) -> HttpResponse:
    """A file of letters."""
    found = call_to_run(scope, call_id)
    questions = reads.answers(found)
    known = {"questions": questions, "taken": reads.all_taken(found), "needs_address": found.is_one_per_address}
    form = LettersForm(sent(request), request.FILES or None, **known)
    if form.is_valid():
        said = form.cleaned_data["letters"]
        if attempt(form, acts.import_letters, by=scope.member, call=found, letters=said, at=now()):
            words = ngettext("%(n)s letter is in.", "%(n)s letters are in.", len(said)) % {"n": len(said)}
            return done(request, words, "people:registered", scope.project.slug, found.pk)
    return ask(request, "people/calls/letters.jinja", form, found, questions=questions)


@for_members
def paper(request, scope, registration_id) -> HttpResponse:
    """Someone's ticket, to print and hand on."""
    found = registration_or_404(scope, registration_id)
    return show(request, "people/calls/paper.jinja", pages.ticket_page(found))


@for_members
def answer_for(request, scope, registration_id, to) -> HttpResponse:
    """Note that someone takes their seat, or withdraws."""
    found = registration_or_404(scope, registration_id)
    if to not in ANSWERS:
        raise Http404
    form = NothingToFill(sent(request))
    if form.is_valid() and attempt(form, ANSWERS[to], by=scope.member, registration=found, at=now()):
        said = _("It is noted that they take their seat.") if to == "confirm" else _("They are withdrawn.")
        return done(request, said, "people:registered", scope.project.slug, found.call_id)
    return ask(request, "people/calls/answer_for.jinja", form, pages.registered_line(found), to=to)


@for_members
def invite(request, scope, registration_id) -> HttpResponse:
    """Ask someone with a seat to join the project."""
    found = registration_or_404(scope, registration_id)
    form = InvitePanelForm(sent(request))
    if form.is_valid():
        invitation = attempt(form, _invite, scope=scope, registration=found, **form.cleaned_data)
        if invitation is not None and invitation.way == "letter":
            return done(request, _("Print this letter."), "projects:letter", scope.project.slug, invitation.pk)
        if invitation is not None:
            return done(
                request, _("The invitation is on its way."), "people:registered", scope.project.slug, found.call_id
            )
    return ask(request, "people/calls/invite.jinja", form, pages.registered_line(found))


def _invite(*, scope, registration, perspective: str):
    """Two acts, one after the other: the record keeps that someone was invited, and not which invitation it was."""
    is_invited = registration.invited_at is not None
    require_can(rules.can_note_invited(state=registration.state, is_invited=is_invited))
    acts.note_invited(by=scope.member, registration=registration, at=now())
    email = registration.contact.email
    way = "email" if email else "letter"
    return invite_to_project(by=scope.member, way=way, perspective=perspective, email=email, at=now())


def registration_or_404(scope, registration_id: str):
    """Someone who registered for a call of this project, and has not withdrawn; for co-chairs. Raises MayNot."""
    require_may(permissions.may_write_call(scope.member, scope.project))
    found = reads.registration(scope.project, registration_id)
    if found is None or not hasattr(found, "contact"):
        raise Http404
    return found


def _register_form(request, call) -> RegisterForm:
    needs = {"questions": reads.answers(call), "needs_address": call.is_one_per_address}
    return RegisterForm(sent(request), is_own=False, **needs)
