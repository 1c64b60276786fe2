"""Which place or actor of the gazetteer a mention means: chosen by the report around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_choice import ChoiceContext, choose
from mihak.mentions.document import Document
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

NEAR: Final = 6


@dataclass(frozen=True, slots=True)
class Resolved:
    """The id chosen (``""``: none), all candidates with it first, and the rule."""

    entity: str
    candidates: tuple[str, ...]
    rule: str


class Resolver:
    """Chooses ids for the mentions of one document; each choice is made once."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self._made: dict[tuple[str, int, int], Resolved] = {}

    def __call__(self, mention: Mention) -> Resolved:
        """The id of a mention; a name that no gazetteer knows is kept without one."""
        if not mention.ids:
            return Resolved("", (), mention.rule)
        key = (mention.kind, mention.start, mention.end)
        if key not in self._made:
            self._made[key] = self._place(mention) if mention.kind == "place" else self._actor(mention)
        return self._made[key]

    def _place(self, mention: Mention) -> Resolved:
        if len(mention.ids) == 1:
            return Resolved(mention.ids[0], mention.ids, f"{mention.rule}; only")
        choice = choose(self._places(mention.ids), self._context(mention))
        ids = tuple(place.id for place in choice.candidates)
        return Resolved(ids[0] if ids else "", ids, f"{mention.rule}; {choice.rule}")

    def _actor(self, mention: Mention) -> Resolved:
        if mention.kind != "actor":
            return Resolved("", mention.ids, f"{mention.rule}; only")
        if len(mention.ids) == 1:
            return Resolved(mention.ids[0], mention.ids, f"{mention.rule}; only")
        actors = [self._vocabulary.actors.get(id) for id in mention.ids]
        best = max(actors, key=self._fit)
        ids = (best.id, *(a.id for a in actors if a is not best))
        rule = "country and years of the report" if self._fit(best) != self._fit(actors[0]) else "first listed"
        return Resolved(best.id, ids, f"{mention.rule}; {rule}")

    def _fit(self, actor: Actor) -> tuple[bool, int]:
        published = self._document.report.published
        return published is None or actor.active_in(published.year), self._countries.get(actor.country, 0)

    def _context(self, mention: Mention) -> ChoiceContext:
        passages = self._document.passages
        here = passages[bisect_right(passages, mention.start, key=lambda passage: passage.start) - 1]
        nearby = {
            place.ids[0]
            for place in here.places
            if len(place.ids) == 1 and 0 < abs(place.start - mention.start) <= NEAR
        }
        return ChoiceContext(self._countries, self._sure, frozenset(nearby))

    @cached_property
    def _named(self) -> list[Place]:
        """The places of the report whose name is no other's."""
        sure = {p.ids[0] for passage in self._document.passages for p in passage.places if len(p.ids) == 1}
        return self._places(sorted(sure))

    @cached_property
    def _countries(self) -> Counter[str]:
        return Counter(place.country for place in self._named if place.country)

    @cached_property
    def _sure(self) -> frozenset[str]:
        return frozenset(id for place in self._named for id in (place.id, *place.parents))

    def _places(self, ids: Sequence[str]) -> list[Place]:
        found = (self._vocabulary.places.get(id) for id in ids)
        return [place for place in found if place is not None]
