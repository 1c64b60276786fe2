"""Who does, suffers and says, as parties with a camp: names that name nobody are worked out by country."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.alliances import NO_CAMP, alliances, bloc
from mihak.gazetteer.persons import PersonIndex
from mihak.gazetteer.sources import SourceIndex
from mihak.linking.citing_words import speaker_source
from mihak.linking.spots import plain
from mihak.model.claim import Name
from mihak.model.facts import Party
from mihak.model.report import Report

REMEMBERED: Final = 100_000
LONGEST_NAME: Final = 6
# Collective names by what they leave open: whose army, which gunmen.
STATE_NAMES: Final = frozenset({"army", "government", "security-forces", "police"})
ARMED_NAMES: Final = frozenset({
    "gunmen", "armed-groups", "terrorists", "extremists", "rebels", "militias", "suicide-attackers",
})  # fmt: skip
# A source of a state that no name tells: "a military source", "official sources".
STATE_WORDS: Final = frozenset({
    "عسكري", "عسكريه", "امني", "امنيه", "رسمي", "رسميه", "حكومي", "حكوميه", "حكوميون",
})  # fmt: skip
# Whom a noun for one of its fighters tells: "60 terrorists", "nine officers".
ARMED_STEMS: Final = ("ارهابي", "مسلح", "متمرد", "تكفيري")
STATE_STEMS: Final = ("جندي", "جنود", "ضابط", "ضباط")
STATE, ARMED = "state", "armed"
ENEMY_NAME: Final = "enemy"


class Parties:
    """Makes parties of names; ``country`` is where the claim is, ISO 3166 alpha-2, or ``""``."""

    def __init__(self, actors: ActorIndex, persons: PersonIndex, sources: SourceIndex) -> None:
        self._actors = actors
        self._by_id = {actor.id: actor for actor in actors}
        self._persons = {person.id: person for person in persons}
        self._sources = sources
        self._party = lru_cache(REMEMBERED)(self._make)
        self._inside = lru_cache(REMEMBERED)(self._find)

    def of(self, name: Name | None, country: str, speaker: Party | None = None) -> Party | None:
        """The party of a name slot; None where the slot is empty.

        ``speaker`` decides whom "the enemy" is.
        """
        if name is None:
            return None
        party = self._party(plain(name.names[0]), name.entity, country)
        if party.id == ENEMY_NAME and speaker is not None:
            return self._enemy(party, speaker, country)
        return party

    def speaker(self, name: Name | None, report: Report, country: str) -> Party:
        """Who says a claim: whom the report names, else its publisher."""
        if name is None:
            return self.publisher(report.publisher, report.url, country)
        words = plain(name.names[0])
        source = self._sources.of_actor(name.entity) if name.entity else None
        source = source or speaker_source(words, self._sources)
        if source is not None:
            return Party(words, source.id, source.side, bloc(source.side, country))
        party = self._party(words, name.entity, country)
        if not party.side and not STATE_WORDS.isdisjoint(words.split()):
            side = alliances().get((country, STATE), "")
            return Party(words, party.id, side, bloc(side, country))
        return party

    def publisher(self, publisher: str, url: str, country: str) -> Party:
        """A publisher in its own voice."""
        source = self._sources.find(publisher, url)
        if source is None:
            return Party(plain(publisher))
        return Party(plain(publisher), source.id, source.side, bloc(source.side, country))

    def _make(self, name: str, entity: str, country: str) -> Party:
        person = self._persons.get(entity)
        if person is not None:
            side = self._by_id[person.actor].side if person.actor else ""
            return Party(name, entity, side, bloc(side, country))
        actor = self._by_id.get(entity) or self._inside(name, country)
        if actor is None:
            side = _of_fighters(name, country)
            return Party(name, entity, side, bloc(side, country))
        side = actor.side if actor.side not in NO_CAMP else self._untold(actor, country)
        return Party(name, actor.id, side, bloc(side, country))

    def _untold(self, actor: Actor, country: str) -> str:
        """The camp of a collective name that tells none, by the country."""
        if actor.id in STATE_NAMES:
            return alliances().get((country, STATE), "")
        if actor.id in ARMED_NAMES:
            return alliances().get((country, ARMED), "")
        return ""

    def _enemy(self, party: Party, speaker: Party, country: str) -> Party:
        state = alliances().get((country, STATE), "")
        side = alliances().get((country, ARMED), "") if speaker.bloc == state else state
        return Party(party.name, party.id, side, bloc(side, country)) if speaker.bloc else party

    def _find(self, name: str, country: str) -> Actor | None:
        """The longest known name inside a name; among those who share it, one of the country."""
        for part in _parts(name.split()):
            found = self._actors.candidates(part)
            # One word inside a longer name may be anything: "the units that defend it" are no YPG.
            if " " not in part and part != name:
                found = tuple(actor for actor in found if actor.id in STATE_NAMES | ARMED_NAMES)
            if found:
                return max(found, key=lambda actor: (actor.country == country, actor.side not in NO_CAMP))
        return None


def _of_fighters(name: str, country: str) -> str:
    """The camp that a noun for fighters tells in a country; ``""`` for none."""
    first = name.split(" ", 1)[0].removeprefix("ال")
    if first.startswith(ARMED_STEMS):
        return alliances().get((country, ARMED), "")
    return alliances().get((country, STATE), "") if first.startswith(STATE_STEMS) else ""


def _parts(words: list[str]) -> Iterator[str]:
    """The runs of words of a name, longest first, then from the left."""
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])
