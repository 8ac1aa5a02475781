from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members, for_readers
from propolis.steps.planning import acts, forms, pages, reads
from propolis.steps.planning.views.finding import found


@for_readers
def goals(request, scope):
    """Every goal, with the needs it answers."""
    return show(request, "planning/goals.jinja", pages.goals(scope))


@for_readers
def goal(request, scope, goal_id):
    """One goal, the needs it answers, and what it said before."""
    return show(request, "planning/goal.jinja", pages.goal(scope, found(reads.goal(scope.project, goal_id))))


@for_members
def write_goal(request, scope):
    """Say what should become true."""
    choices = pages.need_choices(scope)
    form = forms.WriteGoal(request.POST or None, needs=choices, initial={"needs": request.GET.getlist("need")})
    written = form.is_valid() and attempt(form, acts.write_goal, by=scope.member, at=now(), **_typed(scope, form))
    if written:
        return done(request, _("The goal is there for all to see."), "planning:goal", scope.project.slug, written.pk)
    return show(request, "planning/write_goal.jinja", choices, form=form, status=422 if form.is_bound else 200)


@for_members
def edit_goal(request, scope, goal_id):
    """Put a goal in new words, or to other needs."""
    goal = found(reads.goal(scope.project, goal_id))
    form = forms.WriteGoal(request.POST or None, needs=pages.need_choices(scope), initial=_now(goal))
    edited = form.is_valid() and attempt(
        form, acts.edit_goal, by=scope.member, goal=goal, at=now(), **_typed(scope, form)
    )
    if edited:
        return done(
            request, _("The goal has new words. The old ones are kept."), "planning:goal", scope.project.slug, goal.pk
        )
    return show(request, "planning/edit_goal.jinja", goal, form=form, status=422 if form.is_bound else 200)


def _typed(scope, form) -> dict:
    return form.cleaned_data | {"needs": reads.voiced(scope.project, form.cleaned_data["needs"])}


def _now(goal) -> dict:
    needs = [need.pk for need in reads.needs_of(goal)]
    return {"text": goal.text, "how_we_will_know": goal.how_we_will_know, "needs": needs}
