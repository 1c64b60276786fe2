"""What formats cannot hold, in the language of a page: in English as their code says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.exports.formats import Export
from mihak.exports.table import Written
from mihak.gazetteer.actors import rows
from mihak.web.errors_said import ENGLISH, Said

TABLE: Final = "exports_ar.tsv"


@dataclass(frozen=True, slots=True)
class Lost:
    """What a file could not hold: the code, how often, and what it means."""

    code: str
    times: int
    says: Said


def told(sentence: str, lang: str) -> Said:
    """A sentence of a format in a language; in English where it is not known in that."""
    found = arabic().get(sentence) if lang != ENGLISH else None
    return Said(sentence, ENGLISH) if found is None else Said(found, lang)


def lost(export: Export, written: Written, lang: str) -> Iterator[Lost]:
    """What was lost in a file, that most often first."""
    for code, times in sorted(written.lost.items(), key=lambda one: (-one[1], one[0])):
        yield Lost(code, times, told((export.lost or {})[code], lang))


@cache
def arabic() -> Mapping[str, str]:
    """The Arabic of the sentences; GazetteerError where a line has not two cells."""
    text = files("mihak.web").joinpath("data", TABLE).read_text("utf-8")
    return {english: told for _, (english, told) in rows(text, TABLE, 2)}
