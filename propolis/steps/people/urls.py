from django.urls import path

from propolis.steps.people.views import (
    calls,
    draws,
    equality,
    groups,
    home,
    introductions,
    needs,
    open_calls,
    registrations,
    safety,
)

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
    path("calls/", calls.calls, name="calls"),
    path("calls/new/", calls.write, name="write_call"),
    path("calls/<slug:call_id>/", calls.call, name="call"),
    path("calls/<slug:call_id>/change/", calls.change, name="change_call"),
    path("calls/<slug:call_id>/question/", calls.question, name="question"),
    path("calls/<slug:call_id>/targets/", calls.targets_file, name="targets_file"),
    path("calls/<slug:call_id>/go/<slug:to>/", calls.move, name="move_call"),
    path("calls/<slug:call_id>/reopen/", calls.reopen, name="reopen_call"),
    path("calls/<slug:call_id>/check/", calls.check, name="check_call"),
    path("calls/<slug:call_id>/registered/", registrations.registered, name="registered"),
    path("calls/<slug:call_id>/register/", registrations.register_for, name="register_for"),
    path("calls/<slug:call_id>/letters/", registrations.import_letters, name="import_letters"),
    path("calls/<slug:call_id>/draw/", draws.ask_draw, name="ask_draw"),
    path("registered/<slug:registration_id>/", registrations.paper, name="paper"),
    path("registered/<slug:registration_id>/invite/", registrations.invite, name="invite_registered"),
    path("registered/<slug:registration_id>/note/<slug:to>/", registrations.answer_for, name="answer_for"),
    path("draws/<slug:draw_id>/", draws.draw, name="draw"),
    path("draws/<slug:draw_id>/seed/", draws.seed, name="seed"),
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

# What everyone sees of a call, without an account.
call_urlpatterns = [
    path("<slug:code>/", open_calls.call, name="call"),
    path("<slug:code>/tickets/<slug:ticket_code>/", open_calls.ticket, name="ticket"),
    path("<slug:code>/draws/<slug:draw_id>/", open_calls.draw, name="draw"),
    path("<slug:code>/draws/<slug:draw_id>/file", open_calls.draw_file, name="draw_file"),
]
