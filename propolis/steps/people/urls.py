from django.urls import path

from propolis.steps.people.views import home, needs

app_name = "people"
urlpatterns = [
    path("", home.home, name="home"),
    path("needs/", needs.everyone, name="needs"),
    path("needs/share/", needs.share, name="share_needs"),
    path("needs/for/<slug:member_id>/", needs.note_for, name="note_needs_for"),
]

# A person's own: what they need goes with them from project to project.
own_urlpatterns = [
    path("", needs.mine, name="mine"),
    path("change/", needs.change, name="change"),
    path("check/", needs.check, name="check"),
    path("<slug:access_need_id>/", needs.describe, name="describe"),
]
