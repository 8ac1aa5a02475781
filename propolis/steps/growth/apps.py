from django.apps import AppConfig


class GrowthConfig(AppConfig):
    name = "propolis.steps.growth"
    label = "growth"

    def ready(self):
        from propolis.steps.growth import words  # noqa: F401  (teaches the house this room's sentences)
