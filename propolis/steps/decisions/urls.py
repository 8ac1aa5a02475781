from django.urls import path

from propolis.steps.decisions import views

app_name = "decisions"
urlpatterns = [
    path("", views.home, name="home"),
    path("new/", views.new, name="new"),
    path("<slug:proposal_id>/", views.proposal, name="proposal"),
]
