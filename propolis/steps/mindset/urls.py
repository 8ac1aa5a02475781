from django.urls import path

from propolis.steps.mindset.views import home

app_name = "mindset"
urlpatterns = [
    path("", home.home, name="home"),
]
