"""Why two claims were joined, or kept apart: in words, and as Splink draws it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from litestar import get
from litestar.response import Response, Template

from mihak.errors import OptionError
from mihak.gazetteer.actors import rows
from mihak.views.why import WhyView, why_view
from mihak.web.desk import Desk
from mihak.web.filters import Filters
from mihak.web.page import Here, Page, Project
from mihak.web.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

REASONS: Final = "reasons_ar.tsv"
BESIDE: Final = "one of them only from the claims beside it"


@get("/why", sync_to_thread=True, include_in_schema=False)
def why_page(page: Here, desk: Project) -> Template:
    """What was compared of two claims, and how it weighs."""
    seen = desk.seen(Filters.of(page.request.query_params).lens)
    view = asked(page, desk, seen.snapshot)
    most = max((abs(reason.weight) for reason in view.reasons), default=1.0)
    title = page.words("why.title" if view.together else "why.title-apart")
    return page.shown(
        "why.html.j2", title, here="incidents", stale=not seen.fresh, view=view, most=most,
        odds=_odds(view.odds), told=translated if page.words.lang == "ar" else str,
    )  # fmt: skip


def _odds(odds: float) -> int | float:
    """Odds to 1, or of 1, as people say them: 1.4, 37."""
    size = max(odds, 1 / odds)
    return round(size) if size >= 10 else round(size, 1)


@get("/why/picture", sync_to_thread=True, include_in_schema=False)
def why_picture(page: Here, desk: Project) -> Response[bytes]:
    """The waterfall of the pair as SVG; kept with the snapshot."""
    from mihak.linking.waterfall import waterfall  # noqa: PLC0415  # Part of an extra.
    from mihak.weigh import weights_of  # noqa: PLC0415

    snapshot = desk.seen(Filters.of(page.request.query_params).lens).snapshot
    left, right = sorted(pair(page, desk, snapshot))
    facts = snapshot.weighed.facts
    if left == right or not {left, right} <= facts.keys():
        raise OptionError("a picture needs two claims that are weighed", repair="Give a=CLAIM&b=CLAIM")
    weights = weights_of(desk.options.settings)
    drawn = snapshot.ready.keep(("why", left, right), lambda: waterfall(facts[left], facts[right], weights))
    return Response(drawn, media_type="image/svg+xml")


def asked(page: Page, desk: Desk, snapshot: Snapshot) -> WhyView:
    """The view of the pair that an address names."""
    from mihak.weigh import weights_of  # noqa: PLC0415  # Loads the words of the language.

    claims = pair(page, desk, snapshot)
    weights = weights_of(desk.options.settings)
    make = lambda: why_view(snapshot.weighed, claims, snapshot.home, snapshot.ready.judged, weights)  # noqa: E731
    return snapshot.ready.keep(("why in words", *claims), make)


def pair(page: Page, desk: Desk, snapshot: Snapshot) -> tuple[str, str]:
    """The ids of the two claims; OptionError where one is not given, NotInRegister where it is not there."""
    found = []
    for name in ("a", "b"):
        key = page.request.query_params.get(name, "").strip()
        if not key:
            raise OptionError(f"{name} is not given", repair="Give two claims: why?a=CLAIM&b=CLAIM")
        found.append(key if key in snapshot.weighed.facts else desk.register.claim(key)[1].id)
    return found[0], found[1]


def translated(told: str) -> str:
    """A reason of the linking in Arabic; as it is where the list lacks it."""
    known = reasons_in_arabic()
    before, comma, behind = told.partition(f", {BESIDE}")
    if comma and not behind and before in known:
        return f"{known[before]}، {known[BESIDE]}"
    return known.get(told, told)


@cache
def reasons_in_arabic() -> Mapping[str, str]:
    """What is compared, and how it came out, by the English words."""
    text = files("mihak.web").joinpath("data", REASONS).read_text("utf-8")
    return {cells[0]: cells[1] for _, cells in rows(text, REASONS, 2)}


HANDLERS: Final[tuple[Any, ...]] = (why_page, why_picture)
