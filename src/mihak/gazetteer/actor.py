"""One actor of a conflict, or one who speaks about it, and how its names are spelled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SPEAKER_KINDS: Final = frozenset({"monitor", "agency", "ministry", "international", "medical"})
KINDS: Final = SPEAKER_KINDS | {
    "state", "government", "army", "police", "militia", "rebel", "jihadist", "coalition",
    "party", "tribe", "unit", "collective",
}  # fmt: skip

_CHOICE = re.compile(r"\{([^{}]*)\}")
_INFLECTED = re.compile(r"ون\b|\Bو ")
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor by its facts.

    ``kind`` is one of ``KINDS``; ``side`` the id of the camp that it belongs to
    or speaks for; ``country`` an ISO 3166 code of two letters, empty where there
    is no single one; ``parents`` ids of the actors that it is a part of, nearest
    first; ``active_from`` and ``active_to`` years, inclusive, None where open or
    unknown; ``aliases`` and ``aliases_en`` the other names as written by any
    side, the loaded ones too: they identify, they do not judge.
    """

    id: str
    kind: str
    side: str
    country: str
    parents: tuple[str, ...]
    active_from: int | None
    active_to: int | None
    name_ar: str
    name_en: str
    aliases: tuple[str, ...]
    aliases_en: tuple[str, ...]
    source: str

    @property
    def collective(self) -> bool:
        """Whether the name stands for no single body (the factions, the gunmen)."""
        return self.kind == "collective"

    @property
    def speaker(self) -> bool:
        """Whether it appears in reports as one who tells, not as one who fights."""
        return self.kind in SPEAKER_KINDS

    def active_in(self, year: int) -> bool:
        """Whether it is known by these names in a year; open ends count as yes."""
        return (self.active_from is None or self.active_from <= year) and (
            self.active_to is None or year <= self.active_to
        )


def spellings(pattern: str) -> list[str]:
    """The names that a pattern stands for: ``{ا/ب} ج`` is ا ج and ب ج."""
    choice = _CHOICE.search(pattern)
    if choice is None:
        return [" ".join(pattern.split()) if "  " in pattern else pattern.strip()]
    before, after = pattern[: choice.start()], pattern[choice.end() :]
    return [name for part in choice[1].split("/") for name in spellings(before + part + after)]


def cases(name: str) -> tuple[str, ...]:
    """A folded name with its other case: ون as ين, and و of a construct as ي.

    Short words keep their end: in them it is mostly a part of the root.
    """
    if not _INFLECTED.search(name):
        return (name,)
    words = name.split(" ")
    last = len(words) - 1
    other = " ".join(_oblique(word, index < last) for index, word in enumerate(words))
    return (name,) if other == name else (name, other)


def _oblique(word: str, construct: bool) -> str:
    if len(word) < _SHORTEST:
        return word
    if word.endswith("ون"):
        return word[:-2] + "ين"
    return word[:-1] + "ي" if construct and word.endswith("و") else word
