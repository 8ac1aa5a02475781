from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "propolis.record"
    label = "record"
