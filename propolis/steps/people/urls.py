from django.urls import path

from propolis.steps.people.views import equality, groups, home, introductions, needs, safety

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
    path("introductions/", introductions.know, name="know"),
    path("introductions/mine/", introductions.introduce, name="introduce"),
    path("introductions/mine/take-back/", introductions.remove, name="remove_introduction"),
    path("introductions/for/<slug:member_id>/", introductions.introduce_member, name="introduce_member"),
    path("introductions/met/", introductions.note_gathering, name="note_gathering"),
    path("introductions/met/<slug:gathering_id>/", introductions.take_back_gathering, name="take_back_gathering"),
    path("safety/", safety.safety, name="safety"),
    path("safety/lead/", safety.name_lead, name="name_lead"),
    path("safety/members/<slug:member_id>/", safety.set_safeguards, name="set_safeguards"),
    path("safety/speaking-for/", safety.ask_standing, name="ask_standing"),
    path("safety/speaking-for/<slug:standing_id>/<slug:to>/", safety.move_standing, name="move_standing"),
    path("map/", groups.map_of_groups, name="map"),
    path("map/new/", groups.new, name="new_group"),
    path("map/outreach/<slug:outreach_id>/", groups.say_what_came, name="say_what_came"),
    path("map/<slug:group_id>/", groups.group, name="group"),
    path("map/<slug:group_id>/change/", groups.change, name="change_group"),
    path("map/<slug:group_id>/here/", groups.seat, name="note_seat"),
    path("map/<slug:group_id>/take-off/", groups.take_off, name="take_off_group"),
    path("map/<slug:group_id>/outreach/", groups.note_outreach, name="note_outreach"),
]

# A person's own: what they need goes with them from project to project.
own_urlpatterns = [
    path("", needs.mine, name="mine"),
    path("change/", needs.change, name="change"),
    path("check/", needs.check, name="check"),
    path("<slug:access_need_id>/", needs.describe, name="describe"),
]
