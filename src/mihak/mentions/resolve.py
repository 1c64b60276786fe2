"""Which place or actor of the gazetteer a mention means: chosen by the report around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.persons import Person
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_choice import ChoiceContext, choose
from mihak.gazetteer.weapons import Weapon
from mihak.mentions.document import Document
from mihak.mentions.phrases import text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

NEAR: Final = 6


@dataclass(frozen=True, slots=True)
class Resolved:
    """The id chosen (``""``: none), all candidates with it first, and the rule."""

    entity: str
    candidates: tuple[str, ...]
    rule: str


def listed(found: Sequence[Person | Weapon], known: str, unknown: str) -> Resolved:
    """What a list of names gives: the first of all that bear the name, and the rest."""
    if not found:
        return Resolved("", (), unknown)
    ids = tuple(item.id for item in found)
    return Resolved(ids[0], ids, f"{known}; {'only' if len(ids) == 1 else 'first listed'}")


class Resolver:
    """Chooses ids for the mentions of one document; each choice is made once."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self._made: dict[tuple[str, int, int], Resolved] = {}
        # What names that stand in the report again and again were resolved to: ids and rule.
        self._chosen: dict[tuple[tuple[str, ...], frozenset[str]], tuple[tuple[str, ...], str]] = {}
        self._fitting: dict[tuple[str, ...], tuple[tuple[str, ...], str]] = {}

    def __call__(self, mention: Mention) -> Resolved:
        """The id of a mention; a name that no gazetteer knows is kept without one."""
        if mention.kind in ("weapon", "item"):
            return listed(self._vocabulary.weapons.candidates(mention.rule), "weapon-name", mention.rule)
        if mention.kind == "person":
            name = text_of(self._document.words, mention.start, mention.end)
            return listed(self._vocabulary.persons.candidates(name), "person-name", mention.rule)
        if not mention.ids:
            return Resolved("", (), mention.rule)
        key = (mention.kind, mention.start, mention.end)
        if key not in self._made:
            self._made[key] = self._place(mention) if mention.kind == "place" else self._actor(mention)
        return self._made[key]

    def _place(self, mention: Mention) -> Resolved:
        if len(mention.ids) == 1:
            return Resolved(mention.ids[0], mention.ids, f"{mention.rule}; only")
        near = self._nearby(mention)
        made = self._chosen.get((mention.ids, near))
        if made is None:
            choice = choose(self._places(mention.ids), ChoiceContext(self._countries, self._sure, near))
            made = self._chosen[mention.ids, near] = tuple(place.id for place in choice.candidates), choice.rule
        ids, rule = made
        return Resolved(ids[0] if ids else "", ids, f"{mention.rule}; {rule}")

    def _actor(self, mention: Mention) -> Resolved:
        if len(mention.ids) == 1:
            return Resolved(mention.ids[0], mention.ids, f"{mention.rule}; only")
        made = self._fitting.get(mention.ids)
        if made is None:
            made = self._fitting[mention.ids] = self._fittest(mention.ids)
        ids, rule = made
        return Resolved(ids[0], ids, f"{mention.rule}; {rule}")

    def _fittest(self, ids: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """The ids of actors, that of the one which fits the report first, and why."""
        actors = [self._vocabulary.actors.get(id) for id in ids]
        best = max(actors, key=self._fit)
        rule = "country and years of the report" if self._fit(best) != self._fit(actors[0]) else "first listed"
        return (best.id, *(a.id for a in actors if a is not best)), rule

    def _fit(self, actor: Actor) -> tuple[bool, int]:
        published = self._document.report.published
        return published is None or actor.active_in(published.year), self._countries.get(actor.country, 0)

    def _nearby(self, mention: Mention) -> frozenset[str]:
        """The places right beside a mention whose name is no other's."""
        passages = self._document.passages
        here = passages[bisect_right(passages, mention.start, key=lambda passage: passage.start) - 1]
        return frozenset(
            place.ids[0]
            for place in here.places
            if len(place.ids) == 1 and 0 < abs(place.start - mention.start) <= NEAR
        )

    @cached_property
    def _named(self) -> list[Place]:
        """The places of the report whose name is no other's."""
        sure = {p.ids[0] for passage in self._document.passages for p in passage.places if len(p.ids) == 1}
        return self._places(sorted(sure))

    @cached_property
    def _countries(self) -> Counter[str]:
        """How many names of the report lie in each country, whichever place of it they mean."""
        names = {place.ids for passage in self._document.passages for place in passage.places if place.ids}
        told = ({place.country for place in self._places(ids) if place.country} for ids in names)
        return Counter(country for countries in told if len(countries) == 1 for country in countries)

    @cached_property
    def _sure(self) -> frozenset[str]:
        return frozenset(id for place in self._named for id in (place.id, *place.parents))

    def _places(self, ids: Sequence[str]) -> list[Place]:
        found = (self._vocabulary.places.get(id) for id in ids)
        return [place for place in found if place is not None]
