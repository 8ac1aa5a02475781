from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "propolis.steps.planning"
    label = "planning"

    def ready(self):
        from propolis.steps.planning import words  # noqa: F401  (teaches the house this room's sentences)
