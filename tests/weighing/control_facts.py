"""Facts of control to test with."""

from __future__ import annotations

from datetime import date
from typing import Any

from mihak.model.facts import Facts, Party, Spot
from mihak.weighing.control import ControlSpan, PlaceTimeline

CITY = Spot("حلب", "aleppo", "city", ("province", "syria"), 36.20, 37.16)
HILL = Spot("تله موته", "muta", "site", ("province", "syria"), 36.15, 37.09)
FACTORY = Spot("معمل الكرتون", "carton", "site", ("province", "syria"), 36.18, 37.06)
ARMY = Party("الجيش", "army", "state", "state")
ALLY = Party("الحليف", "ally", "allies", "state")
REBELS = Party("الثوار", "rebels", "rebels", "rebels")


def day(number: int) -> int:
    """A day of October 2016 as an ordinal; 32 is the first of November."""
    return date(2016, 9, 30).toordinal() + number


def said(
    claim: str, what: str, on: int | tuple[int, int] | None, doer: Party | None = REBELS,
    other: Party | None = None, **given: Any,
) -> Facts:  # fmt: skip
    """A claim of control of the factory on a day of October 2016."""
    first, last = (on, on) if isinstance(on, int) else on or (None, None)
    fields: dict[str, Any] = {
        "claim": claim, "report": f"r{claim}", "position": 0, "kind": "control", "what": what,
        "status": "asserted", "doer": doer, "sufferer": other, "speaker": Party("متحدث"),
        "spots": (FACTORY,), "first": first and day(first), "last": last and day(last),
        "published": last and day(last),
    }  # fmt: skip
    return Facts(**(fields | given))


def shown(timeline: PlaceTimeline) -> list[str]:
    """The spans as words: "1-4 state", "5- rebels?state" for a contested one, "[x]" for a siege."""
    return [_shown(span) for span in timeline.spans]


def _shown(span: ControlSpan) -> str:
    first, last = (str(n - day(0)) if n else "" for n in (span.first, span.last))
    rivals = f"?{','.join(span.rivals)}" if span.state == "contested" else ""
    siege = f" [{span.besieged_by}{'?' * span.siege_contested}]" if span.besieged_by or span.siege_contested else ""
    return f"{first}-{last} {span.holder or '?'}{rivals}{siege}"
