from django.urls import path

from propolis.steps.teams.views import drafting, ground_rules, home, places, roles, teams

app_name = "teams"
urlpatterns = [
    path("", home.home, name="home"),
    path("team/new/", teams.new_team, name="new_team"),
    path("team/<slug:team_id>/", teams.team, name="team"),
    path("team/<slug:team_id>/change/", teams.change_team, name="change_team"),
    path("team/<slug:team_id>/end/", teams.end_team, name="end_team"),
    path("team/<slug:team_id>/join/", places.ask_to_join, name="ask_to_join"),
    path("team/<slug:team_id>/invite/", places.invite, name="invite"),
    path("team/<slug:team_id>/roles/new/", roles.new_team_role, name="new_team_role"),
    path("places/<slug:place_id>/<slug:said>/", places.answer, name="answer_place"),
    path("places/<slug:place_id>/", places.leave, name="leave_team"),
    path("roles/new/", roles.new_role, name="new_role"),
    path("roles/<slug:role_id>/", roles.role, name="role"),
    path("roles/<slug:role_id>/offer/", roles.offer, name="offer_role"),
    path("terms/<slug:term_id>/end/", roles.end_term, name="end_term"),
    path("terms/<slug:term_id>/<slug:said>/", roles.answer, name="answer_offer"),
    path("ground-rules/", ground_rules.rules, name="rules"),
    path("ground-rules/start/", drafting.start, name="start_rules"),
    path("ground-rules/add/", drafting.add, name="add_rule"),
    path("ground-rules/starter/", drafting.starter, name="starter_rules"),
    path("ground-rules/put/", ground_rules.put, name="put_rules"),
    path("ground-rules/read/", ground_rules.acknowledge, name="acknowledge_rules"),
    path("ground-rules/lines/<slug:line_id>/", drafting.change, name="change_rule"),
    path("ground-rules/lines/<slug:line_id>/remove/", drafting.remove, name="remove_rule"),
    path("ground-rules/<slug:rules_id>/", ground_rules.rules_set, name="rules_set"),
    path("go-without/", ground_rules.waive, name="waive_groundwork"),
]
