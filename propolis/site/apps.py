from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "propolis.site"
    label = "site"
