"""The page of one report: its text with the claims marked, a card for each claim, findings, lineage."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, get
from litestar.params import FromPath
from litestar.response import Redirect, Response, Template

from mihak.errors import OptionError
from mihak.linking.by_hand import KINDS
from mihak.model.claim import Casualties
from mihak.views.report_desk import DeskClaim, desk_fields
from mihak.web.numbers import offset
from mihak.web.page import Here, Page, Project
from mihak.web.reading import Looked, claim_of, family, findings, history, looked, own_opinion, pointed
from mihak.web.review_acts import standing

CORRECT, ADD = "correct", "add"
CARD: Final = "report_card.html.j2"


@get("/reports/{report:str}", sync_to_thread=True, include_in_schema=False)
def report_page(page: Here, desk: Project, report: FromPath[str]) -> Response[Any]:
    """A report by its id or name; ``claim`` opens a claim, ``do`` the form to correct it or to add one."""
    found = desk.register.report(report)
    if found.id != report:
        return Redirect(page.url(f"reports/{found.id}", **dict(page.request.query_params)))
    return whole(page, looked(desk, found))


def whole(page: Page, seen: Looked, *, status: int = 200, **given: Any) -> Template:
    """The page; ``given`` is what a form came back with."""
    query, view = page.request.query_params, seen.view
    told = findings(page.desk, seen, page.words.lang)
    key = given.get("open", query.get("claim", ""))
    opened = next((one for one in view.claims if one.id == key), view.claims[0] if view.claims else None)
    do = given.get("do", query.get("do", "")) if page.may("reviewer") else ""
    title = view.report.title or view.report.label
    return page.shown(
        "report.html.j2", title, status=status, here="reports", view=view, found=told, opened=opened,
        asked=bool(key), correcting=do == CORRECT, adding=do == ADD, lineage=family(page.desk, seen),
        history=history(page.desk, opened) if opened else (), **mine(page, opened),
        **blank(query.get("kind", ""), given),
    )  # fmt: skip


def mine(page: Page, claim: DeskClaim | None) -> dict[str, Any]:
    """Where a project wants two reviewers: that it does, and what who looks has said of a claim, None for nothing.

    ``undoes``: whether there is a judgement or an opinion that who looks may take back (see ``keeping``).
    """
    two = page.may("reviewer") and page.desk.register.choices.two_reviewers
    said = own_opinion(page.desk, claim.id, page.who.name) if two and claim else None
    held = claim.standing if claim else ()
    undoes = not two or page.may("editor") or all(one.by == page.who.name for one in held)
    return {"two": two, "mine": said, "held": standing(held), "undoes": said or (held and undoes)}


def blank(kind: str, given: dict[str, Any]) -> dict[str, Any]:
    """What the forms are filled with: what was sent before, or nothing."""
    kind = given.get("kind", kind)
    if kind not in KINDS:
        kind = Casualties.kind
    return {
        "kind": kind, "kinds": tuple(KINDS), "fields": tuple(desk_fields(kind)), "trouble": given.get("trouble"),
        "sent": given.get("sent", {}),
    }  # fmt: skip


@get("/reports/{report:str}/claims/{claim:str}", sync_to_thread=True, include_in_schema=False)
def claim_card(page: Here, desk: Project, report: FromPath[str], claim: FromPath[str]) -> Response[Any]:
    """One claim, opened, for a page that has the others; alone it leads to the page."""
    if not page.partial:
        return Redirect(f"{page.url(f'reports/{report}', claim=claim)}#{claim}")
    seen = looked(desk, desk.register.report(report))
    do = page.request.query_params.get("do", "") if page.may("reviewer") else ""
    return card(page, seen, claim, correcting=do == CORRECT)


def card(page: Page, seen: Looked, claim: str, *, status: int = 200, **given: Any) -> Template:
    """A claim's card, opened."""
    opened = claim_of(seen, claim)
    shown = page.part(
        CARD, view=seen.view, claim=opened, opened=opened, history=history(page.desk, opened), oob=True,
        **mine(page, opened), **({"correcting": False, "trouble": None, "sent": {}} | given),
    )  # fmt: skip
    shown.status_code = status
    return shown


@get(
    ["/reports/{report:str}/claims", "/reports/{report:str}/claims/{claim:str}/correct"],
    sync_to_thread=False, include_in_schema=False,
)  # fmt: skip
def back(page: Here, request: Request[Any, Any, Any], report: FromPath[str]) -> Redirect:
    """From the address of a form that was refused, opened anew, to the page with that form."""
    claim = request.path_params.get("claim", "")
    return Redirect(page.url(f"reports/{report}", claim=claim, do=CORRECT if claim else ADD))


@get("/reports/{report:str}/add", opt={"role": "reviewer"}, sync_to_thread=True, include_in_schema=False)
def add_form(page: Here, desk: Project, report: FromPath[str]) -> Response[Any]:
    """The form of a claim to be added, for a page that has the rest."""
    query = page.request.query_params
    if not page.partial:
        return Redirect(page.url(f"reports/{report}", do=ADD, kind=query.get("kind", "")))
    sent = {name: query[name] for name in ("quote", "start", "end") if name in query}
    seen = looked(desk, desk.register.report(report))
    return page.part("report_add.html.j2", view=seen.view, **blank(query.get("kind", ""), {"sent": sent}))


@get("/reports/{report:str}/words", opt={"role": "reviewer"}, sync_to_thread=True, include_in_schema=False)
def words(desk: Project, request: Request[Any, Any, Any], report: FromPath[str]) -> dict[str, str]:
    """What some words of a report tell: a figure, a time; for a form that is being filled."""
    start, end = (offset(request.query_params.get(name, "")) for name in ("start", "end"))
    found = desk.register.report(report)
    if not 0 <= start < end <= len(found.text):
        raise OptionError(f"the report has no words at {start}-{end}", repair="Select words of its text")
    return pointed(desk, found, start, end)


HANDLERS: Final = (report_page, claim_card, back, add_form, words)
