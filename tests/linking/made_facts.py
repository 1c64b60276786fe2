"""Facts made by hand, and many of them by moving a few to other days and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from mihak.model.facts import Facts, Party, Spot

DAY = date(2016, 10, 28).toordinal()
ALEPPO = Spot("حلب", "geonames:170063", "city", ("pcode:SY02", "iso:SY"), 36.2012, 37.1612)
COLLEGE = Spot("كليه المدفعيه", "mihak:college", "site", ("pcode:SY02", "iso:SY"), 36.157, 37.13)
QUARTER = Spot(
    "الحمدانيه", "mihak:quarter", "neighbourhood", ("geonames:170063", "pcode:SY02", "iso:SY"), 36.178, 37.11
)
GOVERNORATE = Spot("محافظه حلب", "pcode:SY02", "admin1", ("iso:SY",), 36.21, 37.6)
IDLIB = Spot("ادلب", "geonames:169389", "city", ("pcode:SY07", "iso:SY"), 35.93, 36.63)
ARMY = Party("الجيش السوري", "sy-army", "sy-government", "sy-government")
FATH = Party("جيش الفتح", "sy-fath", "sy-opposition", "sy-opposition")
WORDS = ("استهدف", "الطيران", "المدفعيه", "بصاروخ", "كليه", "مواقع")


def fact(claim: str = "a", report: str = "", **given: Any) -> Facts:
    """An air strike on one day at one place, told by nobody else; what is given instead."""
    own: dict[str, Any] = {
        "position": 0, "kind": "attack", "what": "airstrike", "status": "asserted", "first": DAY, "last": DAY,
        "precision": "day", "published": DAY, "spots": (COLLEGE, ALEPPO),
        "speaker": Party(f"teller of {report or claim}"), "words": WORDS,
    }  # fmt: skip
    return Facts(claim=claim, report=report or f"r-{claim}", **(own | given))


def casualties(claim: str = "a", report: str = "", **given: Any) -> Facts:
    """Killed civilians; what is given instead."""
    own = {"kind": "casualties", "what": "killed", "counted": True, "victim_kind": "civilian", "victims": "مدنيين"}
    return fact(claim, report, **(own | given))


def moved(facts: Sequence[Facts], number: int) -> list[Facts]:
    """That many facts: the given ones, again and again, each time on other days and at places of other names."""
    made: list[Facts] = []
    for copy in count():
        made += [_moved(one, copy) for one in facts]
        if len(made) >= number:
            return made[:number]
    raise AssertionError


def _moved(one: Facts, copy: int) -> Facts:
    days = copy * 37 % 3650
    first, last = (None if day is None else day + days for day in (one.first, one.last))
    spots = tuple(replace(spot, name=f"{spot.name} {copy}", id=spot.id and f"{spot.id}~{copy}",
                          parents=tuple(f"{id}~{copy}" for id in spot.parents)) for spot in one.spots)  # fmt: skip
    return replace(
        one, claim=f"{copy:06d}{one.claim}", report=f"{copy:06d}{one.report}", first=first, last=last, spots=spots
    )
