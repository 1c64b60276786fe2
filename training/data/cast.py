"""Who acts and speaks in a made report, and where: names of the gazetteer with what agrees with them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.gazetteer.actor import Actor
from training.data.pools import TABLES, actor_class, actors_by_kind, person_pool

FIGHTING: Final = ("army", "rebel", "jihadist", "militia", "coalition", "police", "army", "rebel")
SPEAKING: Final = ("monitor", "agency", "ministry", "medical", "international")
MEDIA: Final = ("agency",)
TITLES: Final = (
    "المتحدث باسم {}", "الناطق باسم {}", "الناطق الرسمي باسم {}", "قائد في {}", "المتحدث العسكري باسم {}",
    "القيادي في {}", "مدير المكتب الإعلامي في {}",
)  # fmt: skip
PLAIN_TITLES: Final = ("المحافظ", "رئيس البلدية", "مدير المستشفى", "الناشط الإعلامي", "وزير الدفاع", "الطبيب")
RANKS: Final = ("العميد", "العقيد", "اللواء", "الرائد", "النقيب", "المقدم", "العميد الركن")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: nominative, oblique, and what a verb behind it shows: m, f, or p (people)."""

    nom: str
    obl: str
    agree: str


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts or speaks. ``names``: the first is the fullest; all agree alike.

    ``lead`` stands before the first name when it is first told (a title and a
    rank); ``side`` is the party whose name the title tells.
    """

    names: tuple[Name, ...]
    lead: str = ""
    rank: str = ""
    side: Party | None = None

    @property
    def agree(self) -> str:
        """What a verb behind its name shows."""
        return self.names[0].agree


def agreement(name: str) -> str:
    """m, f or p of a gazetteer's name; empty where its form does not tell."""
    return {"m": "m", "f": "f", "ون": "p"}.get(actor_class(name)[1], "")


def named(actor: Actor) -> Party | None:
    """An actor with those of its names that agree as the first one that tells; None where none does."""
    names = [(name, agreement(name)) for name in (actor.name_ar, *actor.aliases) if len(name) > 3]
    told = [(name, agree) for name, agree in names if agree]
    if not told:
        return None
    agree = told[0][1]
    return Party(tuple(Name(name, oblique(name), agree) for name, shown in told[:5] if shown == agree))


def oblique(name: str) -> str:
    """The oblique case of a name whose first word (and its adjectives) end in ون."""
    words = name.split()
    if not words[0].endswith("ون"):
        return name
    return " ".join(word[:-2] + "ين" if word.endswith("ون") else word for word in words)


@cache
def parties(kinds: tuple[str, ...]) -> tuple[Party, ...]:
    """The single actors of some kinds that have a name which tells what agrees with it."""
    found = (named(actor) for kind in kinds for actor in actors_by_kind().get(kind, ()))
    return tuple(party for party in found if party is not None)


@cache
def rows(table: str, role: str) -> tuple[Party, ...]:
    """The parties of a table: of a role, or of all of it."""
    lines = [line.split("\t") for line in (TABLES / table).read_text("utf-8").splitlines() if line[0] != "#"]
    return tuple(Party((Name(nom, obl, agree),)) for *of, agree, nom, obl in lines if not role or of == [role])


def fighter(taken: Sequence[Party], chance: random.Random) -> Party:
    """An armed side that is none of those taken."""
    pool = parties((chance.choice(FIGHTING),)) if chance.random() < 0.7 else rows("forces.tsv", "side")
    left = [party for party in pool if party not in taken]
    return chance.choice(left)


def flyer(chance: random.Random) -> Party:
    """What attacks from the air."""
    return chance.choice(rows("forces.tsv", "air"))


def medium(chance: random.Random) -> Party:
    """A news agency."""
    return chance.choice(parties(MEDIA))


def speaker(sides: Sequence[Party], chance: random.Random) -> Party:
    """One who tells: a monitor or ministry, a plain source, a side itself, or a person."""
    how = chance.random()
    if how < 0.28:
        return chance.choice(parties((chance.choice(SPEAKING),)))
    if how < 0.55:
        return chance.choice(rows("speakers.tsv", ""))
    if how < 0.65:
        return chance.choice(list(sides))
    return person(chance.choice(list(sides)), chance)


def person(side: Party, chance: random.Random, speaks: bool = False) -> Party:
    """A person with a title, often (``speaks``: always) one who speaks for a side; later called by the family name."""
    given = chance.choice(person_pool()["given", False])
    family = chance.choice(person_pool()["family", chance.random() < 0.75])
    ours = speaks or chance.random() < 0.65
    lead = chance.choice(TITLES).format(side.names[0].obl) if ours else chance.choice(PLAIN_TITLES)
    rank = chance.choice(RANKS) if ours and chance.random() < 0.5 else ""
    full, last = f"{given} {family}", family
    return Party((Name(full, full, "m"), Name(last, last, "m")), lead, rank, side if ours else None)
