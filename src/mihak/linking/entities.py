"""Ids for the names that a person gives in a correction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place_index import PlaceIndex
from mihak.gazetteer.weapons import WeaponIndex
from mihak.lang.ar.normalise import fold
from mihak.linking.correctable import EMPTY, NAME, NAMES, correctable, named, names_in
from mihak.model.claim import Name

PLACE_SLOTS: Final = ("places",)
THING_SLOTS: Final = ("weapons", "item")
EITHER_SLOTS: Final = ("target", "victims")
# Slots whose words are kept as they are: no gazetteer has ids for them.
WORD_SLOTS: Final = ("name", "goal")
# What looks like an id, so that a slip of the pen is not taken for words.
_ID: Final = re.compile(r"[a-z0-9]+(?:[-:][A-Za-z0-9]+)+")


def with_entities(
    kind: str, slot: str, value: str, places: PlaceIndex, actors: ActorIndex, weapons: WeaponIndex
) -> str:
    """A correction's value with the gazetteers' ids: of an id its name, of words the one id that they can mean.

    Words that may mean several are left without; other slots stay as they are.
    Raises OptionError for an id that no gazetteer has.
    """
    one = correctable(kind, slot)
    if one.form not in (NAME, NAMES) or slot in WORD_SLOTS or value.strip() == EMPTY:
        return value
    look = _Look(slot, places, actors, weapons)
    return "; ".join(named(look.named(name)) for name in names_in(one, value))


class _Look:
    def __init__(self, slot: str, places: PlaceIndex, actors: ActorIndex, weapons: WeaponIndex) -> None:
        self._slot = slot
        self._places = places
        self._actors = actors
        self._weapons = weapons

    def named(self, name: Name) -> Name:
        words = name.names[0]
        if name.entity:
            self._known(name.entity)
            return name
        for title in self._titles(words):
            return replace(name, names=(title,), entity=words, candidates=(words,))
        if _ID.fullmatch(words):
            raise self._unknown(words)
        ids = tuple(self._meant(words))
        return replace(name, entity=ids[0], candidates=ids) if len(ids) == 1 else name

    def _known(self, entity: str) -> None:
        if not any(True for _ in self._titles(entity)):
            raise self._unknown(entity)

    def _unknown(self, entity: str) -> OptionError:
        return OptionError(
            f"{self._slot}: no gazetteer has the id {entity!r}", repair="Look it up: mihak gazetteer find NAME"
        )

    def _titles(self, entity: str) -> Iterator[str]:
        """The name of an id, nothing where there is no such id."""
        if self._slot in (*PLACE_SLOTS, *EITHER_SLOTS):
            place = self._places.get(entity)
            if place is not None:
                yield place.name_ar
        if self._slot in THING_SLOTS:
            yield from (weapon.forms[0] for weapon in self._weapons if weapon.id == entity)
        elif self._slot not in PLACE_SLOTS:
            yield from (actor.name_ar for actor in self._actors if actor.id == entity)

    def _meant(self, words: str) -> Iterator[str]:
        if self._slot in PLACE_SLOTS:
            yield from (place.id for place in self._places.candidates(words))
        elif self._slot in THING_SLOTS:
            yield from (weapon.id for weapon in self._weapons.candidates(fold(words)))
        else:
            yield from (actor.id for actor in self._actors.candidates(fold(words)))
