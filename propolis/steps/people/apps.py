from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "propolis.steps.people"
    label = "people"

    def ready(self):
        from propolis.steps.people import words  # noqa: F401  (teaches the house this room's sentences)
