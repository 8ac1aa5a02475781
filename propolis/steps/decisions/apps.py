from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "propolis.steps.decisions"
    label = "decisions"

    def ready(self):
        from propolis.consent import gates, subjects
        from propolis.steps.decisions import words  # noqa: F401  (teaches the house this room's sentences)
        from propolis.steps.decisions.pages.subjects import subjects as ours
        from propolis.steps.decisions.verdicts import can_show

        subjects.register("decisions", ours)
        gates.register("decisions", can_show)
