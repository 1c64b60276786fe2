"""How those who wage an operation get on with each other: who takes part, how many, and whether they fight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.lang.ar.word import Word
from mihak.mentions.document import Passage
from mihak.model.claim import ASSERTED, Attack, Claim
from mihak.model.reading import Figure
from mihak.weighing.battle_names import current
from mihak.weighing.battle_words import tells
from mihak.weighing.operation_basis import Basis
from mihak.weighing.operation_story import HEADS, HeadFinding, Quoted
from mihak.weighing.operation_tellings import Read

HEAD: Final = HEADS[2]
AMONG: Final = "فيما"
REACH: Final = 4
COUNT_REACH: Final = 6
FEWEST: Final = 2
MOST: Final = 500
CLAUSES: Final = 12
"""So many words behind one of fighting are shown where no claim tells it."""


def coordination(basis: Basis) -> Iterator[HeadFinding]:
    """Who takes part, how many groups, and fighting inside the camp."""
    actors = basis.group.actors
    if actors:
        claims = tuple(claim.id for claim in basis.group.claims if claim.actor is not None)
        quotes = tuple(Quoted(c.report, c.start, c.end, c.quote) for c in basis.group.claims if c.actor is not None)
        yield HeadFinding(HEAD, f"Told to wage it: {', '.join(actors)}.", claims, quotes)
    for read in basis.reads:
        for passage in read.case.document.passages:
            if about(basis, read, passage):
                yield from counted(read, passage)
                yield from fought(basis, read, passage)


def about(basis: Basis, read: Read, passage: Passage) -> bool:
    """Whether a sentence is about the operation: it names it, or it was named last before."""
    end = read.case.document.raw_span(passage.start, passage.end)[1]
    here = [named.key for named in read.named if named.passage == passage.index]
    named = current(read.named, end)
    keys = here or ([named.key] if named is not None else [])
    return basis.group.id in basis.index.named(read.id, keys)


def counted(read: Read, passage: Passage) -> Iterator[HeadFinding]:
    """How many groups are said to take part."""
    words = read.case.document.words
    for figure in passage.figures:
        if not figure.counts or figure.low is None or not FEWEST <= figure.low <= MOST:
            continue
        behind = words[figure.end : figure.end + 1]
        before = words[max(passage.start, figure.start - COUNT_REACH) : figure.start]
        if any(groups(word) for word in behind) or (number_told(before) and any(groups(word) for word in before)):
            quote = Quoted.of(read.id, read.case.tokens(*around(words, passage, figure)))
            more = "" if figure.high is not None else " or more"
            yield HeadFinding(HEAD, f"{figure.low}{more} groups are said to take part.", (), (quote,))


def groups(word: Word) -> bool:
    """Whether a word is one for a group of fighters."""
    return tells("group", word.stem) or tells("group", word.name) or tells("group", word.name.removeprefix("ال"))


def number_told(words: Sequence[Word]) -> bool:
    """Whether words say that a number follows: عددها."""
    return any(word.stem == "عدد" for word in words)


def around(words: Sequence[Word], passage: Passage, figure: Figure) -> tuple[int, int]:
    """The tokens of a count with what is counted."""
    start = figure.start
    if not any(groups(word) for word in words[figure.end : figure.end + 1]):
        while start > passage.start and not groups(words[start]):
            start -= 1
    return start, min(passage.end, figure.end + 1)


def fought(basis: Basis, read: Read, passage: Passage) -> Iterator[HeadFinding]:
    """Fighting inside the operation's camp: by a claim, else by the words "among themselves"."""
    claims = [c for c in read.case.claims if read.case.passage(c.start) is passage and inside(basis, c)]
    for claim in claims:
        quote = Quoted(claim.report, claim.start, claim.end, claim.quote)
        yield HeadFinding(HEAD, "Fighting inside the camp that waged it is told.", (claim.id,), (quote,))
    words = read.case.document.words
    if claims:
        return
    for at in range(passage.start, passage.end - 1):
        near = words[max(passage.start, at - REACH) : at]
        if words[at].form == AMONG and tells("among", words[at + 1].form):
            start = next((i for i, w in enumerate(near, max(passage.start, at - REACH)) if tells("fought", w.form)), -1)
            if start >= 0:
                quote = Quoted.of(read.id, read.case.tokens(start, min(passage.end, at + CLAUSES)))
                yield HeadFinding(HEAD, "Fighting inside the camp that waged it is told.", (), (quote,))


def inside(basis: Basis, claim: Claim) -> bool:
    """Whether a claim tells of a clash of the operation's camp with itself."""
    if not isinstance(claim, Attack) or claim.status != ASSERTED or claim.mode != "clash":
        return False
    fact = basis.group.facts[claim.id]
    if fact.doer is None or fact.sufferer is None or fact.doer.bloc in NO_CAMP:
        return False
    return fact.doer.bloc == fact.sufferer.bloc == basis.group.bloc
