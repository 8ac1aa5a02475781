from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "propolis.design"
    label = "design"
