"""Find the member or the standing, call one act or one page, answer."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import Form, attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects import acts as projects
from propolis.projects import permissions as project_permissions
from propolis.projects.reads import is_safeguarding_lead, label, members
from propolis.projects.scope import for_members
from propolis.steps.people import acts, pages, permissions, reads, words
from propolis.steps.people.forms.safety import LeadForm, StandingForm
from propolis.steps.people.views.asking import ask, fill


@for_members
def safety(request, scope):
    """Whom to tell when something is wrong, and who speaks for whom."""
    return _shown(request, scope, Form())


@for_members
def name_lead(request, scope):
    """Name whom to tell when something is wrong."""
    require_may(project_permissions.may_name_safeguarding_lead(scope.member, scope.project))
    people = pages.named_people(members(scope.project).filter(is_young=False), scope.member)
    lead = _("Someone people trust, who knows what to do when someone may be at risk. Ask them first.")
    return ask(
        request,
        fill(LeadForm, request, people=people),
        pages.FormPage(_("Name the safeguarding lead"), lead, _("Name them"), _back(scope)),
        lambda **values: projects.name_safeguarding_lead(by=scope.member, **values),
        _("It is noted. Everyone here can see whom to tell."),
        lambda made: _home(scope),
    )


@for_members
def set_safeguards(request, scope, member_id):
    """Note that a member is under 18, or no longer."""
    is_lead = is_safeguarding_lead(scope.member)
    require_may(project_permissions.may_set_safeguards(scope.member, scope.project, is_lead=is_lead))
    member = get_object_or_404(members(scope.project), pk=member_id)
    who, to = {"who": label(member, scope.member)}, not member.is_young
    title = _("Is %(who)s under 18?") % who if to else _("Is %(who)s 18 now?") % who
    lead = _("Their pages will say less, and whom to tell if something is wrong.") if to else ""
    return ask(
        request,
        fill(Form, request),
        pages.FormPage(title, lead, _("Yes, note it"), _back(scope)),
        lambda **values: projects.set_safeguards(by=scope.member, member=member, is_young=to, **values),
        _("It is noted. Only co-chairs and the safeguarding lead are told."),
        lambda made: _home(scope),
    )


@for_members
def ask_standing(request, scope):
    """Ask to speak for someone else."""
    people = pages.named_people(members(scope.project).exclude(pk=scope.member.pk), scope.member)
    lead = _("It counts once they agree. For someone under 18, whoever has parental responsibility agrees.")
    return ask(
        request,
        fill(StandingForm, request, people=people),
        pages.FormPage(_("Speak for someone else"), lead, _("Ask for their yes"), _back(scope)),
        lambda member, **values: acts.ask_standing(by=scope.member, person=member, **values),
        _("It is asked. It counts once they say yes."),
        lambda made: _home(scope),
    )


@for_members
def move_standing(request, scope, standing_id, to):
    """Agree, say no, take it back, or end it."""
    if to not in words.standings.MOVES:
        raise Http404
    found = get_object_or_404(reads.standings(scope.project), pk=standing_id)
    require_may(permissions.may_move_standing(scope.member, found, to, agrees=reads.agreeing(found)))
    form = fill(Form, request)
    if form.is_valid() and attempt(form, acts.move_standing, by=scope.member, standing=found, to=to, at=now()):
        return done(request, words.standings.MOVED[to], *_home(scope))
    return _shown(request, scope, form)


def _shown(request, scope, form):
    page = pages.safety_page(scope)
    return show(request, "people/safety/safety.jinja", page, form=form, status=422 if form.errors else 200)


def _home(scope) -> tuple[str, str]:
    return "people:safety", scope.project.slug


def _back(scope) -> str:
    return reverse("people:safety", args=[scope.project.slug])
