"""Which battle, and which phase of it, the words are about at each point of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.operation_names import name_of
from mihak.claims.operation_words import ordinals, phase_of
from mihak.lang.ar.normalise import fold
from mihak.mentions.document import Passage
from mihak.model.finding import Words
from mihak.weighing.checks.case import Case

NOUNS: Final = frozenset("معركه معارك عمليه عمليات غزوه غزوات حمله حملات هجوم".split())
QUOTES: Final = "\"“”«»'‘’"


@dataclass(frozen=True, slots=True)
class Battle:
    """A battle named at a token: its key (folded, without the noun), its words, and the phase told with it."""

    at: int
    key: str
    name: Words
    phase: int | None

    @property
    def shown(self) -> str:
        """Its name for a sentence."""
        return " ".join(self.name.quote.strip(QUOTES).split())


def battles(case: Case) -> tuple[Battle, ...]:
    """Every naming of a battle in the order of the words.

    A phase told without a name is one of the battle named last; so is "this battle".
    """
    found: list[Battle] = []
    for passage in case.document.passages:
        for battle in named(case, passage, found):
            found.append(battle)
    return tuple(found)


def named(case: Case, passage: Passage, before: Sequence[Battle]) -> Iterator[Battle]:
    """The battles that one sentence names; ``before`` grows as they are found."""
    for at, word in case.tagged(passage, "op", "phase"):
        phase = phase_at(case, passage, at) if "phase" in word.tags else None
        name = name_of(case.document, passage, at)
        if name is None:
            if phase is not None and before:
                yield Battle(at, before[-1].key, before[-1].name, phase)
            continue
        words = case.tokens(name.start, name.end)
        key = key_of(words.quote)
        if phase is None and before and before[-1].key == key and before[-1].at >= passage.start:
            phase = before[-1].phase
        yield Battle(at, key, words, phase)


def phase_at(case: Case, passage: Passage, at: int) -> int | None:
    """The number of a phase: المرحلة الثانية, ثاني مراحل."""
    ahead = case.document.words[at - 1] if at > passage.start else None
    if ahead is not None and ahead.stem in ordinals():
        return ordinals()[ahead.stem]
    return phase_of(case.document, passage, at)


def key_of(name: str) -> str:
    """What a battle's name is compared by: غزوة أبو عمر سراقب and أبو عمر سراقب are one."""
    words = fold(name.strip(QUOTES)).replace('"', " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in NOUNS else words)


def battle_at(found: Sequence[Battle], passage: Passage, at: int) -> Battle | None:
    """The battle that a token is about: the one named last before it in its sentence, else first behind it."""
    here = [battle for battle in found if passage.start <= battle.at < passage.end]
    before = [battle for battle in here if battle.at <= at]
    return before[-1] if before else next(iter(here), None)
