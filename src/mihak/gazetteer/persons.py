"""Persons of public life, titles, and the names that persons bear.

``data/persons.tsv`` holds the persons, ``data/persons_titles.tsv`` the words
before a name, ``data/given_names.tsv`` given and family names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.errors import GazetteerError
from mihak.gazetteer.first_words import FirstWords
from mihak.lang.ar.normalise import fold

PERSON_COLUMNS: Final = ("name_ar", "aliases", "name_en", "role", "actor")
TITLE_COLUMNS: Final = ("form", "tag", "military")
NAME_COLUMNS: Final = ("name", "kind")
TITLE_TAGS: Final = ("rank", "title", "role")
NAME_KINDS: Final = ("given", "family")
_ACTOR: Final = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")
_NAME: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class Person:
    """A person of public life.

    ``aliases`` are other names and spellings; ``role`` says in English what the
    person is known for; ``actor`` is the id of the actor that the person leads
    or speaks for, empty where there is no single one.
    """

    name_ar: str
    aliases: tuple[str, ...]
    name_en: str
    role: str
    actor: str

    @property
    def id(self) -> str:
        """The id of a person of the list, made of the English name: ``person:bashar-al-assad``."""
        return "person:" + "-".join(re.findall(r"[a-z0-9]+", self.name_en.casefold()))


class PersonIndex:
    """Persons by folded name; several may share a name, in table order.

    ``phrases`` maps a first folded word to the whole names of two words and
    more that begin with it, longest first.
    """

    def __init__(self, persons: Iterable[Person]) -> None:
        self._persons = tuple(persons)
        self._by_name: dict[str, tuple[Person, ...]] = {}
        for person in self._persons:
            for name in dict.fromkeys(fold(n) for n in (person.name_ar, *person.aliases)):
                self._by_name[name] = (*self._by_name.get(name, ()), person)
        self.phrases = FirstWords(name for name in self._by_name if " " in name)

    def __len__(self) -> int:
        return len(self._persons)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def candidates(self, name: str) -> tuple[Person, ...]:
        """The persons that a folded name may stand for; empty where it names none."""
        return self._by_name.get(name, ())


@cache
def default_persons() -> PersonIndex:
    """The persons that Mihak carries; read once."""
    return PersonIndex(read_persons(_text("persons.tsv"), "persons.tsv"))


@cache
def name_tags() -> dict[str, frozenset[str]]:
    """Folded forms of titles (without article) and names, with their tags.

    Names: ``given`` may begin a name, ``family`` only goes on one; both are
    names (``nm``) and take no pronoun (``bare``). Titles: ``rank``, ``title``,
    ``role``; with ``-the`` behind it (``rank-the``) where only the form with the
    article leads to a name; ``military`` for armed men; ``n`` for a noun.
    """
    tags = read_titles(_text("persons_titles.tsv"), "persons_titles.tsv")
    for name, kind in read_names(_text("given_names.tsv"), "given_names.tsv"):
        tags[name] = tags.get(name, frozenset()) | {kind, "nm", "bare"}
    return tags


def read_persons(text: str, file: str) -> Iterator[Person]:
    """The persons of a table; ``file`` is its name for error messages."""
    for line, (name_ar, aliases, name_en, role, actor) in _rows(text, file, PERSON_COLUMNS):
        others = tuple(part.strip() for part in aliases.split("|") if part.strip())
        for name in (name_ar, *others):
            if not _NAME.fullmatch(name):
                raise _bad(file, line, f"name {name!r}", "Use letters with single spaces between words.")
        if not name_en or not role:
            raise _bad(file, line, "name_en or role is empty", "Fill both.")
        if not _ACTOR.fullmatch(actor):
            raise _bad(file, line, f"actor id {actor!r}", "Use an id of data/actors_*.tsv, or nothing.")
        yield Person(name_ar, others, name_en, role, actor)


def read_titles(text: str, file: str) -> dict[str, frozenset[str]]:
    """Folded titles without article, with their tags."""
    listed: dict[str, tuple[str, bool]] = {}
    for line, (form, tag, military) in _rows(text, file, TITLE_COLUMNS):
        if tag not in TITLE_TAGS:
            raise _bad(file, line, f"no tag {tag!r}", f"Use one of {', '.join(TITLE_TAGS)}.")
        if military not in ("0", "1"):
            raise _bad(file, line, f"military is {military!r}", "Use 0 or 1.")
        folded = fold(form)
        if not _NAME.fullmatch(folded) or folded in listed:
            raise _bad(file, line, f"form {form!r}", "Write one word, once.")
        listed[folded] = (tag, military == "1")
    tags: dict[str, frozenset[str]] = {}
    for form, (tag, armed) in listed.items():
        stem = form.removeprefix(_ARTICLE)
        marks = {"n", tag if stem in listed else f"{tag}-the"} | ({"military"} if armed else set())
        tags[stem] = tags.get(stem, frozenset()) | marks
    return tags


def read_names(text: str, file: str) -> Iterator[tuple[str, str]]:
    """Folded names with their kinds."""
    rows = list(_rows(text, file, NAME_COLUMNS))
    # One fold for all the names: folding a thousand short strings one by one costs most of the loading.
    folded = fold("\n".join(name for _, (name, _) in rows)).split("\n")
    for name, (line, (_, kind)) in zip(folded, rows, strict=True):
        if kind not in NAME_KINDS:
            raise _bad(file, line, f"no kind of name {kind!r}", f"Use one of {', '.join(NAME_KINDS)}.")
        if not name.isalpha():
            raise _bad(file, line, f"name {name!r}", "Write one word of letters.")
        yield name, kind


def _rows(text: str, file: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of a table; ``#`` begins a comment, the first row names the columns."""
    headed = False
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if not headed:
            if tuple(cells) != columns:
                raise _bad(file, line, f"columns {', '.join(cells)}", f"Begin with {', '.join(columns)}.")
            headed = True
            continue
        if len(cells) != len(columns):
            what = f"{len(cells)} cells where {len(columns)} belong"
            raise _bad(file, line, what, "Put one tab between two cells.")
        yield line, cells


def _text(table: str) -> str:
    return files("mihak.gazetteer").joinpath("data", table).read_text("utf-8")


def _bad(file: str, line: int, what: str, repair: str) -> GazetteerError:
    return GazetteerError(f"{file}, line {line}: {what}", repair=repair)
