"""Totals: how many over the incidents of a choice, as an interval or refused, and how it was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from litestar import get
from litestar.response import Template

from mihak.errors import OptionError
from mihak.exports.brief_phrases import phrase
from mihak.exports.brief_words import Words as BriefWords
from mihak.views.total import TotalView
from mihak.web.adding_up import added_up
from mihak.web.filters import Filters
from mihak.web.incident_seen import names_of
from mihak.web.page import Here, Page, Project
from mihak.web.snapshot import Snapshot
from mihak.web.telling import group_said
from mihak.weighing.groups import PEOPLE, SIDE

KILLED: Final = "killed"
LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What is added up: ``filters`` with the effect that is counted, and for whom."""

    filters: Filters
    group: str
    strict: bool


@get("/totals", sync_to_thread=True, include_in_schema=False)
def totals_page(page: Here, desk: Project) -> Template:
    """The total over the incidents that the filters let through."""
    wanted = asked(page)
    seen = desk.seen(wanted.filters.lens)
    view = added_up(
        desk, seen.snapshot, wanted.filters, effect=wanted.filters.effect, group=wanted.group, strict=wanted.strict
    )
    words, names = BriefWords(page.words.lang), names_of(desk, page.words.lang)
    held = {one.id: one for one in view.counted}
    particular = tuple(reason for reason in view.reasons if of_one(reason, seen.snapshot))
    return page.shown(
        "totals.html.j2", page.words("totals.title"), here="incidents", stale=not seen.fresh, view=view, asked=wanted,
        filters=wanted.filters, places=seen.snapshot.ready.places, operations=seen.snapshot.ready.operations,
        names=names, held=held, said=lambda sentence: phrase(sentence, words), groups=groups(seen.snapshot, page),
        group_said=lambda name: group_said(name, page.words), left_out=_reasons(view),
        particular=particular, general=tuple(reason for reason in view.reasons if reason not in particular),
    )  # fmt: skip


def asked(page: Page) -> Asked:
    """What an address asks to be added up; OptionError for what makes no sense."""
    query = page.request.query_params
    filters = Filters.of(query)
    group = query.get("group", "").strip() or "all"
    if len(group) > LONGEST:
        raise OptionError("group is longer than any", repair=f"Use {', '.join(PEOPLE)}, side:ID or item:NAME")
    effect = filters.effect or KILLED
    return Asked(replace(filters, effect=effect), group, query.get("strict", "") not in ("", "0", "false"))


def groups(snapshot: Snapshot, page: Page) -> tuple[tuple[str, str], ...]:
    """Groups that are counted in the register, with their names."""
    told = snapshot.ready.keep(
        ("groups",),
        lambda: sorted({one.group for found in snapshot.weighed.assessments.values() for one in found.ranges}),
    )
    sides = [name for name in told if name.startswith(SIDE)]
    return tuple((name, group_said(name, page.words)) for name in (*PEOPLE, *sides))


def of_one(reason: str, snapshot: Snapshot) -> bool:
    """Whether a reason tells of one incident, which it names first."""
    return reason.partition(" ")[0] in snapshot.incidents


def _reasons(view: TotalView) -> dict[str, list[str]]:
    """The incidents that were left out, by the reason."""
    found: dict[str, list[str]] = {}
    for id, why in view.left_out:
        found.setdefault(why, []).append(id)
    return found


HANDLERS: Final[tuple[Any, ...]] = (totals_page,)
