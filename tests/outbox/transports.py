"""Mail servers that fail, each in its own way."""

from django.core.mail.backends.base import BaseEmailBackend


class Unreachable(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise ConnectionRefusedError


class Choosy(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise UnicodeEncodeError("idna", "x", 0, 1, "label too long")
