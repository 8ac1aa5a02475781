from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "propolis.projects"
    label = "projects"

    def ready(self):
        from propolis.projects import words  # noqa: F401  (teaches the house this room's sentences)
