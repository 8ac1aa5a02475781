from django.urls import path

from propolis.steps.delivery.views import actions, commitments

app_name = "delivery"
urlpatterns = [
    path("", commitments.home, name="home"),
    path("decisions/<slug:proposal_id>/new/", commitments.new_commitment, name="new_commitment"),
    path("commitments/<slug:commitment_id>/", commitments.commitment, name="commitment"),
    path("commitments/<slug:commitment_id>/keep/", commitments.keep, name="keep"),
    path("commitments/<slug:commitment_id>/not-kept/", commitments.not_kept, name="not_kept"),
    path("commitments/<slug:commitment_id>/actions/new/", commitments.new_action, name="new_action"),
    path("actions/<slug:action_id>/", actions.action, name="action"),
    path("actions/<slug:action_id>/move/<slug:to>/", actions.move, name="move"),
    path("actions/<slug:action_id>/update/", actions.update, name="update"),
    path("actions/<slug:action_id>/take-on/", actions.take_on, name="take_on"),
    path("actions/<slug:action_id>/hand-back/", actions.hand_back, name="hand_back"),
]
