from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "propolis.steps.delivery"
    label = "delivery"

    def ready(self):
        from propolis.steps.delivery import words  # noqa: F401  (teaches the house this room's sentences)
