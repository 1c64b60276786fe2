"""From whom a report says that it has its news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from mihak.gazetteer.source_names import hint_words
from mihak.gazetteer.sources import SourceIndex
from mihak.lang.ar.normalise import normalise
from mihak.linking.citing_words import DISTINCT, NEAR, PLAIN, citing_words, is_cue
from mihak.linking.credits import credits
from mihak.linking.lineage import Citation
from mihak.model.finding import Words
from mihak.model.report import Report
from mihak.model.source import Source
from mihak.model.text import Text

TELLERS: Final = frozenset({"agency", "broadcaster", "newspaper", "site", "monitor"})
"""Who is cited even some words behind the cue; the others act too, and must stand right behind it."""
_WORD: Final = re.compile(r"[^\W_]+")
_STOP: Final = re.compile(r"[!?;\n]|\.(?!\w)")
_QUOTE: Final = frozenset("\"'(")
_PAIRS: Final = (('"', '"'), ("'", "'"), ("(", ")"))
_FROM: Final = "عن"
_REACH: Final = 5
_FAR: Final = 2 * _REACH
"""No cue farther away counts, however many عن stand between."""
_LONGEST: Final = 7
REMEMBERED: Final = 65536
"""Words and names whose look-ups are kept."""


class _Word(NamedTuple):
    """A word of the folded text."""

    form: str
    start: int
    end: int


class Citer:
    """Finds citations in reports; made once for many."""

    def __init__(self, sources: SourceIndex) -> None:
        self._sources = sources
        self._firsts = frozenset(name.split(" ", 1)[0] for name in sources.names if name)
        self._find = lru_cache(REMEMBERED)(sources.find)
        self._beginnings = lru_cache(REMEMBERED)(self._make_beginnings)
        self._is_cue = lru_cache(REMEMBERED)(is_cue)

    def citations(self, report: Report) -> tuple[Citation, ...]:
        """Whom a report cites: each source once, where it is first named, as verbatim words.

        ``whole`` ones, from a dateline, brackets or a credit at head or end, say
        that the whole text is that source's; a source that the report's own
        publisher is or belongs to is left out.
        """
        text = normalise(report.text)
        own = self._sources.find(report.publisher, report.url)
        found: dict[tuple[str, bool], Citation] = {}
        named = [*((*credit, True) for credit in credits(text.norm, self._find)), *self._cited(text)]
        for source, start, end, whole in sorted(named, key=lambda one: (one[1], one[2], one[0].id)):
            if own is None or self._sources.root(source) is not self._sources.root(own):
                found.setdefault((source.id, whole), Citation(report.id, source.id, _words(text, start, end), whole))
        return tuple(one for (id, whole), one in sorted(found.items()) if whole or (id, True) not in found)

    def _cited(self, text: Text) -> Iterator[tuple[Source, int, int, bool]]:
        """Sources named behind a cue, with the place of cue and name in the folded text."""
        words = [_Word(found[0].casefold(), *found.span()) for found in _WORD.finditer(text.norm)]
        behind = 0
        for at in self._worth_reading(words):
            named = self._named(words, at, text.norm) if at >= behind else None
            if named is None:
                continue
            source, last = named
            far = source.kind in TELLERS and not (last == at and words[at].form in citing_words()[NEAR])
            cue = _cue(words, at, text.norm, _REACH if far else 1)
            if cue is not None:
                yield source, cue.start, words[last].end, False
            behind = last + 1

    def _worth_reading(self, words: list[_Word]) -> Iterator[int]:
        """Where the name of a source may begin, and a cue is not far before it."""
        cue = -_FAR
        for at, word in enumerate(words):
            if at - cue < _FAR and self._beginnings(word.form):
                yield at
            if self._is_cue(word.form):
                cue = at

    def _named(self, words: list[_Word], at: int, norm: str) -> tuple[Source, int] | None:
        """The source whose name begins at a word, with the index of its last word."""
        for first in self._beginnings(words[at].form):
            forms = [first, *(word.form for word in words[at + 1 : at + _LONGEST])]
            for length in range(len(forms), 0, -1):
                name = " ".join(forms[:length])
                source = self._find(name) if self._may_be(name, words[at:], norm, length) else None
                if source is not None and not _stopped(norm, words[at], words[at + length - 1]):
                    return source, at + length - 1
        return None

    def _make_beginnings(self, form: str) -> tuple[str, ...]:
        """The forms of a word, as it stands and without joined particles, with which a source's name may begin."""
        known = (self._firsts, hint_words())
        return tuple(first for first in (form, _bare(form)) if any(first in names for names in known))

    def _may_be(self, name: str, words: list[_Word], norm: str, length: int) -> bool:
        """Whether words may name a source there: one everyday word alone may not, unless in quotes."""
        if length > 1 and name not in citing_words()[PLAIN]:
            return True
        quoted = norm[words[0].start - 1 : words[0].start] in _QUOTE and words[0].start > 0
        return quoted or name in citing_words()[DISTINCT] | citing_words()[NEAR]


def citations(reports: Iterable[Report], sources: SourceIndex) -> tuple[Citation, ...]:
    """Whom each report cites, by report and source; the order of ``reports`` changes nothing."""
    citer = Citer(sources)
    known = {report.id: report for report in reports}
    return tuple(one for id in sorted(known) for one in citer.citations(known[id]))


def _cue(words: list[_Word], at: int, norm: str, reach: int) -> _Word | None:
    """The nearest cue before a name in the same sentence, not more than so many words away; عن does not count."""
    back = at - 1
    while back >= 0 and reach > 0 and not _stopped(norm, words[back], words[at]):
        if is_cue(words[back].form):
            return words[back]
        reach -= words[back].form != _FROM
        back -= 1
    return None


def _stopped(norm: str, left: _Word, right: _Word) -> bool:
    """Whether a sentence ends between two words; the points of "أ.ف.ب" end none."""
    return left is not right and _STOP.search(norm, left.end, right.start + 1) is not None


def _bare(form: str) -> str:
    """A word without a joined و or ف and then ل or ب: "لوكالة", "وسانا", "للمرصد"; "" where none is joined."""
    bare = form[1:] if form[:1] in ("و", "ف") else form
    if bare.startswith("لل"):
        return "ا" + bare[1:]
    bare = bare[1:] if bare[:1] in ("ل", "ب") else bare
    return "" if bare == form else bare


def _words(text: Text, start: int, end: int) -> Words:
    """The raw words, with the quote or bracket behind them where the words hold its beginning."""
    opened = text.norm[start:end]
    if any(text.norm[end : end + 1] == close and open in opened for open, close in _PAIRS):
        end += 1
    raw_start, raw_end = text.raw_start(start), text.raw_end(end)
    return Words(raw_start, raw_end, text.raw[raw_start:raw_end])
