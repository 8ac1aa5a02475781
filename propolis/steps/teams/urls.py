from django.urls import path

from propolis.steps.teams.views import home

app_name = "teams"
urlpatterns = [
    path("", home.home, name="home"),
]
