"""The page of one incident: figures with their rules, what each side tells, contradictions, what was judged."""

from __future__ import annotations

from typing import Any, Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Redirect, Response, Template

from mihak.exports.brief_phrases import phrase
from mihak.exports.brief_rows import group_name
from mihak.exports.brief_words import Words as BriefWords
from mihak.views.brief_names import camps
from mihak.web.filters import Filters
from mihak.web.incident_seen import acts, brief_of, chart_of, columns, incident_at, names_of, view_of
from mihak.web.page import Here, Page, Project

SAID: Final = ("joined", "split", "undone", "same", "different", "unsure")
"""What the page can say has just been done."""


@get("/incidents/{incident:str}", sync_to_thread=True, include_in_schema=False)
def incident_page(page: Here, desk: Project, incident: FromPath[str]) -> Response[Any]:
    """An incident by its id, or by a claim of it: an id of an incident follows from its claims, a claim's stays."""
    filters = Filters.of(page.request.query_params)
    seen = desk.seen(filters.lens)
    one = incident_at(seen.snapshot, incident)
    if incident in seen.snapshot.home and not page.request.query_params.get("done"):
        return Redirect(page.url(f"incidents/{one.id}", **dict(page.request.query_params)) + f"#{incident}")
    names = names_of(desk, page.words.lang)
    view, brief = view_of(seen.snapshot, one, camps(page.words.lang)), brief_of(seen.snapshot, one, names)
    words = BriefWords(page.words.lang)
    done = page.request.query_params.get("done", "")
    return page.shown(
        "incident.html.j2", headline(page, view.kind, view.what, brief.incidents[0].places), here="incidents",
        stale=not seen.fresh, view=view, brief=brief, sides=columns(view, brief), names=names, filters=filters,
        acts=acts(desk, one), said=lambda sentence: phrase(sentence, words), home=seen.snapshot.home,
        group=lambda name: group_name(name, brief, words), done=done if done in SAID else "",
        reports={id: seen.snapshot.weighed.claims[id].report for id in one.claims},
        quotes={id: seen.snapshot.weighed.claims[id].quote for id in one.claims},
        numbers={telling.claim: number for number, telling in enumerate(view.tellings, 1)},
    )  # fmt: skip


def headline(page: Page, kind: str, what: tuple[str, ...], places: tuple[str, ...]) -> str:
    """What happened and where, in short."""
    told = page.words("incident.and").join(page.words.of(f"what.{kind}", one) for one in what[:2])
    return f"{told}{page.words('incident.comma')}{places[0]}" if places else told


@get("/incidents/{incident:str}/chart", sync_to_thread=True, include_in_schema=False)
def incident_chart(page: Here, desk: Project, incident: FromPath[str]) -> Template:
    """The range chart alone: the page fetches it, since drawing takes longer than the rest."""
    filters = Filters.of(page.request.query_params)
    seen = desk.seen(filters.lens)
    one = incident_at(seen.snapshot, incident)
    figures = chart_of(seen.snapshot, one, names_of(desk, page.words.lang))
    view: dict[str, Any] = {"figures": figures, "incident": one.id}
    if page.partial:
        return page.part("incident_chart.html.j2", **view)
    return page.shown("incident_chart_page.html.j2", page.words("incident.chart"), here="incidents", **view)


HANDLERS: Final[tuple[Any, ...]] = (incident_page, incident_chart)
