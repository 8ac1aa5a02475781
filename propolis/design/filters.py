"""How days, moments and longer texts are written on a page."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from jinja2 import pass_context
from jinja2.runtime import Context

from propolis.design.languages import READY


@pass_context
def day(context: Context, value: date | datetime) -> str:
    """A day as people write it, 3 May 2026; a moment is first taken to where the project is."""
    here = _here(context, value) if isinstance(value, datetime) else value
    with _in_a_ready_language():
        return date_format(here, "j F Y")


@pass_context
def moment(context: Context, value: datetime) -> str:
    """A day and a time where the project is, 3 May 2026 at 2:30pm."""
    here = _here(context, value)
    clock = f"{here.hour % 12 or 12}:{here:%M}{'am' if here.hour < 12 else 'pm'}"
    return _("%(day)s at %(time)s") % {"day": day(context, value), "time": clock}


def lines(text: str) -> SafeString:
    """A person's own text as paragraphs; nothing in it can act as HTML."""
    blocks = re.split(r"\n\s*\n", str(text).replace("\r\n", "\n").strip())
    return format_html_join("\n", "<p>{}</p>", ((_broken(block),) for block in blocks if block))


def _broken(block: str) -> SafeString:
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in block.split("\n")))


def _here(context: Context, value: datetime) -> datetime:
    scope = context.get("scope")
    zone = scope.project.time_zone if scope else settings.PROJECT_TIME_ZONE
    return value.astimezone(ZoneInfo(zone))


def _in_a_ready_language():
    """Months stay in the language of the page: no Welsh month in a page whose words are still English."""
    active = translation.get_language()
    return translation.override(active if active in READY else settings.LANGUAGE_CODE)
