from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "propolis.consent"
    label = "consent"

    def ready(self):
        from propolis.consent import words  # noqa: F401  (teaches the house this room's sentences)
