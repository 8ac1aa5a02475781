"""Every address of the house."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = []
