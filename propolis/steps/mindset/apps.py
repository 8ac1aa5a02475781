from django.apps import AppConfig


class MindsetConfig(AppConfig):
    name = "propolis.steps.mindset"
    label = "mindset"

    def ready(self):
        from propolis.steps.mindset import words  # noqa: F401  (teaches the house this room's sentences)
