"""Addresses of projects: starting one, joining one, and what every project has from its first day."""

from django.urls import include, path

from propolis.projects.views import inviting, joining, people, promise, starting, teams

app_name = "projects"

IN_A_PROJECT = [
    path("mindset/promise/", promise.promise, name="promise"),
    path("mindset/promise/write/", promise.write_promise, name="write_promise"),
    path("people/perspective/", people.change_perspective, name="change_perspective"),
    path("people/co-chair/", people.name_co_chair, name="name_co_chair"),
    path("people/co-chair/stop/", people.stop_chairing, name="stop_chairing"),
    path("people/leave/", people.leave, name="leave"),
    path("people/invite/", inviting.invitations, name="invite"),
    path("people/invite/email/", inviting.by_email, name="invite_by_email"),
    path("people/invite/link/", inviting.by_link, name="invite_by_link"),
    path("people/invite/link/<slug:invitation_id>/", inviting.link, name="link"),
    path("people/invite/letter/", inviting.by_letter, name="invite_by_letter"),
    path("people/invite/letter/<slug:invitation_id>/", inviting.letter, name="letter"),
    path("people/invite/<slug:invitation_id>/close/", inviting.close, name="close_invitation"),
    path("teams/ways-of-working/", teams.ways, name="ways"),
]

urlpatterns = [
    path("start/", starting.start, name="start"),
    path("join/", joining.type_code, name="type_code"),
    path("join/<str:code>/", joining.join, name="join"),
    path("join/<str:code>/without-email/", joining.join_without_email, name="join_without_email"),
    path("projects/<slug:slug>/", include(IN_A_PROJECT)),
]
