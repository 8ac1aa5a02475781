from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "propolis.steps.decisions"
    label = "decisions"

    def ready(self):
        from propolis.consent import subjects
        from propolis.steps.decisions import words  # noqa: F401  (teaches the house this room's sentences)
        from propolis.steps.decisions.pages.subjects import subjects as ours

        subjects.register("decisions", ours)
