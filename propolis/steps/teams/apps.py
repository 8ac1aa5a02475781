from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "propolis.steps.teams"
    label = "teams"

    def ready(self):
        from propolis.consent import subjects
        from propolis.steps.people import stewards
        from propolis.steps.teams import words  # noqa: F401  (teaches the house this room's sentences)
        from propolis.steps.teams.pages.subjects import subjects as ours
        from propolis.steps.teams.reads import holds

        subjects.register("teams", ours)
        stewards.register("teams", lambda member: holds(member, "access-lead"))
