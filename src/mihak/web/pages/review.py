"""The queue of review: one claim at a time, the least certain of which most depends first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Response

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.judgement import CORRECTED
from mihak.register.choices import REVIEWERS
from mihak.register.query import KIND_NAMES
from mihak.web.desk import Desk
from mihak.web.page import Form, Here, Page, Project, wanted
from mihak.web.review_acts import drafted, say, standing, undo
from mihak.web.review_desk import FILTERS, item_of, pair_of, review_desk

REVIEWER: Final = {"role": "reviewer"}
CORRECT: Final = "correct"
STATUS: Final = {OptionError: 422, RegisterError: 409, NotInRegister: 404}


@get("/review", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def review_page(page: Here, desk: Project) -> Response[Any]:
    """The next claim, or the one that ``claim`` names; ``after`` goes on behind one, ``do`` opens the form."""
    given = wanted(page.request.query_params, *FILTERS, "claim", "after")
    found: Response[Any] = shown(page, desk, given, correcting=page.request.query_params.get("do", "") == CORRECT)
    return found


def shown(page: Page, desk: Desk, given: Mapping[str, str], *, status: int = 200, told: str = "", **more: Any) -> Any:
    """The page, or its main part for a browser that has the rest; ``told`` is said in passing."""
    view = review_desk(desk, page.who.name, given)
    keep = {name: given[name] for name in FILTERS if given.get(name)}
    held = standing(view.item.claim.standing) if view.item else ""
    context = {"view": view, "keep": keep, "kinds": KIND_NAMES, "held": held, "trouble": None, "sent": {}}
    context |= {"correcting": False, "told": told} | more
    if not piece(page):
        return page.shown("review.html.j2", page.words("nav.review"), status=status, here="review", **context)
    part = page.part("review_main.html.j2", **context)
    part.status_code = status
    claim = view.item.claim.id if view.item else ""
    part.headers["HX-Push-Url"] = page.url("review", claim=claim, do=CORRECT if context["correcting"] else "", **keep)
    if told:
        part.headers["HX-Trigger"] = json.dumps({"said": told})
    return part


def piece(page: Page) -> bool:
    """Whether the browser has the page and asks for its main part; one that goes back asks for the whole."""
    return page.partial and "hx-history-restore-request" not in page.request.headers


@post("/review/{claim:str}/judge", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def judge(page: Here, desk: Project, data: Form, claim: FromPath[str]) -> Response[Any]:
    """Right, wrong or corrected; then the next claim."""
    keep, verdict = wanted(page.request.query_params, *FILTERS), data.get("verdict", "")
    try:
        read, card = pair_of(desk, claim)[1], item_of(desk, claim)
        assert card is not None  # There is a claim.
        given = {field.slot: data[field.slot] for field in card.claim.fields if field.slot in data}
        made = drafted(desk, read, card.claim, verdict, given, data.get("because", ""), page.who.name)
        became = say(desk, made, page.who, data.get("held"))
    except (OptionError, RegisterError) as error:
        return refused(page, desk, keep, claim, error, data)
    told = page.words(f"review.{became}", verdict=page.words.of("verdict", verdict))
    return onward(page, desk, keep | {"after": claim}, told)


def refused(
    page: Page, desk: Desk, keep: Mapping[str, str], claim: str, error: OptionError | RegisterError,
    data: Mapping[str, str],
) -> Response[Any]:  # fmt: skip
    """The claim as it now stands, with what was wrong; the next one where it is gone."""
    gone = isinstance(error, NotInRegister)
    correcting = data.get("verdict") == CORRECTED and isinstance(error, OptionError)
    given = {**keep} if gone else {**keep, "claim": claim}
    found: Response[Any] = shown(
        page, desk, given, status=STATUS[type(error)], trouble=error, sent=dict(data), correcting=correcting
    )
    return found


def onward(page: Page, desk: Desk, given: Mapping[str, str], told: str) -> Response[Any]:
    """What comes next, for a browser with or without scripts."""
    if page.partial:
        found: Response[Any] = shown(page, desk, given, told=told)
        return found
    return Redirect(page.url("review", **given), status_code=303)


@post("/review/undo", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def take_back(page: Here, desk: Project, data: Form) -> Response[Any]:
    """Take back one's own judgement or open opinion, and look at its claim again."""
    keep, claim = wanted(page.request.query_params, *FILTERS), data.get("claim", "")
    try:
        undo(desk, claim, data.get("judgement", ""), page.who.name)
    except (OptionError, RegisterError) as error:
        return refused(page, desk, keep, claim, error, data)
    return onward(page, desk, keep | {"claim": claim}, page.words("report.undone"))


@post("/review/reviewers", opt={"role": "admin"}, sync_to_thread=True, include_in_schema=False)
def reviewers(page: Here, desk: Project, data: Form) -> Response[Any]:
    """How many people judge each claim of this project."""
    desk.register.choices.choose(REVIEWERS.name, data.get("reviewers", ""), by=page.who.name)
    return Redirect(page.url("review"), status_code=303)


HANDLERS: Final = (review_page, judge, take_back, reviewers)
