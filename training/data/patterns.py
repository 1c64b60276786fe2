"""Patterns of sentences and what their signs mean.

``[a … a]`` is the quote of claim ``a``; ``(v:…)`` names words that a slot
takes; ``{A}`` a party (``:g`` oblique, ``:l`` behind ل, ``:s`` the subject that
إن makes oblique), ``{P}`` a place (``{@}``: with في, or left out), ``{T}`` the
day (``{T1}``: always told), ``{Told}`` a day long ago, ``{Tsince}`` a stretch
until now; ``{n:civ}`` a number of nouns of a group (``civ!``: three or more;
``:d``: the number alone), ``{n.x}`` the noun, ``{n.after}`` a bound behind it,
``{m:child<n}`` a part of ``n``; ``<A:قال|قالت|قالوا>`` agrees with A;
``~x|y~`` is one of several wordings; ``{pick:x}`` one of a group of words.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.errors import OptionError
from training.data.pools import TABLES

FILES: Final = ("casualties", "attack", "control", "operation", "materiel")
FORMS: Final = ("v", "s", "n", "b")
CHOICE: Final = re.compile("~([^~]*)~")
PICK: Final = re.compile(r"\{pick:(\w+)\}|\{(goal|op)\}")
SIGN: Final = re.compile(r"\[([a-c])|([a-c])\]|\((\w):|(\))|\{([^}]*)\}|<([^>]*)>|([^\[\](){}<>a-c]+)")


@dataclass(frozen=True, slots=True)
class ClaimPlan:
    """What a pattern claims: the kind, its value (killed, gained …), and how slots are filled.

    ``slots`` maps slots to names of the pattern: ``{"perpetrator": "A"}``;
    ``marks`` are single words: a count (n, m), ``null`` or ``one``.
    """

    mark: str
    kind: str
    value: str
    marks: frozenset[str]
    slots: Mapping[str, str]

    @property
    def status(self) -> str:
        """asserted, denied or intended."""
        return self.slots.get("status", "asserted")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence: its form (v, s, n, b), what it claims, and its text with signs."""

    form: str
    plans: tuple[ClaimPlan, ...]
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """The kind and value of the first claim."""
        return self.plans[0].kind, self.plans[0].value

    @property
    def needs(self) -> str:
        """The parties that must have been told before it, as it has only a pronoun for them."""
        return self.plans[0].slots.get("needs", "")

    @property
    def voice(self) -> str:
        """The party whose spokesman says it in the first person; empty where nobody does."""
        return self.plans[0].slots.get("voice", "")

    @property
    def attributed(self) -> bool:
        """Whether the pattern itself tells who says it."""
        return any("source" in plan.slots for plan in self.plans)


def plan_of(text: str) -> ClaimPlan:
    """A claim's plan: ``a casualties killed n victims=v``."""
    mark, kind, value, *rest = text.split()
    slots = dict(word.split("=") for word in rest if "=" in word)
    return ClaimPlan(mark, kind, value, frozenset(word for word in rest if "=" not in word), slots)


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of the tables, in their order."""
    found = []
    for name in FILES:
        for row in (TABLES / f"sentences_{name}.tsv").read_text("utf-8").splitlines():
            if row.startswith(("#", "form\t")) or not row:
                continue
            form, plans, text = row.split("\t")
            if form not in FORMS:
                raise OptionError(f"sentences_{name}.tsv: no form {form!r}", repair=f"Use one of {', '.join(FORMS)}.")
            found.append(Pattern(form, tuple(plan_of(plan) for plan in split_plans(plans)), text))
    return tuple(found)


def split_plans(text: str) -> list[str]:
    """The plans of a row; the commas between places part none."""
    return re.split(r",(?=[a-c] \w)", text)


@cache
def by_key() -> Mapping[tuple[str, str], tuple[Pattern, ...]]:
    """The patterns by the kind and value of their first claim."""
    found: dict[tuple[str, str], list[Pattern]] = defaultdict(list)
    for pattern in patterns():
        found[pattern.key].append(pattern)
    return {key: tuple(of) for key, of in found.items()}


@cache
def wrappers() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Ways to put a sentence in someone's mouth, by its form and whether the speaker is new."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in (TABLES / "wrappers.tsv").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            form, who, text = row.split("\t")
            found[form, who].append(text)
    return {key: tuple(of) for key, of in found.items()}


@cache
def asides() -> tuple[str, ...]:
    """Sentences that claim nothing."""
    rows = (TABLES / "asides.tsv").read_text("utf-8").splitlines()
    return tuple(row for row in rows if row and not row.startswith("#"))


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """Groups of words that patterns pick from."""
    rows = (TABLES / "words.tsv").read_text("utf-8").splitlines()
    cells = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {group: tuple(of.split("|")) for group, of in cells}


def worded(text: str, chance: random.Random) -> str:
    """A pattern's text with one of its wordings chosen."""
    text = CHOICE.sub(lambda found: chance.choice(re.split(r"\|(?![^<]*>)", found[1])), text)
    return PICK.sub(lambda found: picked(found[1] or found[2], chance), text)


def picked(group: str, chance: random.Random) -> str:
    """A word of a group; ``op``: a name for an operation."""
    if group != "op":
        return chance.choice(words()[group])
    if chance.random() < 0.3:
        return chance.choice(words()["op3"])
    return f"{chance.choice(words()['op1'])} {chance.choice(words()['op2'])}"
