"""Names to put in the place of others: places, actors and persons of the gazetteer, by what they must agree in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.persons import read_names
from mihak.gazetteer.place_index import default_places
from mihak.lang.ar.normalise import fold
from mihak.mentions.place_lists import LISTING
from mihak.mentions.unlisted_places import SETTLED

ARTICLE: Final = "ال"
LONGEST: Final = 3
SHORTEST: Final = 4
SETTLEMENTS: Final = {"city": "town", "town": "town", "village": "town"}
"""Kinds of place that stand for each other."""
TABLES: Final = Path(__file__).parent / "tables"
PEOPLE: Final = frozenset("عناصر مقاتل جنود افراد رجال ثوار".split())
"""Folded nouns of people that stand only for themselves."""
PARTS: Final = frozenset("ابو ابي بو بن ابن ال عبد بنت ام عبدو اللهي".split())
"""Names that only lead to the next word; they stay as they are."""


@cache
def place_pool() -> Mapping[tuple[str, bool, str], tuple[tuple[str, str], ...]]:
    """Country and name of places, by (kind, has the article, noun of place that it begins with)."""
    index, actors = default_places(), default_actors()
    found: dict[tuple[str, bool, str], dict[str, str]] = defaultdict(dict)
    for key in index.keys():  # noqa: SIM118  # An index of places is no mapping.
        place = index.candidates(key)[0]
        name = place.name_ar
        if place.common or fold(name) != key or not name.replace(" ", "").isalpha() or not place.country:
            continue
        if len(name) < SHORTEST or len(name.split()) > LONGEST or actors.candidates(key):
            continue
        found[place_class(place.kind, name)][name] = place.country
    return {key: tuple((country, name) for name, country in names.items()) for key, names in found.items()}


def place_class(kind: str, name: str) -> tuple[str, bool, str]:
    """What a place's name must agree in with the one that it stands for."""
    first = fold(name.split(maxsplit=1)[0])
    bare = first.removeprefix(ARTICLE)
    return SETTLEMENTS.get(kind, kind), first.startswith(ARTICLE), bare if bare in SETTLED | LISTING | SIDES else ""


SIDES: Final = frozenset("ريف غوطه ساحل ضفه شمال جنوب شرق غرب وسط احياء طريق نهر سهل جسر كليه حقل قطاع".split())


def actor_class(name: str) -> tuple[bool, str]:
    """What an actor's name must agree in: the article, and number and gender as its first word shows them.

    A name of one word without the article (حماس, داعش) shows neither: it stands for its like alone.
    """
    first, *rest = fold(name).split()
    bare = first.removeprefix(ARTICLE)
    if not rest and bare == first and bare not in listed("plurals.txt"):
        form = "name"
    elif bare.endswith(("ون", "ين")) and len(bare) > SHORTEST and bare not in listed("singulars.txt"):
        form = bare[-2:]
    elif bare.endswith(("ه", "ات")) or bare in listed("plurals.txt"):
        form = "f"
    elif bare.endswith(("و", "ي", "ان")) or bare in PEOPLE:
        form = bare
    else:
        form = "m"
    return first.startswith(ARTICLE), form


@cache
def actor_names(actor: Actor) -> Mapping[tuple[bool, str], tuple[str, ...]]:
    """The names of an actor by what they must agree in; names in ون stand under ين too."""
    found: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for name in (actor.name_ar, *actor.aliases):
        agree = actor_class(name)
        found[agree].append(name)
        first, _, rest = name.partition(" ")
        if agree[1] == "ون":
            found[agree[0], "ين"].append(f"{first[:-2]}ين {rest}".strip())
    return {key: tuple(names) for key, names in found.items()}


@cache
def actors_by_kind() -> Mapping[str, tuple[Actor, ...]]:
    """The single actors of each kind: no collectives, no states, whose names are places too."""
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in default_actors():
        if not actor.collective and actor.kind != "state":
            found[actor.kind].append(actor)
    return {kind: tuple(actors) for kind, actors in found.items()}


@cache
def person_pool() -> Mapping[tuple[str, bool], tuple[str, ...]]:
    """Words of persons' names by (given or family, has the article)."""
    text = files("mihak.gazetteer").joinpath("data", "given_names.tsv").read_text("utf-8")
    written = [row.split("\t")[0].strip() for row in text.split("\n") if row.strip() and row[0] != "#"][1:]
    found: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for name, (folded, kind) in zip(written, read_names(text, "given_names.tsv"), strict=True):
        if not leads(folded) and not female(folded) and len(folded) > 2:
            found[kind, folded.startswith(ARTICLE)].append(name)
    return {key: tuple(names) for key, names in found.items()}


def leads(folded: str) -> bool:
    """Whether a word of a name only leads to the next one: عبد, أبو."""
    return folded in PARTS


def female(folded: str) -> bool:
    """Whether a given name is a woman's, as far as its form or the list tells."""
    return folded in listed("women.txt") or folded.endswith(("ه", "ا"))


@cache
def listed(table: str) -> frozenset[str]:
    """The folded words of a table of single words."""
    lines = (TABLES / table).read_text("utf-8").split("\n")
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())
