from django.urls import path

from propolis.steps.delivery import views

app_name = "delivery"
urlpatterns = [
    path("", views.home, name="home"),
    path("decisions/<slug:proposal_id>/new/", views.new_commitment, name="new_commitment"),
    path("commitments/<slug:commitment_id>/", views.commitment, name="commitment"),
    path("commitments/<slug:commitment_id>/keep/", views.keep, name="keep"),
    path("commitments/<slug:commitment_id>/not-kept/", views.not_kept, name="not_kept"),
    path("commitments/<slug:commitment_id>/actions/new/", views.new_action, name="new_action"),
    path("actions/<slug:action_id>/", views.action, name="action"),
    path("actions/<slug:action_id>/move/<slug:to>/", views.move, name="move"),
    path("actions/<slug:action_id>/update/", views.update, name="update"),
    path("actions/<slug:action_id>/take-on/", views.take_on, name="take_on"),
    path("actions/<slug:action_id>/hand-back/", views.hand_back, name="hand_back"),
]
