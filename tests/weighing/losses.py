"""Facts, voices and incidents for the tests of weighing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mihak.model.facts import Facts, Party, Spot
from mihak.model.incident import Assessment, Bound, Incident, Range
from mihak.weighing.assess import assess

GOVERNMENT, OPPOSITION = "sy-government", "sy-opposition"
MONITOR = Party("المرصد", "sohr", "independent")
ARMY = Party("الجيش", "army", GOVERNMENT, GOVERNMENT)
REBELS = Party("جيش الفتح", "jaf", OPPOSITION, OPPOSITION)
ALEPPO = Spot("حلب", "aleppo", "city", ("aleppo-gov", "syria"))
HAMDANIYA = Spot("الحمدانيه", "hamdaniya", "neighbourhood", ("aleppo", "aleppo-gov", "syria"))
DAY = 736_265


def facts(claim: str, low: int | None = None, high: int | None = None, **given: Any) -> Facts:
    """A claim that people were killed on one day, by a monitor unless told otherwise."""
    told: dict[str, Any] = {
        "claim": claim, "report": f"r-{claim}", "position": 0, "kind": "casualties", "what": "killed",
        "status": "asserted", "first": DAY, "last": DAY, "published": DAY, "spots": (HAMDANIYA, ALEPPO),
        "speaker": MONITOR, "low": low, "high": high, "counted": True, "victim_kind": "unknown",
    }  # fmt: skip
    return Facts(**{**told, **given})


def own(claim: str, low: int, high: int | None, **given: Any) -> Facts:
    """The army admits fighters of its own."""
    return facts(claim, low, high, speaker=ARMY, sufferer=ARMY, interest="own", **given)


def enemy(claim: str, low: int, high: int | None, **given: Any) -> Facts:
    """The rebels claim fighters of the army."""
    return facts(claim, low, high, speaker=REBELS, sufferer=ARMY, interest="enemy", **given)


def incident(*claims: Facts, id: str = "", undecided: Iterable[tuple[str, str]] = ()) -> Incident:
    """The incident of these claims."""
    ids = tuple(sorted(one.claim for one in claims))
    return Incident(id or f"i-{ids[0]}", claims[0].kind, ids, "compatible", (), tuple(undecided))


def by_id(claims: Iterable[Facts]) -> dict[str, Facts]:
    return {one.claim: one for one in claims}


def voices_of(claims: Iterable[Facts]) -> dict[str, str]:
    """Each claim a voice of its own, but for those whose source names one."""
    return {one.claim: one.source or one.claim for one in claims}


def assessed(*claims: Facts, rule: str = "mihak") -> Assessment:
    return assess(incident(*claims), by_id(claims), voices_of(claims), rule)


def range_of(given: Assessment, group: str = "all", effect: str = "killed") -> Range:
    return next(one for one in given.ranges if (one.effect, one.group) == (effect, group))


def values(given: Assessment, group: str = "all", effect: str = "killed") -> tuple[int | None, int | None, int | None]:
    found = range_of(given, group, effect)
    return found.low.value, found.best.value, found.high.value


def plain(low: int | None, best: int | None, high: int | None, group: str = "all") -> Range:
    """A range whose rules do not matter."""
    return Range("killed", group, Bound(low, "given"), Bound(best, "given"), Bound(high, "given"))
