"""Counts as Arabic says them: number, noun, bounds, and what a claim makes of them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from training.data.pools import TABLES
from training.data.swap_figures import TENS, WITH_TA, WITHOUT

LOW: Final = ("أكثر من ", "ما لا يقل عن ", "ما يزيد على ", "أزيد من ")
ABOUT: Final = ("نحو ", "حوالي ", "قرابة ", "زهاء ", "ما يقارب ")
MOST: Final = {"plane": 3, "veh": 12, "site": 6, "offic": 6, "raid": 30, "shell": 60, "arms": 90, "gone": 40}
"""The most that is told of a group of nouns."""
OTHERS: Final = "other"
"""آخرون: what stands for a noun told before."""
UP_TO: Final = "ما يصل إلى "
VAGUE: Final = ((20, "عشرات "), (200, "مئات "), (2000, "آلاف "))
SIZES: Final = ((1, 1), (2, 2), (3, 10), (3, 10), (3, 10), (11, 49), (11, 99), (50, 99))
ROUND: Final = (100, 110, 120, 150, 200, 250, 300, 400, 500, 1000, 1500, 3000)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in the forms that a number asks for; ``kind``: whom a claim calls the victims."""

    group: str
    kind: str
    gender: str
    sg: str
    sg_acc: str
    dual_nom: str
    dual_obl: str
    pl_nom: str
    pl_obl: str
    def_pl: str


@dataclass(frozen=True, slots=True)
class Count:
    """A count of things: bounds as a claim has them, and the way it is told.

    ``value`` is None for a vague one; ``lead`` a bound before the number.
    """

    noun: Noun
    value: int | None
    low: int | None
    high: int | None
    approx: bool
    lead: str
    after: str
    worded: bool

    def number(self, case: str) -> str:
        """What stands before the noun; empty for one and two, which the noun tells."""
        if self.value is None:
            return self.lead
        if self.value <= 2:
            return ""
        said = worded(self.value, self.noun.gender, "g" if self.lead else case) if self.worded else digits(self.value)
        return f"{self.lead}{said} "

    @property
    def unbounded(self) -> Count:
        """The count without a bound behind it, for a pattern that has no room for one."""
        return replace(self, high=self.value, after="") if self.after else self

    @property
    def bare(self) -> str:
        """The number without a noun behind it."""
        if self.value is None:
            return f"ال{self.lead.strip()}"
        return f"{self.lead}{self.value}"

    def counted(self, case: str) -> str:
        """The noun as the number asks for it; ``case``: n(ominative), g(enitive) or a(ccusative)."""
        noun, value = self.noun, self.value
        if value is None:
            return noun.def_pl
        if noun.group == OTHERS and value != 2:
            return noun.sg if value == 1 else noun.pl_nom if case == "n" else noun.pl_obl
        if value == 1:
            return noun.sg_acc if case == "a" else noun.sg
        if value == 2:
            return noun.dual_nom if case == "n" else noun.dual_obl
        last = value % 100
        return noun.pl_obl if 3 <= last <= 10 else noun.sg_acc if last > 10 else noun.sg


@cache
def nouns() -> Mapping[str, tuple[Noun, ...]]:
    """The counted nouns by group."""
    found: dict[str, list[Noun]] = defaultdict(list)
    for row in (TABLES / "nouns.tsv").read_text("utf-8").splitlines()[3:]:
        noun = Noun(*row.split("\t"))
        found[noun.group].append(noun)
    return {group: tuple(of) for group, of in found.items()}


def digits(value: int) -> str:
    """Digits; whole thousands with their word."""
    if value % 1000 or value < 2000:
        return str(value)
    thousands = value // 1000
    return f"{thousands} {'آلاف' if thousands <= 10 else 'ألف'}"


def worded(value: int, gender: str, case: str) -> str:
    """A number below 100 in words, before a noun of a gender; from 100 on in digits."""
    units, ten = (WITH_TA, "عشر") if gender == "m" else (WITHOUT, "عشرة")
    if value >= 100:
        return digits(value)
    if value <= 10:
        return units[value]
    first, last = value // 10 * 10, value % 10
    if first == 10:
        low = {1: "أحد" if gender == "m" else "إحدى", 2: teen_two(gender, case)}
        return f"{low.get(last) or units[last]} {ten}"
    tens = TENS[first] + ("ون" if case == "n" else "ين")
    if last == 0:
        return tens
    two = "اثنان" if case == "n" else "اثنين"
    unit = {1: "واحد" if gender == "m" else "واحدة", 2: two}.get(last) or units[last]
    return f"{unit} و{tens}"


def teen_two(gender: str, case: str) -> str:
    """The two of twelve."""
    stem = "اثن" if gender == "m" else "اثنت"
    return stem + ("ا" if case == "n" else "ي")


def count(group: str, chance: random.Random, most: int | None = None) -> Count:
    """A count of a noun of a group; ``most``: a part of a whole, told exactly."""
    noun = chance.choice(nouns()[group])
    spelled = chance.random() < 0.4
    if most is not None:
        value = chance.randint(1, max(1, most))
        return Count(noun, value, value, value, False, "", "", spelled or (value <= 10 and chance.random() < 0.3))
    if chance.random() < 0.06:
        least, word = VAGUE[0] if chance.random() < 0.7 else chance.choice(VAGUE)
        return Count(noun, None, least, None, False, word, "", False)
    value = chance.choice(ROUND) if chance.random() < 0.1 else chance.randint(*chance.choice(SIZES))
    value = value if value <= MOST.get(group, value) else chance.randint(1, MOST[group])
    return bounded(noun, value, spelled, chance)


def bounded(noun: Noun, value: int, spelled: bool, chance: random.Random) -> Count:
    """A count with a bound, where one is said."""
    how = chance.random()
    if value < 3 or how < 0.72:
        return Count(noun, value, value, value, False, "", "", spelled)
    if how < 0.82:
        return Count(noun, value, value, None, False, chance.choice(LOW), "", spelled)
    if how < 0.88:
        return Count(noun, value, value, None, False, "", " على الأقل", spelled)
    if how < 0.97:
        return Count(noun, value, value, value, True, chance.choice(ABOUT), "", spelled)
    return Count(noun, value, None, value, False, UP_TO, "", spelled)
