from django.urls import path

from propolis.steps.people.views import home

app_name = "people"
urlpatterns = [
    path("", home.home, name="home"),
]
