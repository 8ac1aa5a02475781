"""What every template of the house can use."""

from django.conf import settings
from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext
from jinja2 import Environment, StrictUndefined

from propolis.design import filters
from propolis.design.languages import language_of, languages
from propolis.design.sections import sections
from propolis.design.words import PERSPECTIVES
from propolis.kit.once import once_field


def environment(**options) -> Environment:
    """The templates' surroundings: addresses, translations, filters and the few functions a page may call.

    A name that a template spells wrongly stops the page, in tests and in real use. The alternative is a page with a
    hole in it: a register of decisions that leaves out a dissent without a word is worse than a page that fails.
    """
    options.setdefault("trim_blocks", True)
    options.setdefault("lstrip_blocks", True)
    env = Environment(extensions=["jinja2.ext.i18n"], **options | {"undefined": StrictUndefined})
    env.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext)
    env.filters.update(day=filters.day, moment=filters.moment, lines=filters.lines)
    env.globals.update(
        url=_url,
        static=static,
        once_field=once_field,
        get_messages=get_messages,
        language_of=language_of,
        languages=languages,
        sections=sections,
        perspectives=PERSPECTIVES,
        source_url=settings.PROPOLIS_SOURCE_URL,
    )
    return env


def _url(name: str, *args, **kwargs) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args, kwargs=kwargs)
