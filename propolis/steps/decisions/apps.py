from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "propolis.steps.decisions"
    label = "decisions"

    def ready(self):
        from propolis.steps.decisions import words  # noqa: F401  (teaches the house this room's sentences)
