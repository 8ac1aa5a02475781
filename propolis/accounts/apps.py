from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "propolis.accounts"
    label = "accounts"

    def ready(self):
        from propolis.accounts import words  # noqa: F401  (teaches the house this room's sentences)
