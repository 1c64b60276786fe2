"""The forms of the page of one report: right, wrong, corrected, a claim added, and all of it taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect, Response

from mihak.errors import EvidenceError, OptionError, RegisterError
from mihak.linking.by_hand import WHAT, ByHand, Spot
from mihak.linking.correctable import CORRECTABLE
from mihak.model.judgement import CORRECTED
from mihak.views.report_desk import DeskClaim
from mihak.web.judging import added, undone
from mihak.web.keeping import claim_taken_back
from mihak.web.numbers import offset
from mihak.web.page import Form, Here, Page, Project
from mihak.web.pages.report import ADD, CORRECT, card, whole
from mihak.web.reading import Looked, claim_of, looked, own_opinion
from mihak.web.review_acts import drafted, say, standing

REVIEWER: Final = {"role": "reviewer"}
UNDO, TAKE_BACK = "undo", "take-back"


@post("/reports/{report:str}/claims/{claim:str}/judge", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def judge(page: Here, desk: Project, data: Form, report: FromPath[str], claim: FromPath[str]) -> Response[Any]:
    """Right, wrong, undo, or a claim taken back that somebody added."""
    seen = looked(desk, desk.register.report(report))
    one, verdict = claim_of(seen, claim), data.get("verdict", "")
    try:
        if verdict == TAKE_BACK:
            claim_taken_back(desk, one.id, page.who)
            gone = Redirect(page.url(f"reports/{seen.report.id}"), status_code=303)
            return _told(page, gone, page.words("report.gone"))
        told = _undone(page, one) if verdict == UNDO else _kept(page, seen, one, verdict, {}, data)
    except (OptionError, RegisterError) as error:
        return _refused(page, seen, error, data, claim=one.id)
    return _after(page, seen, one.id, told)


@post("/reports/{report:str}/claims/{claim:str}/correct", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def correct(page: Here, desk: Project, data: Form, report: FromPath[str], claim: FromPath[str]) -> Response[Any]:
    """Slots as they should have been read; those that were left as they were are not touched."""
    seen = looked(desk, desk.register.report(report))
    one = claim_of(seen, claim)
    given = {field.slot: data.get(field.slot, field.value) for field in one.fields}
    changed = {
        field.slot: given[field.slot] for field in one.fields if given[field.slot].split() != field.value.split()
    }
    try:
        told = _kept(page, seen, one, CORRECTED, changed, data) if changed else page.words("report.changed-nothing")
    except (OptionError, RegisterError) as error:
        return _refused(page, seen, error, data, do=CORRECT, claim=one.id)
    return _after(page, seen, one.id, told)


def _kept(
    page: Page, seen: Looked, claim: DeskClaim, verdict: str, given: Mapping[str, str], data: Mapping[str, str]
) -> str:
    """Keep what was said of a claim, and tell what became of it.

    RegisterError where somebody else judged it since the form was shown.
    """
    held = data.get("held")
    if held is not None and held != standing(claim.standing):
        raise RegisterError("somebody has judged this claim in the meantime", repair="It stands here as it is now")
    read = next(one for one in seen.claims if one.id == claim.id)
    made = drafted(page.desk, read, claim, verdict, given, data.get("because", ""), page.who.name)
    outcome = say(page.desk, made, page.who, held)
    return page.words(f"report.{outcome}", verdict=page.words.of("verdict", verdict))


def _undone(page: Page, claim: DeskClaim) -> str:
    """Take back one's own open opinion, else the last act that holds of the claim."""
    if own_opinion(page.desk, claim.id, page.who.name):
        page.desk.register.opinions.take_back(claim.id, by=page.who.name)
    else:
        undone(page.desk, claim, page.who)
    return page.words("report.undone")


@post("/reports/{report:str}/claims", opt=REVIEWER, sync_to_thread=True, include_in_schema=False)
def add(page: Here, desk: Project, data: Form, report: FromPath[str]) -> Response[Any]:
    """A claim that no reader found, on words of the report."""
    seen = looked(desk, desk.register.report(report))
    try:
        kept = added(desk, seen.report, _by_hand(seen, data), page.who.name)
    except (OptionError, RegisterError, EvidenceError) as error:
        return _refused(page, seen, error, data, do=ADD, kind=data.get("kind", ""))
    return _told(page, _to(page, seen, kept.id), page.words("report.added"))


def _by_hand(seen: Looked, data: Mapping[str, str]) -> ByHand:
    """What a form says of a claim; OptionError for words that are not there."""
    kind, text = data.get("kind", ""), seen.report.text
    start, end = offset(data.get("start", "")), offset(data.get("end", ""))
    quote = data.get("quote", "").replace("\r\n", "\n").strip()
    if not (0 <= start < end <= len(text) and text[start:end].split() == quote.split()):
        start, end = text.find(quote), text.find(quote) + len(quote)
        if not quote or start < 0 or text.find(quote, start + 1) >= 0:
            raise OptionError(
                "these words stand in the report more than once, or not at all", repair="Select them in the text"
            )
    if not data.get(WHAT.get(kind, ""), ""):
        raise OptionError("it is not said what happened", repair="Choose it from the list")
    slots = [one.slot for one in CORRECTABLE if kind in one.kinds]
    values = {slot: data[slot] for slot in slots if data.get(slot, "").strip()}
    spots = {slot: found for slot in (*slots, "count") if (found := _spots(data.get(f"at.{slot}", ""), len(text)))}
    return ByHand(kind=kind, start=start, end=end, values=values, spots=spots)


def _spots(given: str, length: int) -> tuple[Spot, ...]:
    """The raw offsets of words that were pointed at: "12-20 30-36"."""
    pairs = [part.partition("-") for part in given.split()]
    found = ((offset(first), offset(last)) for first, dash, last in pairs if dash)
    return tuple((first, last) for first, last in found if 0 <= first < last <= length)


def _after(page: Page, seen: Looked, claim: str, told: str) -> Response[Any]:
    """The claim as it stands now: its card for a page that has the rest, else the page."""
    if not page.partial:
        return _to(page, seen, claim)
    return _told(page, card(page, looked(page.desk, seen.report), claim), told)


def _to(page: Page, seen: Looked, claim: str) -> Redirect:
    return Redirect(f"{page.url(f'reports/{seen.report.id}', claim=claim)}#{claim}", status_code=303)


def _told(page: Page, answer: Any, what: str) -> Response[Any]:
    """An answer that also says what happened; a page that changes as a whole is asked for anew."""
    if page.partial:
        if isinstance(answer, Redirect):
            return Response("", status_code=200, headers={"HX-Redirect": answer.url})
        answer.headers["HX-Trigger"] = json.dumps({"said": what})
    found: Response[Any] = answer
    return found


def _refused(
    page: Page, seen: Looked, error: OptionError | RegisterError | EvidenceError, data: Mapping[str, str], **where: str
) -> Response[Any]:
    """The form again, with what was wrong in it; the rest as it stands now."""
    status = 409 if isinstance(error, RegisterError) else 422
    given: dict[str, Any] = {"trouble": error, "sent": dict(data)}
    claim, do = where.get("claim", ""), where.get("do", "")
    if page.partial and claim:
        return card(page, looked(page.desk, seen.report), claim, status=status, correcting=do == CORRECT, **given)
    return whole(page, seen, status=status, open=claim, **given, **where)


HANDLERS: Final = (judge, correct, add)
