from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "propolis.accounts"
    label = "accounts"

    def ready(self):
        from propolis.accounts import words  # noqa: F401  (teaches the house this room's sentences)
        from propolis.accounts.installation import record_installation

        post_migrate.connect(record_installation, sender=self, dispatch_uid="accounts.installation")
