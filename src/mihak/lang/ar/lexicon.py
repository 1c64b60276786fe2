"""The lexicon: which normalised forms are words, and what each is tagged with.

The tables under ``data/`` give a tag and forms. A form may be written as a
pattern: ``قتل/يقتل`` is a verb (past / present, third person) and stands for
its persons and numbers; with ``~`` before it the bare past is left out, being
foremost a noun (``~عرض/يعرض``), and with nothing before the ``/`` all of the
past. ``قتيل+`` is a noun or adjective of persons and stands for its dual, its
sound plurals and its spelling with tanween alef; ``حادث-`` is a noun of things,
with no feminine and no construct plural. ``=`` keeps a form as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Final

from mihak.lang.ar.normalise import fold

HAMZA: Final = frozenset("أئؤء")
PERSON_ENDS: Final = ("ا", "ان", "ين", "ون", "ات", "ه", "و", "ي")
THING_ENDS: Final = ("ا", "ان", "ين", "ات")
FEMININE_ENDS: Final = ("تان", "تين", "ات", "تا", "تي")


def read_table(name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table under ``data/``: line number and cells; ``#`` comments."""
    text = files("mihak.lang.ar").joinpath("data", name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def past_forms(past: str, last: str) -> Iterator[str]:
    """The past behind its bare form; ``last`` is its last letter as spelled.

    A weak final ا or ي drops before وا and ت; a hamza stays.
    """
    if last in HAMZA:
        yield from (past + ending for ending in ("ت", "تا", "وا", "و", "ا", "ن", "نا"))
        yield past[:-1] + "ووا"
    elif past[-1] == "ي" and len(past) > 2:
        short = past[:-1]
        yield from (past + "ت", past + "ا", short + "وا", short + "و", short + "ت", short + "ا")
    else:
        short = past[:-1] if past[-1] == "ا" and len(past) > 2 else past
        yield from (short + ending for ending in ("ت", "وا", "و", "تا"))
        yield past + "ا"
        if len(past) > 2 and past[-2] != "ا":
            yield from (past + "ن", past + "نا")


def present_forms(present: str, last: str, hollow: bool) -> Iterator[str]:
    """The present; ``hollow`` ones lose their long vowel in the jussive (لم يقل)."""
    stem = present[1:]
    drops = last not in HAMZA and stem[-1] in "يوا" and len(stem) > 2
    weak = stem[:-1] if drops else stem
    for person in "يت":
        yield from (person + stem, person + weak)
        yield from (person + weak + ending for ending in ("ون", "وا", "و"))
        yield from (person + stem + "ان", person + stem + "ا")
        if last == "ى":
            yield person + weak + "ا"
        if last in HAMZA:
            yield person + stem[:-1] + "وون"
        if hollow and len(stem) > 2 and stem[-2] in "وياا":
            yield person + stem[:-2] + stem[-1]
    if len(stem) > 2:
        yield from ("ن" + stem, "ي" + weak + "ن")


def verb_forms(past: str, present: str) -> Iterator[str]:
    """The folded third-person forms of a verb, and the first plural, from two of them.

    A final و or ا that stands only before a pronoun (قتلوهم, رماه) is among them.
    """
    bare = not past.startswith("~")
    past = past.removeprefix("~")
    folded = fold(past)
    if folded:
        if bare:
            yield folded
        behind = past_forms(folded, past[-1])
        yield from behind if bare else (form for form in behind if form != folded + "ا")
    yield from present_forms(fold(present), present[-1], folded[-2:-1] == "ا")


def noun_forms(noun: str, ends: tuple[str, ...] = PERSON_ENDS) -> Iterator[str]:
    """A folded noun with its tanween alef, dual, sound plurals and construct forms."""
    yield noun
    base, ends = (noun[:-1], FEMININE_ENDS) if noun.endswith("ه") else (noun, ends)
    yield from (base + ending for ending in ends)


def expand(spec: str) -> Iterator[str]:
    """The folded forms that one cell entry stands for."""
    spec = spec.strip()
    if "/" in spec:
        past, present = spec.split("/")
        yield from verb_forms(past, present)
    elif spec.endswith("+"):
        yield from noun_forms(fold(spec[:-1]))
    elif spec.endswith("-"):
        yield from noun_forms(fold(spec[:-1]), THING_ENDS)
    elif spec:
        yield fold(spec.removeprefix("="))


def load(tables: Iterable[str]) -> dict[str, frozenset[str]]:
    """The forms of the tables with all their tags."""
    tags: dict[str, frozenset[str]] = {}
    for table in tables:
        for _, cells in read_table(table):
            marks = frozenset(cells[0].split())
            for spec in cells[1].split():
                for form in expand(spec):
                    known = tags.get(form)
                    tags[form] = marks if known is None or known <= marks else known | marks
    return tags
