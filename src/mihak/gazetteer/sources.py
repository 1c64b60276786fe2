"""Outlets, monitors, ministries and parties' own media, found by name, address or id.

``data/sources.tsv`` holds the rows; a body that is an actor too has the actor's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from mihak.errors import GazetteerError
from mihak.gazetteer.actors import ActorIndex, default_actors, rows
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.persons import Person, default_persons
from mihak.gazetteer.source_names import Reading, domains, host_of, readings
from mihak.model.source import SOURCE_KINDS, Source

TABLE: Final = "sources.tsv"
COLUMNS: Final = (
    "id", "kind", "country", "side", "party", "parent", "name_ar", "name_en", "aliases", "sites",
)  # fmt: skip
SHARED: Final = "~"
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY: Final = re.compile(r"(?:[A-Z]{2})?")


class _Bearer(NamedTuple):
    """A source that bears a name; ``shared``: only where a country or an address says that it is meant."""

    source: Source
    shared: bool


class SourceIndex:
    """Sources by id, folded name and site, in table order.

    ``actors`` give the camps and tell which party belongs to which; ``persons``
    are those whose words are a source's.
    """

    def __init__(self, sources: Iterable[Source], actors: ActorIndex, persons: Iterable[Person] = ()) -> None:
        self._by_id: dict[str, Source] = {}
        for source in sources:
            if source.id in self._by_id:
                raise GazetteerError(f"source {source.id} stands twice", repair="Give one of them another id.")
            self._by_id[source.id] = source
        self.sides = actors.sides
        self._actors = {actor.id: actor for actor in actors}
        self._persons = {person.id: person for person in persons}
        self._by_name: dict[str, tuple[_Bearer, ...]] = {}
        self._by_site: dict[str, Source] = {}
        for source in self._by_id.values():
            self._check(source)
            self._add(source)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Source]:
        return iter(self._by_id.values())

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    @property
    def names(self) -> tuple[str, ...]:
        """Every folded name (``fold_name``) that one source or several bear."""
        return tuple(self._by_name)

    def get(self, id: str) -> Source:
        """The source of an id; GazetteerError where there is none."""
        try:
            return self._by_id[id]
        except KeyError:
            raise GazetteerError(f"no source has the id {id}", repair="mihak sources lists the ids.") from None

    def bearers(self, name: str) -> tuple[Source, ...]:
        """All sources that bear a name, those too that share it with a better known one."""
        return tuple(bearer.source for bearer in self._by_name.get(fold_name(name), ()))

    def find(self, name: str, url: str = "") -> Source | None:
        """The source that a publisher's name and address stand for; None where that is not told.

        A name that several bear (الوسط, الوطن) is nobody's, unless a country in
        brackets or behind it, a word such as صحيفة before it, or the address
        tells them apart. An address alone is enough where the name is unknown.
        """
        known = False
        for reading in readings(name):
            bearers = self._by_name.get(reading.name, ())
            known = known or bool(bearers)
            found = self._chosen(bearers, reading, self.at(url) or self.at(reading.host))
            if found is not None:
                return found
        return None if known else self.at(url)

    def at(self, url: str) -> Source | None:
        """The source whose site an address lies in; None for an unknown one."""
        for domain in domains(host_of(url)):
            if domain in self._by_site:
                return self._by_site[domain]
        return None

    def of_actor(self, id: str) -> Source | None:
        """The source that a cited speaker is: a monitor, agency or ministry, or a person who speaks for one.

        ``id`` is that of an actor or a person; None where it is no source, or
        stands for several (a party with many outlets).
        """
        if id in self._persons:
            person = self._persons[id]
            return self.of_actor(person.actor) if person.actor else self.find(person.name_ar)
        if id in self._by_id:
            return self._by_id[id]
        own = [source for source in self if id and source.party == id]
        return own[0] if len(own) == 1 else None

    def root(self, source: Source) -> Source:
        """The source at the top of those that own or run it; itself where none does."""
        while source.parent:
            source = self._by_id[source.parent]
        return source

    def party_root(self, actor: str) -> str:
        """The actor at the top of one's own camp: an army's is its state; the id itself where unknown.

        A person leads to whom that person speaks for; "" is nobody's voice: a
        collective name that tells no camp ("the gunmen").
        """
        if actor in self._persons:
            actor = self._persons[actor].actor or actor
        if actor in self._actors and self._actors[actor].collective and self._actors[actor].side == "unknown":
            return ""
        seen = {actor}
        while actor in self._actors:
            side = self._actors[actor].side
            above = [id for id in self._actors[actor].parents if self._actors[id].side == side and id not in seen]
            if not above:
                break
            actor = above[0]
            seen.add(actor)
        return actor

    def _chosen(self, bearers: tuple[_Bearer, ...], hint: Reading, at: Source | None) -> Source | None:
        if at is not None and any(bearer.source is at for bearer in bearers):
            return at
        told = bool(hint.countries)
        if told:
            bearers = tuple(b for b in bearers if self._countries(b.source) & hint.countries)
        of_kind = tuple(b for b in bearers if b.source.kind in hint.kinds)
        if of_kind:
            told, bearers = True, of_kind
        if told and len(bearers) == 1:
            return bearers[0].source
        plain = [bearer.source for bearer in bearers if not bearer.shared]
        return plain[0] if len(plain) == 1 else None

    def _countries(self, source: Source) -> set[str]:
        party = self._actors.get(source.party)
        return {source.country, self.root(source).country, party.country if party else ""} - {""}

    def _add(self, source: Source) -> None:
        for name in (source.name_ar, source.name_en, *source.aliases):
            folded = fold_name(name)
            known = self._by_name.get(folded, ())
            if all(bearer.source is not source for bearer in known):
                self._by_name[folded] = (*known, _Bearer(source, name.startswith(SHARED)))
        for site in source.sites:
            if site in self._by_site:
                what = f"site {site} belongs to {self._by_site[site].id} and {source.id}"
                raise GazetteerError(what, repair="Leave it with one of them.")
            self._by_site[site] = source

    def _check(self, source: Source) -> None:
        above, seen = source, {source.id}
        while above.parent in self._by_id and above.parent not in seen:
            above = self._by_id[above.parent]
            seen.add(above.id)
        checks = (
            (source.side in self.sides, f"no side {source.side!r}", "Name one of data/sides.tsv."),
            (not source.party or source.party in self._actors, f"no actor {source.party!r}", "Name an actor's id."),
            (not above.parent, f"no parent {above.parent!r}", "Name another source's id, and no ring of them."),
        )
        for right, what, repair in checks:
            if not right:
                raise GazetteerError(f"source {source.id}: {what}", repair=repair)


@cache
def default_sources() -> SourceIndex:
    """The sources that Mihak carries; read once."""
    text = files("mihak.gazetteer").joinpath("data", TABLE).read_text("utf-8")
    return SourceIndex(read_sources(text, TABLE), default_actors(), default_persons())


def read_sources(text: str, file: str) -> Iterator[Source]:
    """The sources of a table; ``file`` is its name for error messages."""
    for line, cells in rows(text, file, len(COLUMNS)):
        id, kind, country, side, party, parent, name_ar, name_en, aliases, sites = cells
        checks = (
            (_SLUG.fullmatch(id), f"id {id!r}", "Write it in small Latin letters, digits and hyphens."),
            (kind in SOURCE_KINDS, f"no kind of source {kind!r}", f"Use one of {', '.join(SOURCE_KINDS)}."),
            (_COUNTRY.fullmatch(country), f"country {country!r}", "Use the two letters of ISO 3166, or nothing."),
            (name_ar and name_en, "a name is empty", "Fill name_ar and name_en."),
        )
        for right, what, repair in checks:
            if not right:
                raise GazetteerError(f"{file}, line {line}: {what}", repair=repair)
        yield Source(id, name_ar, name_en, kind, country, side, party, parent, _parts(aliases), _parts(sites))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
