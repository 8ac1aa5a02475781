"""Every address of the house."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from propolis.site import leaving, notice, portfolio, record, views
from propolis.site.journey import views as journey
from propolis.site.thread import views as thread
from propolis.steps.evaluation.urls import ledger_urlpatterns
from propolis.steps.people.urls import call_urlpatterns
from propolis.steps.people.urls import own_urlpatterns as needs_urlpatterns
from propolis.steps.planning.urls import guest_urlpatterns
from propolis.steps.teams.views.feeds import feed

IN_A_PROJECT = [
    path("", journey.journey, name="journey"),
    path("record/", record.record, name="record"),
    path("record/export", record.export, name="record_export"),
    path("thread/", thread.threads, name="threads"),
    path("thread/<slug:kind>/<slug:bead_id>/", thread.thread, name="thread"),
    path("decisions/<slug:proposal_id>/notice/", notice.notice, name="notice"),
    path("consent/", include("propolis.consent.urls")),
    path("mindset/", include("propolis.steps.mindset.urls")),
    path("people/", include("propolis.steps.people.urls")),
    path("teams/", include("propolis.steps.teams.urls")),
    path("planning/", include("propolis.steps.planning.urls")),
    path("decisions/", include("propolis.steps.decisions.urls")),
    path("delivery/", include("propolis.steps.delivery.urls")),
    path("evaluation/", include("propolis.steps.evaluation.urls")),
    path("growth/", include("propolis.steps.growth.urls")),
    path("we-said-we-did/", include((ledger_urlpatterns, "ledger"))),
]

urlpatterns = [
    path("health/live", views.live, name="live"),
    path("health/ready", views.ready, name="ready"),
    path("calendar/<slug:code>.ics", feed, name="calendar_feed"),
    path("source/propolis.tar.gz", views.source_file, name="source_file"),
    *i18n_patterns(
        path("", views.home, name="home"),
        path("accessibility", views.accessibility, name="accessibility"),
        path("privacy", views.privacy, name="privacy"),
        path("glossary", views.glossary, name="glossary"),
        path("notices", views.notices, name="notices"),
        path("source", views.source, name="source"),
        path("me/delete/", leaving.delete_me, name="delete_me"),
        path("side-by-side/", portfolio.portfolio, name="portfolio"),
        path("me/needs/", include((needs_urlpatterns, "needs"))),
        path("", include("propolis.accounts.urls")),
        path("", include("propolis.projects.urls")),
        path("projects/<slug:slug>/", include(IN_A_PROJECT)),
        path("calls/", include((call_urlpatterns, "calls"))),
        path("c/", include((guest_urlpatterns, "guests"))),
        prefix_default_language=False,
    ),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.fell_over
