from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "propolis.kit"
    label = "kit"
