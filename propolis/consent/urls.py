from django.urls import path

from propolis.consent import views

app_name = "consent"
urlpatterns = [
    path("<slug:round_id>/<slug:code>/", views.move, name="move"),
    path("<slug:round_id>/<slug:code>/<slug:target_id>/", views.move, name="move_about"),
]
