"""What the pages of operations, places, actors, sources and days are written with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import quote

from litestar.response import Template

from mihak.errors import OptionError
from mihak.exports.brief_phrases import phrase
from mihak.exports.brief_words import Words as BriefWords
from mihak.views.brief_names import camps
from mihak.web.desk import Desk, Seen
from mihak.web.filters import Filters
from mihak.web.page import Page, numbered
from mihak.web.words import Words

SIZE: Final = 50
"""Lines on a page of a list."""
NOBODY: Final = "-"
"""A publisher who is not named, in addresses."""
Line = TypeVar("Line")


class Named(Protocol):
    """Something with a name in Arabic and perhaps one in English."""

    @property
    def name(self) -> str:
        """The Arabic name, or as told."""

    @property
    def name_en(self) -> str:
        """The English name, "" where none is known."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A page of this kind: the register as it is looked at, and the helps of its templates."""

    page: Page
    seen: Seen
    lens: Filters

    def shown(self, template: str, title: str, here: str, **view: Any) -> Template:
        """The page, or the piece of it that was asked for."""
        lang = self.page.words.lang
        return self.page.shown(
            template, title, here=here, stale=not self.seen.fresh, go=self.go, b=BriefWords(lang),
            phrase=lambda sentence: phrase(sentence, BriefWords(lang)), camp=self.camp, t=self, **view,
        )  # fmt: skip

    def go(self, path: str, key: str | None = None, **query: object) -> str:
        """The address of a page, as it is looked at here; ``key`` is a place's, an actor's or a source's."""
        held = {"as_of": self.lens.value("as_of"), "rule": self.lens.value("rule")}
        whole = path if key is None else f"{path}/{in_address(key)}"
        return self.page.url(whole, **(held | query))

    def chart(self, path: str, key: str, chart: str) -> str:
        """The address of the chart of a place or a source."""
        return self.go(f"{path}/{in_address(key)}/{chart}", lang=self.page.words.lang)

    def camp(self, id: str) -> str:
        """The name of a side."""
        return camps(self.page.words.lang).get(id, id) if id else self.page.words("ops.side-unknown")

    def group(self, group: str) -> str:
        """A group of people or things in words."""
        return group_said(group, self.page.words)

    def camps(self, sides: Iterable[str]) -> list[tuple[str, str]]:
        """Sides with their names, by name."""
        return sorted(((id, self.camp(id)) for id in sides), key=lambda one: one[1])

    def name(self, one: Named) -> str:
        """A name in the page's language, where there is one."""
        found = one.name_en if self.page.words.lang == "en" and one.name_en else one.name
        return found or self.page.words("ops.unnamed")


def group_said(group: str, words: Words) -> str:
    """A group of people or things in words."""
    kind, colon, name = group.partition(":")
    told = BriefWords(words.lang)
    if not colon:
        return told.known("group", kind)
    return told("group", kind, side=camps(words.lang).get(name, name) or words("ops.side-unknown"), item=name)


def telling(page: Page, desk: Desk) -> Telling:
    """How a page looks at the register: ``rule`` and ``as_of`` of its address."""
    query = page.request.query_params
    lens = Filters.of({name: query[name] for name in ("rule", "as_of") if name in query})
    return Telling(page, desk.seen(lens.lens), lens)


def in_address(key: str) -> str:
    """A key as a part of an address: a slash would end the part, and "" is none."""
    return quote(key.replace("~", "~0").replace("/", "~1"), safe=":") or NOBODY


def from_address(part: str) -> str:
    """The key that a part of an address stands for."""
    return "" if part == NOBODY else part.replace("~1", "/").replace("~0", "~")


@dataclass(frozen=True, slots=True)
class Paged:
    """One page of a list: its number from 1, and how many lines there are in all."""

    number: int
    count: int
    size: int


def paged(page: Page, found: Sequence[Line], size: int = SIZE, name: str = "page") -> tuple[Sequence[Line], Paged]:
    """The lines of the page that an address asks for; OptionError for no number of a page."""
    number = numbered(page.request.query_params.get(name, ""), name)
    return found[(number - 1) * size : number * size], Paged(number, len(found), size)


def asked(page: Page, name: str, longest: int = 200) -> str:
    """A value of the address, in one line; OptionError for one longer than any name."""
    given = " ".join(page.request.query_params.get(name, "").split())
    if len(given) > longest:
        raise OptionError(f"{name} is longer than any name", repair=f"Use {longest} characters at most")
    return given
