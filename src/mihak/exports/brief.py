"""The brief as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from mihak.errors import MissingExtra
from mihak.exports.brief_charts import charts
from mihak.exports.brief_page import Page
from mihak.exports.brief_words import Words
from mihak.exports.palette import looks
from mihak.version import __version__
from mihak.views.brief_parts import Brief
from mihak.weighing.checks.wording import END, FIRST_STRONG, LEFT_TO_RIGHT

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Final = "templates"
PAGE: Final = "brief.html.j2"
STYLE: Final = "brief.css"
_REPAIR: Final = "Install it: pip install 'mihak[weigh]'"


def brief_html(brief: Brief) -> str:
    """The page in the brief's language; the same brief gives the same bytes.

    Raises MissingExtra where the libraries of templates or charts are not
    installed, and OptionError for a language that there are no words in.
    """
    # Asked first: it says what to install.
    environment = _environment()
    words = Words(brief.lang)
    page = Page(brief, words, charts(brief, words))
    template = environment.get_template(PAGE)
    return template.render(
        b=brief, p=page, w=words, css=_safe(style_sheet()), css_hash=_safe(style_hash()), version=__version__
    )


def _environment() -> Environment:
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  # An extra.
    except ImportError as error:
        raise MissingExtra(f"a page needs {error.name}", repair=_REPAIR) from error
    environment = Environment(
        loader=PackageLoader("mihak.exports", TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    # Our own drawings alone go into the page unescaped; their words were escaped as they were drawn.
    environment.filters["drawing"] = _safe
    environment.filters["isolates"] = _isolates
    return environment


def _isolates(text: str) -> str:
    """A text whose Unicode isolates are elements, escaped: browsers and printers keep to those."""
    from markupsafe import escape  # noqa: PLC0415  # It comes with Jinja.

    told = str(escape(text))
    for mark, element in ((LEFT_TO_RIGHT, '<bdi dir="ltr">'), (FIRST_STRONG, "<bdi>"), (END, "</bdi>")):
        told = told.replace(mark, element)
    return _safe(told)


def _safe(text: str) -> str:
    from markupsafe import Markup  # noqa: PLC0415  # It comes with Jinja.

    return Markup(text)


@cache
def style_sheet() -> str:
    """What stands inside the page's one ``<style>``."""
    written = files("mihak.exports").joinpath(TEMPLATES, STYLE).read_text("utf-8").rstrip()
    return f"\n{written}\n{looks()}\n"


@cache
def style_hash() -> str:
    """The style sheet as a Content-Security-Policy names it, so that no other style need be allowed."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style_sheet().encode()).digest()).decode()}"
