"""Sentences that weighing gives as reasons, in the language of the page where they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.exports.brief_words import DATA, Words
from mihak.gazetteer.actors import rows
from mihak.model.finding import Finding
from mihak.weighing.checks.wording import Form, said, worked

PHRASES: Final = "brief_phrases_ar.tsv"
# A gap holds anything without a semicolon; words, anything; a list, known sentences with semicolons between them.
GAP, WORDS, LIST = "{}", "{+}", "{*}"
SHAPES: Final = {GAP: "((?:(?!; ).)+?)", WORDS: "(.+?)", LIST: "(.+?)"}
_DAY: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b", re.ASCII)
_GAPS: Final = re.compile(r"(\{[+*]?\})")
_DEPTH: Final = 5
SIGNS: Final = ((">=", "≥"), ("<=", "≤"), ("!=", "≠"), (" - ", " − "), ("~", "≈"))
# Names of weighing's own that stand inside a gap: a report without a publisher, two voices.
LEFT: Final = (("report ", "التقرير "), (" and ", " و"), ("a publisher not named", "ناشر غير مسمى"))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the language that it is in."""

    text: str
    lang: str

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.lang == "ar" else "ltr"


def phrase(sentence: str, words: Words) -> Told:
    """A sentence in the page's language; in English, as weighing gives it, where no translation is known.

    A gap of a pattern is filled with what stood there, translated too where it
    is a known sentence itself; days are written as the page writes them.
    """
    found = sentence if words.lang == "en" else translated(sentence)
    lang = "en" if found is None else words.lang
    for english, arabic in LEFT if found and words.lang == "ar" else ():
        found = (found or sentence).replace(english, arabic)
    return Told(_DAY.sub(lambda day: words.public(day[0]), found or sentence), lang)


def found_in(finding: Finding, words: Words) -> Told:
    """What a check found; in English, as it says it, for a finding made elsewhere."""
    form = _form(words)
    return Told(said(finding.sentence, form), words.lang) if finding.sentence.name else phrase(finding.said, words)


def reckoned(finding: Finding, words: Words) -> Told:
    """The arithmetic of a finding."""
    if finding.working:
        return Told(worked(finding.working, _form(words)), words.lang)
    return Told(finding.arithmetic, "en")


def _form(words: Words) -> Form:
    return Form(words.lang, words.number, words.public, _signs, isolated=True)


def _signs(formula: str) -> str:
    for written, sign in SIGNS:
        formula = formula.replace(written, sign)
    return formula


def translated(sentence: str, depth: int = _DEPTH) -> str | None:
    """The Arabic of a sentence; None where no pattern meets it."""
    for pattern in patterns() if depth else ():
        met = pattern.english.fullmatch(sentence)
        filled = None if met is None else _filled(pattern, met.groups(), depth - 1)
        if filled is not None:
            return filled
    return None


@dataclass(frozen=True, slots=True)
class Pattern:
    """An English sentence with gaps, which of them are lists, and the Arabic text around them."""

    english: re.Pattern[str]
    lists: tuple[bool, ...]
    arabic: tuple[str, ...]


@cache
def patterns() -> tuple[Pattern, ...]:
    """Each English pattern with its Arabic; the first that meets a sentence counts.

    Raises GazetteerError where a line has not two cells, ValueError where the
    two have not the same gaps.
    """
    text = files("mihak.exports").joinpath(DATA, PHRASES).read_text("utf-8")
    return tuple(_pattern(english, arabic) for _, (english, arabic) in rows(text, PHRASES, 2))


def _pattern(english: str, arabic: str) -> Pattern:
    told, ours = _GAPS.split(english), _GAPS.split(arabic)
    if told[1::2] != ours[1::2]:
        raise ValueError(f"{PHRASES}: {english!r} and {arabic!r} have not the same gaps")
    shape = "".join(SHAPES.get(part) or re.escape(part) for part in told)
    return Pattern(re.compile(shape), tuple(gap == LIST for gap in told[1::2]), tuple(ours[::2]))


def _filled(pattern: Pattern, gaps: tuple[str, ...], depth: int) -> str | None:
    """The Arabic with its gaps filled; None where a list has a sentence that is not known."""
    found = pattern.arabic[0]
    for gap, is_list, behind in zip(gaps, pattern.lists, pattern.arabic[1:], strict=True):
        parts = [translated(part, depth) for part in (gap.split("; ") if is_list else [gap])]
        if is_list and None in parts:
            return None
        found += "؛ ".join(part or gap for part in parts) + behind
    return found
