from django.urls import path

from propolis.steps.evaluation import views

app_name = "evaluation"
urlpatterns = [
    path("", views.home, name="home"),
    path("new/", views.note, name="note"),
    path("outcomes/<slug:outcome_id>/", views.outcome, name="outcome"),
    path("outcomes/<slug:outcome_id>/correct/", views.correct, name="correct"),
]

# The ledger has an address of its own in the project, because it is what people from outside come to read.
ledger_urlpatterns = [path("", views.ledger, name="ledger")]
