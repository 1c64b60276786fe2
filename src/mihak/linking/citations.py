"""From whom a report says that it has its news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

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
_LONGEST: Final = 7


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the folded text: ``bare`` is without joined particles ("" where it has none)."""

    form: str
    start: int
    end: int
    bare: str


class Citer:
    """Finds citations in reports; made once for many."""

    def __init__(self, sources: SourceIndex) -> None:
        self._sources = sources
        self._firsts = frozenset(name.split(" ", 1)[0] for name in sources.names if name)
        self._find = lru_cache(maxsize=65536)(sources.find)

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
        words = [_word(found) for found in _WORD.finditer(text.norm)]
        at = 0
        while at < len(words):
            named = self._named(words, at, text.norm)
            if named is None:
                at += 1
                continue
            source, last = named
            far = source.kind in TELLERS and not (last == at and words[at].form in citing_words()[NEAR])
            cue = _cue(words, at, text.norm, _REACH if far else 1)
            if cue is not None:
                yield source, cue.start, words[last].end, False
            at = last + 1

    def _named(self, words: list[_Word], at: int, norm: str) -> tuple[Source, int] | None:
        """The source whose name begins at a word, with the index of its last word."""
        for first in (words[at].form, words[at].bare):
            if not first or (first not in self._firsts and first not in hint_words()):
                continue
            forms = [first, *(word.form for word in words[at + 1 : at + _LONGEST])]
            for length in range(len(forms), 0, -1):
                name = " ".join(forms[:length])
                source = self._find(name) if self._may_be(name, words[at:], norm, length) else None
                if source is not None and not _stopped(norm, words[at], words[at + length - 1]):
                    return source, at + length - 1
        return None

    def _may_be(self, name: str, words: list[_Word], norm: str, length: int) -> bool:
        """Whether words may name a source there: one everyday word alone may not, unless in quotes."""
        if length > 1 and name not in citing_words()[PLAIN]:
            return True
        quoted = norm[words[0].start - 1 : words[0].start] in _QUOTE and words[0].start > 0
        return quoted or name in citing_words()[DISTINCT] | citing_words()[NEAR]


def citations(reports: Iterable[Report], sources: SourceIndex) -> tuple[Citation, ...]:
    """Whom each report cites, by report and source; the order of ``reports`` changes nothing."""
    citer = Citer(sources)
    return tuple(one for report in sorted(reports, key=lambda one: one.id) for one in citer.citations(report))


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


def _word(found: re.Match[str]) -> _Word:
    form = found[0].casefold()
    return _Word(form, found.start(), found.end(), _bare(form))


def _bare(form: str) -> str:
    """A word without a joined و or ف and then ل or ب: "لوكالة", "وسانا", "للمرصد"."""
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
