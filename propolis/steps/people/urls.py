from django.urls import path

from propolis.steps.people.views import equality, home, needs

app_name = "people"
urlpatterns = [
    path("", home.home, name="home"),
    path("equality/", equality.page, name="equality"),
    path("equality/ask/", equality.ask, name="ask_equality"),
    path("equality/answer/", equality.answer, name="answer_equality"),
    path("equality/slip/", equality.slip, name="equality_slip"),
    path("equality/type-in/", equality.type_in, name="type_in_slip"),
    path("equality/stop/", equality.stop, name="stop_equality"),
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
