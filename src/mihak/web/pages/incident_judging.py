"""Joining and splitting incidents: judgements of pairs of claims, with a reason, by whoever is signed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath
from litestar.response import Redirect, Template

from mihak.errors import OptionError
from mihak.views.incident_lines import incident_lines
from mihak.web.desk import Desk, NotYetWeighed
from mihak.web.incident_acts import apart, found_near, given_up, joined, judged
from mihak.web.incident_seen import incident_at, names_of
from mihak.web.page import Here, Page, Project
from mihak.web.snapshot import Snapshot

Form = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.URL_ENCODED)]
REVIEWER: Final = {"role": "reviewer"}
LONGEST: Final = 200


@get("/incidents/{incident:str}/join", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def join_page(page: Here, desk: Project, incident: FromPath[str]) -> Template:
    """Incidents that this one might be joined with: those near it, or those with the words that are looked for."""
    seen = desk.seen()
    one = incident_at(seen.snapshot, incident)
    words = page.request.query_params.get("q", "").strip()[:LONGEST]
    found = found_near(desk, seen.snapshot, one, words)
    return page.shown(
        "incident_join.html.j2", page.words("incident.find-title"), here="incidents", stale=not seen.fresh,
        own=one.id, q=words, line=incident_lines([one], seen.snapshot.weighed)[0],
        lines=incident_lines(found, seen.snapshot.weighed), names=names_of(desk, page.words.lang),
        quotes={near.id: seen.snapshot.weighed.claims[near.claims[0]].quote for near in (one, *found)},
    )  # fmt: skip


@post("/incidents/{incident:str}/join", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def join(page: Here, desk: Project, incident: FromPath[str], data: Form) -> Redirect:
    """Say that this incident and another are one."""
    snapshot = at_hand(desk)
    one, other = incident_at(snapshot, incident), incident_at(snapshot, _text(data, "other"))
    made = joined(desk, snapshot, one, other, _text(data, "because"), page.who.name)
    return _back(page, made.left, "joined")


@post("/incidents/{incident:str}/split", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def split(page: Here, desk: Project, incident: FromPath[str], data: Form) -> Redirect:
    """Take claims out: they are called different from all that stay."""
    one = incident_at(at_hand(desk), incident)
    chosen = _texts(data, "claims")
    apart(desk, one, chosen, _text(data, "because"), page.who.name)
    stays = next(id for id in one.claims if id not in chosen)
    return _back(page, stays, "split")


@post("/incidents/{incident:str}/judge", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def judge(page: Here, desk: Project, incident: FromPath[str], data: Form) -> Redirect:
    """Decide of a claim of this incident and one of another."""
    one = incident_at(at_hand(desk), incident)
    a, b, verdict = _text(data, "a"), _text(data, "b"), _text(data, "verdict")
    judged(desk, a, b, verdict, _text(data, "because"), page.who.name)
    return _back(page, a if a in one.claims else b, verdict)


@post("/incidents/{incident:str}/undo", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def undo(page: Here, desk: Project, incident: FromPath[str], data: Form) -> Redirect:
    """Take judgements back; what they took the place of holds again."""
    one = incident_at(at_hand(desk), incident)
    given_up(desk, one, _texts(data, "judgements"), page.who)
    return _back(page, one.claims[0], "undone")


def at_hand(desk: Desk) -> Snapshot:
    """The snapshot that is there, be it of a moment ago: nobody waits for weighing to judge."""
    try:
        return desk.seen(patience=0).snapshot
    except NotYetWeighed:
        return desk.seen().snapshot


def _back(page: Page, claim: str, done: str) -> Redirect:
    """To the incident of a claim: an incident's id may be another once it is weighed."""
    return Redirect(page.url(f"incidents/{claim}", done=done), status_code=303)


def _text(data: Mapping[str, Any], name: str) -> str:
    found = data.get(name, "")
    if not isinstance(found, str):
        raise OptionError(f"{name} was given more than once", repair="Give it once")
    return found.strip()


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The values of a name that may be given several times."""
    found = data.get(name, [])
    return tuple(dict.fromkeys(str(one) for one in ([found] if isinstance(found, str) else found)))


HANDLERS: Final[tuple[Any, ...]] = (join_page, join, split, judge, undo)
