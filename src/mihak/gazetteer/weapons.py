"""Weapons, munitions, vehicles, aircraft, equipment and positions, found by name or id.

``data/weapons_*.tsv`` hold the rows: every form of each, without article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Final

from mihak.errors import GazetteerError
from mihak.gazetteer.first_words import FirstWords
from mihak.lang.ar.normalise import fold

TABLES: Final = ("weapons_air.tsv", "weapons_ground.tsv", "weapons_munitions.tsv", "weapons_positions.tsv")
COLUMNS: Final = ("id", "class", "mode", "item", "name_en", "forms_ar")
CLASSES: Final = frozenset({
    "aircraft", "drone", "helicopter", "armour", "vehicle", "artillery", "rocket", "missile", "mortar",
    "bomb", "ied", "small_arms", "chemical", "ship", "position", "ammunition", "other",
})  # fmt: skip
MODES: Final = frozenset({"", "airstrike", "shelling", "bombing", "shooting", "chemical", "other"})
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME: Final = re.compile(r"[^\W_]+(?: [^\W_]+)*")
_ARTICLE: Final = "ال"
_PREPOSITIONS: Final = frozenset({"من", "دون", "بدون", "بلا", "غير", "علي", "بالليزر", "بالمتفجرات"})


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon, vehicle or position.

    ``weapon_class`` is one of ``CLASSES``; ``mode`` the mode of attack that it
    implies, empty where none; ``item`` whether it is materiel that can be
    destroyed, damaged or captured; ``forms`` its Arabic forms (singular, dual,
    plural, with tanween) without article, as listed.
    """

    id: str
    weapon_class: str
    mode: str
    item: bool
    name_en: str
    forms: tuple[str, ...]


class WeaponIndex:
    """Weapons by id and by folded name, with and without article.

    ``phrases`` maps a first folded word to the whole names that begin with it,
    longest first; ``heads`` are the first words of the names without article (آليات
    is one, although it begins with the same letters). Two weapons may share a
    name, in table order.
    """

    def __init__(self, weapons: Iterable[Weapon]) -> None:
        self._by_id: dict[str, Weapon] = {}
        for weapon in weapons:
            if weapon.id in self._by_id:
                what = f"weapon id {weapon.id} stands twice"
                raise GazetteerError(what, repair="Give one of them another id.")
            self._by_id[weapon.id] = weapon
        self._by_name = _named(self._by_id.values())
        self.phrases = FirstWords(self._by_name)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first words of the names without article."""
        firsts = {form.partition(" ")[0] for weapon in self for form in weapon.forms}
        return frozenset(fold("\n".join(firsts)).split("\n"))

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Weapon]:
        return iter(self._by_id.values())

    def candidates(self, name: str) -> tuple[Weapon, ...]:
        """The weapons that a folded name may stand for; empty where it names none."""
        return self._by_name.get(name, ())

    def get(self, id: str) -> Weapon:
        """The weapon of an id; GazetteerError where there is none."""
        try:
            return self._by_id[id]
        except KeyError:
            repair = "See data/weapons_*.tsv for the ids."
            raise GazetteerError(f"no weapon with the id {id}", repair=repair) from None


@cache
def default_weapons() -> WeaponIndex:
    """The weapons that Mihak carries; read once."""
    data = files("mihak.gazetteer").joinpath("data")
    return WeaponIndex(
        weapon for table in TABLES for weapon in read_weapons(data.joinpath(table).read_text("utf-8"), table)
    )


def read_weapons(text: str, file: str) -> Iterator[Weapon]:
    """The weapons of a table; ``file`` is its name for error messages."""
    headed = False
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in row.split("\t"))
        if headed:
            yield _weapon(cells, file, line)
        elif cells != COLUMNS:
            raise _bad(file, line, f"columns {', '.join(cells)}", f"Begin with {', '.join(COLUMNS)}.")
        headed = True


def _weapon(cells: tuple[str, ...], file: str, line: int) -> Weapon:
    if len(cells) != len(COLUMNS):
        what = f"{len(cells)} cells where {len(COLUMNS)} belong"
        raise _bad(file, line, what, "Put one tab between two cells.")
    id, weapon_class, mode, item, name_en, listed = cells
    forms = tuple(form.strip() for form in listed.split("|") if form.strip())
    checks = (
        (_SLUG.fullmatch(id), f"id {id!r}", "Write it in small Latin letters, digits and hyphens."),
        (weapon_class in CLASSES, f"no class {weapon_class!r}", f"Use one of {', '.join(sorted(CLASSES))}."),
        (mode in MODES, f"no mode {mode!r}", f"Use one of {', '.join(sorted(MODES - {''}))}, or nothing."),
        (item in ("0", "1"), f"item is {item!r}", "Use 0 or 1."),
        (name_en and forms, "name_en or forms_ar is empty", "Fill both."),
    )
    for right, what, repair in checks:
        if not right:
            raise _bad(file, line, what, repair)
    for form in forms:
        if not _NAME.fullmatch(form):
            raise _bad(file, line, f"form {form!r}", "Use letters and digits, one space between words.")
    return Weapon(id, weapon_class, mode, item == "1", name_en, forms)


def _named(weapons: Iterable[Weapon]) -> dict[str, tuple[Weapon, ...]]:
    """Folded names, indefinite and definite, each with its weapons."""
    pairs = [(name, weapon) for weapon in weapons for form in weapon.forms for name in (form, *definite(form))]
    # One fold for all the names: folding thousands of short strings one by one costs most of the loading.
    folded = fold("\n".join(name for name, _ in pairs)).split("\n")
    found: dict[str, tuple[Weapon, ...]] = {}
    for name, (_, weapon) in zip(folded, pairs, strict=True):
        known = found.get(name, ())
        if not known or known[-1] is not weapon:
            found[name] = (*known, weapon)
    return found


def definite(form: str) -> tuple[str, ...]:
    """The definite forms of an indefinite name: the article on all its words
    (noun and adjectives), and on the last one only (idafa). What a preposition
    leads stays as it is (الطائرة من دون طيار). ``form`` is spelled in full, not
    folded: آليات has no article."""
    if form.startswith(_ARTICLE) or " ال" in form:
        return ()
    words = form.split(" ")
    if len(words) == 1:
        return (_ARTICLE + form,)
    if " لل" in form or not _PREPOSITIONS.isdisjoint(words):
        stop = next(i for i, word in enumerate(words) if word in _PREPOSITIONS or word.startswith("لل"))
        return (" ".join((*(_ARTICLE + word for word in words[:stop]), *words[stop:])),)
    every = _ARTICLE + f" {_ARTICLE}".join(words)
    return (every, " ".join((*words[:-1], _ARTICLE + words[-1])))


def _bad(file: str, line: int, what: str, repair: str) -> GazetteerError:
    return GazetteerError(f"{file}, line {line}: {what}", repair=repair)
