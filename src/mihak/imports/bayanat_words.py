"""What the type or title of an event of Bayanat tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.gazetteer.actors import rows
from mihak.lang.ar.normalise import fold
from mihak.model.claim import ASSERTED, CASUALTY_EFFECTS, CHANGES, MODES, Attack, Casualties, Control

TABLE: Final = "bayanat_words.tsv"
COLUMNS: Final = 4
TYPE: Final = "type"
OWN: Final = re.compile(r"(?:(denied|intended) )?([a-z_]+)(?:: ([0-9]{0,9})(-([0-9]{0,9}))?)?")
"""What Mihak's own export writes: "denied killed: 12-15"."""
KINDS: Final = (
    *((what, Casualties.kind) for what in CASUALTY_EFFECTS), *((what, Attack.kind) for what in MODES),
    *((what, Control.kind) for what in CHANGES),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meant:
    """A kind of claim, its effect, mode or change, its status, and how many; None where open or not told."""

    kind: str
    what: str
    status: str = ASSERTED
    low: int | None = None
    high: int | None = None


def meant_by_mihak(title: str) -> Meant | None:
    """What a title tells of that Mihak's own export wrote; None for equipment, operations and what is none of its."""
    own = OWN.fullmatch(title)
    kind = dict(KINDS).get(own[2], "") if own else ""
    if own is None or not kind:
        return None
    low = _number(own[3])
    high = _number(own[5]) if own[4] else low
    return Meant(kind, own[2], own[1] or ASSERTED, low, high if low is None or high is None else max(low, high))


def meant(words: str) -> Meant | None:
    """What a type or a title tells of; None for nothing that is a claim."""
    plain = _plain(words)
    return next((one for pattern, one in _table() if pattern.search(plain)), None)


@cache
def _table() -> tuple[tuple[re.Pattern[str], Meant], ...]:
    text = files("mihak.imports").joinpath("data", TABLE).read_text("utf-8")
    return tuple(
        (_pattern(where, re.escape(_plain(words))), Meant(kind, what))
        for _, (where, words, kind, what) in rows(text, TABLE, COLUMNS)
    )


def _pattern(where: str, words: str) -> re.Pattern[str]:
    return re.compile(rf"\A{words}\Z" if where == TYPE else rf"(?<!\w){words}(?!\w)")


def _plain(words: str) -> str:
    return fold(" ".join(words.casefold().split()))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
