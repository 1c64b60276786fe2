"""The actors of the package's own data, found by name or id.

``data/actors_*.tsv`` hold the rows, ``data/sides.tsv`` the camps,
``data/actors_metonyms.tsv`` the capitals that stand for a state, and
``data/actor_heads.tsv`` the words that a group's name begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.errors import GazetteerError
from mihak.gazetteer.actor import KINDS, Actor, cases, spellings
from mihak.gazetteer.first_words import FirstWords
from mihak.lang.ar.normalise import fold

TABLES: Final = (
    "actors_core.tsv",
    "actors_core2.tsv",
    "actors_syria_opposition.tsv",
    "actors_syria_government.tsv",
    "actors_yemen.tsv",
    "actors_iraq.tsv",
    "actors_libya.tsv",
    "actors_sudan.tsv",
    "actors_levant.tsv",
    "actors_africa_north.tsv",
    "actors_sahel.tsv",
    "actors_asia.tsv",
    "actors_monitors.tsv",
    "actors_international.tsv",
    "actors_ministries.tsv",
    "actors_media.tsv",
    "actors_states.tsv",
    "actors_powers.tsv",
    "actors_collective.tsv",
)
METONYMS: Final = "actors_metonyms.tsv"
COLUMNS: Final = (
    "id", "kind", "side", "country", "parents", "from", "to",
    "name_ar", "name_en", "aliases_ar", "aliases_en", "source",
)  # fmt: skip
_KIND_REPAIR = f"Use one of {', '.join(sorted(KINDS))}."
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY = re.compile(r"(?:[A-Z]{2})?")
_YEAR = re.compile(r"(?:[0-9]{4})?")


class ActorIndex:
    """Actors by id and by folded name; several may share a name, in table order."""

    def __init__(
        self, actors: Iterable[Actor], sides: Mapping[str, str], metonyms: Iterable[tuple[str, str]] = ()
    ) -> None:
        """``sides``: camp id to its English name; ``metonyms``: name and actor id."""
        self.sides = dict(sides)
        self._by_id: dict[str, Actor] = {}
        for actor in actors:
            if actor.id in self._by_id:
                raise GazetteerError(f"actor {actor.id} stands twice", repair="Give one of them another id.")
            self._by_id[actor.id] = actor
        self._check()
        self._by_name = _named(self._by_id.values())
        self._metonyms = {fold(name): self.get(owner) for name, owner in metonyms}
        self.phrases = FirstWords(self._by_name)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._by_id.values())

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def candidates(self, name: str) -> tuple[Actor, ...]:
        """The actors that a folded name may stand for; empty where it names none."""
        return self._by_name.get(name, ())

    def metonym(self, name: str) -> tuple[Actor, ...]:
        """The state that a capital's folded name may stand for; the place comes first."""
        state = self._metonyms.get(name)
        return () if state is None else (state,)

    def get(self, id: str) -> Actor:
        """The actor of an id; GazetteerError where there is none."""
        try:
            return self._by_id[id]
        except KeyError:
            what, repair = f"no actor has the id {id}", "data/actors_*.tsv list the ids."
            raise GazetteerError(what, repair=repair) from None

    def side_of(self, id: str) -> str:
        """The camp of an actor, as a side's id."""
        return self.get(id).side

    def _check(self) -> None:
        for actor in self._by_id.values():
            if actor.side not in self.sides:
                repair = "Name one of data/sides.tsv, or add it there."
                raise GazetteerError(f"actor {actor.id}: no side {actor.side!r}", repair=repair)
            for parent in actor.parents:
                if parent not in self._by_id or parent == actor.id:
                    repair = "Name another actor's id, or leave it empty."
                    raise GazetteerError(f"actor {actor.id}: no parent {parent!r}", repair=repair)


@cache
def default_actors() -> ActorIndex:
    """The actors that Mihak carries; read once."""
    actors = [actor for table in TABLES for actor in read_actors(_text(table), table)]
    sides = {cells[0]: cells[1] for _, cells in rows(_text("sides.tsv"), "sides.tsv", 3)}
    metonyms = [(cells[0], cells[1]) for _, cells in rows(_text(METONYMS), METONYMS, 2)]
    return ActorIndex(actors, sides, metonyms)


@cache
def actor_heads() -> dict[str, frozenset[str]]:
    """Folded forms of the words that a group's name begins with, with their tags."""
    return dict.fromkeys(head_kinds(), frozenset({"achead", "n"}))


@cache
def head_kinds() -> dict[str, str]:
    """Folded forms of the same words, each with the kind of actor that it tells of."""
    kinds: dict[str, str] = {}
    for line, (kind, forms) in rows(_text("actor_heads.tsv"), "actor_heads.tsv", 2):
        if kind not in KINDS:
            raise _bad("actor_heads.tsv", line, f"no kind of actor {kind!r}", _KIND_REPAIR)
        kinds.update((fold(form), kind) for form in forms.split())
    return kinds


def read_actors(text: str, file: str) -> Iterator[Actor]:
    """The actors of a table; ``file`` is its name for error messages."""
    for line, cells in rows(text, file, len(COLUMNS)):
        yield _actor(cells, file, line)


def rows(text: str, file: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of a table: tabs between cells, ``#`` before comments."""
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if len(cells) != width:
            what = f"{len(cells)} cells where {width} belong"
            raise _bad(file, line, what, "Put one tab between two cells.")
        yield line, cells


def _actor(cells: list[str], file: str, line: int) -> Actor:
    id, kind, side, country, parents, since, until, name_ar, name_en, aliases, aliases_en, source = cells
    years = _YEAR.fullmatch(since) and _YEAR.fullmatch(until)
    filled = name_ar and name_en and source
    checks = (
        (_SLUG.fullmatch(id), f"id {id!r}", "Write it in small Latin letters, digits and hyphens."),
        (kind in KINDS, f"no kind of actor {kind!r}", _KIND_REPAIR),
        (_COUNTRY.fullmatch(country), f"country {country!r}", "Use the two letters of ISO 3166, or nothing."),
        (years, f"years {since!r} to {until!r}", "Use four digits, or nothing."),
        (filled, "a name or the source is empty", "Fill name_ar, name_en and source."),
    )
    for right, what, repair in checks:
        if not right:
            raise _bad(file, line, what, repair)
    names = [name for pattern in (name_ar, *_parts(aliases)) for name in spellings(pattern)]
    for name in names:
        if not name.replace(" ", "").isalnum():
            raise _bad(file, line, f"name {name!r}", "Use letters, digits and spaces alone.")
    return Actor(
        id, kind, side, country, _parts(parents), _year(since), _year(until),
        names[0], name_en, tuple(dict.fromkeys(names[1:])), _parts(aliases_en), source,
    )  # fmt: skip


def _named(actors: Iterable[Actor]) -> dict[str, tuple[Actor, ...]]:
    """Folded names in both cases, each with its actors."""
    pairs = [(name, actor) for actor in actors for name in (actor.name_ar, *actor.aliases)]
    # One fold for all the names: folding thousands of short strings one by one costs most of the loading.
    folded = fold("\n".join(name for name, _ in pairs)).split("\n")
    found: dict[str, tuple[Actor, ...]] = {}
    for name, (_, actor) in zip(folded, pairs, strict=True):
        for form in cases(name):
            known = found.get(form, ())
            if not known or known[-1] is not actor:
                found[form] = (*known, actor)
    return found


def _text(table: str) -> str:
    return files("mihak.gazetteer").joinpath("data", table).read_text("utf-8")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


def _bad(file: str, line: int, what: str, repair: str) -> GazetteerError:
    return GazetteerError(f"{file}, line {line}: {what}", repair=repair)
