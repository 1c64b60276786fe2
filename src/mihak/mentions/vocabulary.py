"""One lexicon for one reading: the language's tables and the gazetteers' names."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from mihak.gazetteer.actors import ActorIndex, actor_heads, default_actors
from mihak.gazetteer.persons import PersonIndex, default_persons, name_tags
from mihak.gazetteer.place_index import PlaceIndex, default_places
from mihak.gazetteer.weapons import WeaponIndex, default_weapons
from mihak.lang.ar.clitics import Analyser, without_article
from mihak.lang.ar.lexicon import load
from mihak.mentions.named_places import NamedPlaces
from mihak.mentions.people_words import people_tags
from mihak.mentions.phrases import Phrases

TABLES = (
    "casualties.tsv", "attacks.tsv", "control.tsv", "materiel.tsv", "speech.tsv",
    "function.tsv", "common.tsv", "numbers.tsv", "measures.tsv", "dates.tsv",
)  # fmt: skip
# Words that only have to be known: what a table above or a gazetteer says of a form goes before what these say.
GENERAL = ("verbs.tsv", "nouns.tsv", "adjectives.tsv", "adverbs.tsv")


PLACE: Final = frozenset({"pl", "nm"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the scanner looks words up in; made once, shared by all reports."""

    analyse: Analyser
    places: PlaceIndex
    named_places: NamedPlaces
    actors: ActorIndex
    persons: PersonIndex
    weapons: WeaponIndex
    actor_phrases: Phrases
    place_phrases: Phrases
    person_phrases: Phrases
    weapon_phrases: Phrases


def tagged(words: Iterable[str], tag: str) -> dict[str, frozenset[str]]:
    """First words of names, without the article: the lexicon parts it itself."""
    marks = frozenset({tag, "nm"})
    return {without_article(word): marks for word in words}


def merged(*lexicons: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """One lexicon in which each form has the tags of all."""
    out: dict[str, frozenset[str]] = {}
    for lexicon in lexicons:
        for form, tags in lexicon.items():
            out[form] = out[form] | tags if form in out else tags
    return out


class WithPlaces:
    """A lexicon that also asks an imported gazetteer, form by form, whether a name begins so."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]], places: PlaceIndex) -> None:
        self._lexicon = lexicon
        self._phrases = places.phrases

    def get(self, form: str) -> frozenset[str] | None:
        """The tags of a form; None where neither knows it."""
        tags = self._lexicon.get(form)
        if form in self._phrases or f"ال{form}" in self._phrases:
            return PLACE | tags if tags is not None else PLACE
        return tags


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection inside, nor later of what was made: a vocabulary's many objects all
    stay, and looking at them again and again takes a third of the loading and part of each reading."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
        # Libraries that count what they leave behind would count all of it.
        atexit.register(gc.unfreeze)
    finally:
        if collecting:
            gc.enable()


@cache
def own_lexicon() -> dict[str, frozenset[str]]:
    """The lexicon of the package's own data: words of the language, first words of names."""
    return load(GENERAL) | merged(
        load(TABLES),
        people_tags(),
        name_tags(),
        actor_heads(),
        tagged(default_places().phrases, "pl"),
        tagged(default_actors().phrases, "ac"),
        tagged(default_persons().phrases, "ps"),
        tagged(default_weapons().phrases, "wp"),
    )


def vocabulary_with(places: PlaceIndex) -> Vocabulary:
    """The package's vocabulary with the places of an imported gazetteer."""
    return replace(
        default_vocabulary(),
        analyse=Analyser(WithPlaces(own_lexicon(), places)),
        places=places,
        named_places=NamedPlaces(places),
        place_phrases=Phrases(places.phrases),
    )


@cache
def default_vocabulary() -> Vocabulary:
    """The vocabulary of the package's own data."""
    with uncollected():
        places, actors = default_places(), default_actors()
        persons, weapons = default_persons(), default_weapons()
        return Vocabulary(
            Analyser(own_lexicon()), places, NamedPlaces(places), actors, persons, weapons,
            Phrases(actors.phrases), Phrases(places.phrases), Phrases(persons.phrases), Phrases(weapons.phrases),
        )  # fmt: skip
