"""A page as it is written: the template, the words, who is looking, and where the pages of a project are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from litestar import Request
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Template

from mihak.errors import OptionError
from mihak.model.person import Person
from mihak.register.listing import ReportQuery
from mihak.web.desk import Desk
from mihak.web.numbers import whole
from mihak.web.words import Words, chosen, words_of

LANG_COOKIE: Final = "mihak-lang"
A_YEAR: Final = 31_536_000
MOST_PAGES: Final = 1_000_000
NAV: Final = (
    ("reports", "viewer"), ("review", "reviewer"), ("incidents", "viewer"), ("map", "viewer"),
    ("operations", "viewer"), ("places", "viewer"), ("actors", "viewer"), ("sources", "viewer"),
    ("brief", "viewer"), ("people", "admin"),
)  # fmt: skip
"""The pages of the bar, and the role that sees them."""
NO_FILTERS: Final = ("page", "reports", "lang")
"""Names in addresses that choose no lines of a list: its page, and the language."""


@dataclass(frozen=True, slots=True)
class Page:
    """What every page is written with; ``person`` is None before somebody has signed in."""

    request: Request[Any, Any, Any]
    desk: Desk
    words: Words
    person: Person | None

    def url(self, path: str = "", **query: object) -> str:
        """The address of a page of this project; empty values are left out."""
        given = {name: value for name, value in query.items() if value not in (None, "", (), [])}
        found = f"/p/{quote(self.desk.name)}/{path}".rstrip("/") or "/"
        return f"{found}?{urlencode(given, doseq=True)}" if given else found

    def with_query(self, **changed: object) -> str:
        """This page's address with some of its query changed."""
        held: dict[str, object] = {name: self.request.query_params.getall(name) for name in self.request.query_params}
        path = str(self.request.scope["path"]).removeprefix(f"/p/{self.desk.name}").lstrip("/")
        return self.url(quote(path, safe="/:"), **(held | changed))

    def may(self, role: str) -> bool:
        """Whether who is looking may do what a role may."""
        return self.person is not None and self.person.may(role)

    @property
    def who(self) -> Person:
        """Who is looking, behind the guard that lets nobody else in."""
        assert self.person is not None
        return self.person

    @property
    def asked(self) -> dict[str, object]:
        """The filters of this page's address: its query without what only turns its pages."""
        query = self.request.query_params
        return {name: query.getall(name) for name in query if name not in NO_FILTERS}

    @property
    def number(self) -> int:
        """The number of the page of a list that is asked for, from 1 on; OptionError for what is no number."""
        return numbered(self.request.query_params.get("page", ""))

    @property
    def address(self) -> str:
        """Where this page is, as people read it."""
        return self.readable(str(self.request.url))

    @staticmethod
    def readable(address: str) -> str:
        """An address with its letters as letters, "%D8%AD" as ح; as it is where that has spaces or what is not seen."""
        found = unquote(address)
        return found if found.isprintable() and " " not in found else address

    @property
    def begins(self) -> bool:
        """Whether nothing has been read into the project yet."""
        return not self.desk.register.listing.count(ReportQuery())

    @property
    def nav(self) -> tuple[str, ...]:
        """The pages that this person sees in the bar."""
        return tuple(name for name, role in NAV if self.may(role))

    def shown(self, template: str, title: str, *, status: int = 200, here: str = "", **view: object) -> Template:
        """A page: ``template`` filled with what it shows; ``here`` is its place in the bar."""
        return Template(
            template_name=template, status_code=status, cookies=self._remembered(),
            context={"page": self, "w": self.words, "title": title, "here": here} | dict(view),
        )  # fmt: skip

    def _remembered(self) -> list[Cookie]:
        """The language that was asked for by the address, for the pages behind this one."""
        if self.request.query_params.get("lang") != self.words.lang:
            return []
        https = self.desk.options.https
        return [Cookie(LANG_COOKIE, "/", value=self.words.lang, max_age=A_YEAR, samesite="lax", secure=https)]

    def part(self, template: str, **view: object) -> Template:
        """A piece of a page, for a browser that asked for that alone."""
        return Template(template_name=template, context={"page": self, "w": self.words} | dict(view))

    @property
    def partial(self) -> bool:
        """Whether the browser asked for a piece of the page."""
        return self.request.headers.get("hx-request") == "true"


Here = NamedDependency[Page]
"""A handler's ``page``."""
Project = NamedDependency[Desk]
"""A handler's ``desk``."""

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
"""A handler's ``data``: a form that was sent."""


def page_of(request: Request[Any, Any, Any], desk: Desk) -> Page:
    """The page of a request, in the language that was asked for."""
    asked = request.query_params.get("lang") or _beside(request) or request.cookies.get(LANG_COOKIE, "")
    person = request.scope.get("user")
    return Page(
        request, desk, words_of(chosen(asked, request.headers.get("accept-language", ""))),
        person if isinstance(person, Person) else None,
    )  # fmt: skip


def _beside(request: Request[Any, Any, Any]) -> str:
    """The language that the address of the page named into which a piece is put."""
    current = urlsplit(request.headers.get("hx-current-url", ""))
    return parse_qs(current.query).get("lang", [""])[0]


def numbered(given: str, name: str = "page") -> int:
    """A number of a page as an address has it, "" for the first; OptionError for what is no number from 1 on."""
    if not given:
        return 1
    number = whole(given)
    if number is None or not 0 < number < MOST_PAGES:
        raise OptionError(f"{name} is {given!r}", repair="Give a number from 1 on")
    return number


def wanted(query: Mapping[str, str], *names: str) -> dict[str, str]:
    """Some of a query's values, without the empty ones."""
    return {name: query[name].strip() for name in names if query.get(name, "").strip()}
