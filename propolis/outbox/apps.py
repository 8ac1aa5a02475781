from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "propolis.outbox"
    label = "outbox"
