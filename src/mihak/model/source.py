"""Sources: who publishes, and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SOURCE_KINDS: Final = (
    "agency", "broadcaster", "newspaper", "site", "monitor", "ministry", "military", "party",
    "international", "aid",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One who publishes or is cited: an outlet, a monitor, a ministry, a side's own media.

    ``kind`` is one of SOURCE_KINDS, ``country`` an ISO 3166 code of two letters
    (``""``: none single), ``side`` the id of the camp in whose interest it
    speaks (``independent``: none, ``unknown``: not told), ``party`` the id of
    the actor whose mouthpiece it is (``""``: nobody's), ``parent`` the id of
    the source that owns or runs it (``""``: none). Sources under one parent, or
    of one party, are one voice.
    """

    id: str
    name_ar: str
    name_en: str
    kind: str
    country: str
    side: str
    party: str = ""
    parent: str = ""
    aliases: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
