"""The lexicon: which normalised forms are words, and what each is tagged with.

The tables under ``data/`` give a tag and forms. A form may be written as a
pattern: ``قتل/يقتل`` is a verb (past / present, third person) and stands for
its persons and numbers; ``قتيل+`` is a noun and stands for its dual, its sound
plurals and its spelling with tanween alef; ``=`` before a form keeps it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

from mihak.lang.ar.normalise import fold

Lexicon = Mapping[str, frozenset[str]]


def read_table(name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table under ``data/``: line number and cells; ``#`` comments."""
    text = files("mihak.lang.ar").joinpath("data", name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def verb_forms(past: str, present: str) -> Iterator[str]:
    """The third-person forms of a verb, and the first plural, from two of them.

    Weak verbs come out right where both stems are given as written: a final
    ا or ي of the past drops before وا and ت.
    """
    yield past
    short = past[:-1] if past[-1] in "اي" and len(past) > 2 else past
    if past[-1] == "ي" and past != short:
        yield from (past + "ت", short + "وا", short + "ت", past + "ا")
    else:
        yield from (short + ending for ending in ("ت", "وا", "تا"))
        yield from (past + ending for ending in ("ا", "ن", "نا"))
    stem = present[1:]
    weak = stem[:-1] if stem[-1] in "يوا" and len(stem) > 2 else stem
    for person in "يت":
        yield from (person + stem, person + weak, person + weak + "ون", person + weak + "وا")
        yield from (person + stem + "ان", person + stem + "ا")
    yield from ("ن" + stem, "يـ" + weak + "ن")


def noun_forms(noun: str) -> Iterator[str]:
    """A noun with its tanween alef, dual, sound plurals and construct forms."""
    yield noun
    if noun.endswith("ه"):
        base = noun[:-1]
        yield from (base + ending for ending in ("تان", "تين", "ات", "تا", "تي"))
        return
    yield from (noun + ending for ending in ("ا", "ان", "ين", "ون", "ات", "ه", "و", "ي"))


def expand(spec: str) -> Iterator[str]:
    """The folded forms that one cell entry stands for."""
    spec = spec.strip()
    if "/" in spec:
        past, present = (fold(part) for part in spec.split("/"))
        yield from (fold(form) for form in verb_forms(past, present))
    elif spec.endswith("+"):
        yield from noun_forms(fold(spec[:-1]))
    elif spec:
        yield fold(spec.removeprefix("="))


def load(tables: Iterable[str]) -> dict[str, frozenset[str]]:
    """The forms of the tables with all their tags."""
    tags: dict[str, set[str]] = {}
    for table in tables:
        for _, cells in read_table(table):
            for spec in cells[1].split():
                for form in expand(spec):
                    tags.setdefault(form, set()).update(cells[0].split())
    return {form: frozenset(marks) for form, marks in tags.items()}
