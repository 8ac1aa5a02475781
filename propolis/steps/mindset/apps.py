from django.apps import AppConfig


class MindsetConfig(AppConfig):
    name = "propolis.steps.mindset"
    label = "mindset"

    def ready(self):
        from propolis.consent import subjects
        from propolis.steps.mindset import words  # noqa: F401  (teaches the house this room's sentences)
        from propolis.steps.mindset.pages.charter import subjects as ours

        subjects.register("mindset", ours)
