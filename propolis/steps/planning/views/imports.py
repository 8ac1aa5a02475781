from django.shortcuts import redirect
from django.utils.timezone import now

from propolis.design.forms import attempt
from propolis.design.pages import show
from propolis.projects.scope import for_members
from propolis.steps.planning import acts, forms, pages, reads
from propolis.steps.planning.tasks import read_import
from propolis.steps.planning.views.finding import found


@for_members
def new_import(request, scope):
    """Bring in a conversation held elsewhere."""
    pages.new_import(scope)
    form = forms.ImportConversation(request.POST or None, request.FILES or None)
    asked = form.is_valid() and attempt(form, acts.ask_import, by=scope.member, at=now(), **form.cleaned_data)
    if not asked:
        return show(request, "planning/new_import.jinja", form=form, status=422 if form.is_bound else 200)
    # Only now, when the files are surely kept: the queue may begin at once.
    read_import.enqueue(asked.pk)
    return redirect("planning:import", scope.project.slug, asked.pk)


@for_members
def import_progress(request, scope, import_id):
    """How far an import has come."""
    asked = found(reads.asked(scope.project, import_id))
    return show(request, "planning/import.jinja", pages.import_progress(asked))
