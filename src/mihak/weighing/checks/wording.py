"""The sentences of the checks in each language, from one table: ``data/sentences.tsv``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.errors import OptionError
from mihak.model.sentence import Formula, Part, Sentence, When
from mihak.weighing.checks.tables import rows

TABLE: Final = "sentences.tsv"
LANGUAGES: Final = ("en", "ar")
AND: Final = {"en": " and ", "ar": " و"}
SEMICOLON: Final = {"en": "; ", "ar": "؛ "}
# Unicode's isolates: of the direction of the first strong letter, from left to right, and their end.
FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"


@dataclass(frozen=True, slots=True)
class Form:
    """How what fills a sentence is written.

    ``time`` is handed the public form, ``formula`` its figures and signs.
    ``isolated``: a report's words and formulas stand in Unicode's isolates, so
    that the direction of the sentence does not turn them.
    """

    lang: str = "en"
    number: Callable[[int], str] = str
    time: Callable[[str], str] = str
    formula: Callable[[str], str] = str
    isolated: bool = False


PLAIN: Final = Form()


@cache
def wordings(lang: str) -> Mapping[str, str]:
    """The wordings of one language by name; OptionError for one of which there are none."""
    if lang not in LANGUAGES:
        raise OptionError(f"no sentences in {lang!r}", repair=f"Choose one of {', '.join(LANGUAGES)}")
    at = 1 + LANGUAGES.index(lang)
    return {cells[0]: cells[at] for cells in rows(TABLE)}


def told(sentence: Sentence, form: Form = PLAIN) -> str:
    """A sentence in words; KeyError for one that the table lacks or that leaves a gap open."""
    filled = {gap: _part(part, form) for gap, part in sentence.parts}
    return wordings(form.lang)[sentence.name].format(**filled)


def said(sentence: Sentence, form: Form = PLAIN) -> str:
    """A whole sentence: it begins with a capital letter, where it begins with a letter that has one."""
    words = told(sentence, form)
    return words[:1].upper() + words[1:]


def worked(working: Sequence[Sentence], form: Form = PLAIN) -> str:
    """The lines of a working as one."""
    return SEMICOLON[form.lang].join(told(line, form) for line in working)


def _part(part: Part, form: Form) -> str:
    if isinstance(part, Sentence):
        return told(part, form)
    if isinstance(part, tuple):
        return AND[form.lang].join(_part(one, form) for one in part)
    if isinstance(part, Formula):
        text = form.formula(part.text)
        return f"{LEFT_TO_RIGHT}{text}{END}" if form.isolated else text
    if isinstance(part, When):
        return form.time(part.public)
    if isinstance(part, int):
        return form.number(part)
    return f"{FIRST_STRONG}{part}{END}" if form.isolated else part
