"""Whose text a report says that it is: "(رويترز)", "دمشق - سانا", "المصدر: الأناضول"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from mihak.gazetteer.names import fold_name
from mihak.linking.citing_words import CREDIT, citing_words
from mihak.model.source import Source

Find = Callable[[str], Source | None]
HEAD: Final = 300
TAIL: Final = 150
"""Characters at the head and the end of a text in which a credit stands."""
_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]\n]{2,80})[)\]]")
_BETWEEN: Final = re.compile(r"[,/+;|]| و(?=\w)| - ")
_SEGMENT: Final = re.compile(r"[^-/|:\n]+")
_LINE: Final = re.compile(r"[^\n]+")
_DATELINE: Final = 70
_WORDS: Final = 5


def credits(norm: str, find: Find) -> Iterator[tuple[Source, int, int]]:
    """The sources to whom a folded text is credited, with the place of the words in it."""
    yield from _in_brackets(norm, find)
    yield from _in_datelines(norm, find)


def _in_brackets(norm: str, find: Find) -> Iterator[tuple[Source, int, int]]:
    """A pair of brackets in which nothing but sources stand, on its own or at the end of a line's head."""
    for found in _BRACKETS.finditer(norm):
        if HEAD < found.start() < len(norm) - TAIL or not _stands_alone(norm, found):
            continue
        parts = [part.strip() for part in _BETWEEN.split(found[1]) if part.strip()]
        # A number alone in brackets is a number, though a broadcaster is called 218.
        sources = [None if part.isdigit() else find(part) for part in parts]
        for source in sources:
            if source is not None and all(sources):
                yield source, found.start(), found.end()


def _stands_alone(norm: str, found: re.Match[str]) -> bool:
    """Whether brackets are a line of their own, or begin or end the text, or a dateline; not an aside."""
    line_start = norm.rfind("\n", 0, found.start()) + 1
    line_end = norm.find("\n", found.end())
    before = norm[line_start : found.start()].strip()
    behind = norm[found.end() : line_end if line_end >= 0 else len(norm)].strip(" .")
    at_end = not behind and (not before or before.endswith((".", '"')))
    at_head = len(before.split()) <= _WORDS - 1 and behind[:1] in ("", "-", ":")
    return at_end or at_head


def _in_datelines(norm: str, find: Find) -> Iterator[tuple[Source, int, int]]:
    """ "دمشق - سانا" before a text, "المصدر: رويترز" behind it."""
    lines = list(_LINE.finditer(norm))
    for line in lines[:3]:
        segments = [m for m in _SEGMENT.finditer(norm, line.start(), line.end()) if m[0].strip()]
        short = line.end() - line.start() < _DATELINE
        near = [m for m in segments if m.start() - line.start() < _DATELINE and (short or m is not segments[-1])]
        yield from _named(near if len(segments) > 1 and not _headline(segments[0], norm) else [], norm, find)
    for line in lines[-2:]:
        label, colon, _ = line[0].partition(":")
        if colon and fold_name(label) in citing_words()[CREDIT]:
            rest = [m for m in _SEGMENT.finditer(norm, line.start() + len(label) + 1, line.end()) if m[0].strip()]
            yield from _named(rest, norm, find)


def _headline(first: re.Match[str], norm: str) -> bool:
    """Whether a line begins as "المرصد: مقتل 30": that says who says it, not whose text it is."""
    return norm[first.end() : first.end() + 1] == ":"


def _named(segments: list[re.Match[str]], norm: str, find: Find) -> Iterator[tuple[Source, int, int]]:
    for found in segments:
        words = found[0].strip(" .()\"'")
        source = find(words) if words and len(words.split()) <= _WORDS else None
        if source is not None:
            start = norm.index(words, found.start())
            yield source, start, start + len(words)
