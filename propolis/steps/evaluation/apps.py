from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "propolis.steps.evaluation"
    label = "evaluation"

    def ready(self):
        from propolis.steps.evaluation import words  # noqa: F401  (teaches the house this room's sentences)
