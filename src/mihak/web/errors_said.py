"""What errors say in the language of a page, from ``data/errors_*.tsv``; in English where that is not known."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from mihak.gazetteer.actors import rows

ENGLISH: Final = "en"
KEPT: Final = 4096
LONGEST: Final = 2000
"""Letters of a sentence that are compared: what is longer holds somebody's whole text."""
GAPS: Final = {"{}": "(.*?)", "{q}": """('.*'|".*")""", "{w}": r"([\w.-]+)"}
"""What stands for what changes: anything, something in quotation marks, one word."""
ISOLATED: Final = ("\u2068", "\u2069")
"""Marks around what fills a gap, so that its direction is its own."""
LEFT_TO_RIGHT: Final = ("\u2066", "\u2069")
"""Marks around days, commands and such that stand in the words themselves."""
_LATIN: Final = re.compile(r"[!-~…](?:[ !-~…]*[!-~…])?")
_EDGES: Final = re.compile(r"([ (:;,.]*)(.*?)([ ).,:]*)", re.DOTALL)
_QUOTED: Final = re.compile(r"""'[^']+'|"[^"]+\"""")
_GAP: Final = re.compile(r"(\{[qw]?\})")
_NUMBER: Final = re.compile(r"\{(\d)\}")
Word = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with the language that it is in."""

    text: str
    lang: str

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.lang == "ar" else "ltr"


@dataclass(frozen=True, slots=True)
class Template:
    """An English sentence as a pattern, and its words in another language with numbered gaps."""

    english: re.Pattern[str]
    told: str


def said(sentence: str, lang: str, word: Word = str) -> Said:
    """What an error says, in a language; ``word`` tells the name of a slot or a field that stands in a gap."""
    if lang == ENGLISH:
        return Said(sentence, ENGLISH)
    met = _met(sentence, lang)
    if met is None:
        return Said(sentence, ENGLISH)
    template, gaps = met
    return Said(_NUMBER.sub(lambda gap: _filled(gaps[int(gap[1]) - 1], lang, word), template.told), lang)


def _filled(gap: str, lang: str, word: Word) -> str:
    """What stands in a gap: a sentence or a name that is known, else as it is, with quotation marks of the page's."""
    known = said(gap, lang, word) if _met(gap, lang) else None
    quoted = _QUOTED.fullmatch(gap)
    told = known.text if known else f"«{gap[1:-1]}»" if quoted else word(gap)
    return told.join(ISOLATED)


@lru_cache(KEPT)
def _met(sentence: str, lang: str) -> tuple[Template, tuple[str, ...]] | None:
    """The template that a sentence was made by, and what fills its gaps."""
    if len(sentence) > LONGEST:
        return None
    for one in templates(lang):
        met = one.english.fullmatch(sentence)
        if met:
            return one, met.groups()
    return None


@cache
def templates(lang: str) -> tuple[Template, ...]:
    """All of a language, those with the most words of their own first.

    Raises GazetteerError where a line has not two cells, ValueError where the gaps of the two are not the same.
    """
    name = f"errors_{lang}.tsv"
    text = files("mihak.web").joinpath(f"data/{name}").read_text("utf-8")
    found = sorted((cells for _, cells in rows(text, name, 2)), key=lambda cells: -len(_GAP.sub("", cells[0])))
    return tuple(_template(english, told) for english, told in found)


def _template(english: str, told: str) -> Template:
    parts = _GAP.split(english)
    if any(int(number) > len(parts) // 2 for number in _NUMBER.findall(told)):
        raise ValueError(f"{english!r} has fewer gaps than {told!r}")
    told = _LATIN.sub(lambda run: _isolated(run[0]), told)
    return Template(re.compile("".join(GAPS.get(part) or re.escape(part) for part in parts), re.DOTALL), told)


def _isolated(run: str) -> str:
    """A run of Latin letters, digits and signs as one that runs from left to right; gaps alone stay as they are."""
    met = _EDGES.fullmatch(run)
    assert met is not None  # Any text has edges, if empty ones.
    before, inner, behind = met.groups()
    if len(inner) < 2 or not any(letter.isalnum() for letter in _NUMBER.sub("", inner)):
        return run
    return f"{before}{inner.join(LEFT_TO_RIGHT)}{behind}"
