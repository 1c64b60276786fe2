"""Counts of the same people by place, the place before the number: وفي إدلب أربعة، وفي حماة قتيلان."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_at
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage

NEAR: Final = 4
AS_MANY: Final = frozenset({"مثلهم", "ومثلهم", "مثلهن", "ومثلهن"})
ALSO: Final = frozenset({"كذلك", "ايضا", "اخرون", "اخرين", "منهم"})


def by_places(document: Document, passage: Passage, last: CasualtyDraft, limit: int) -> list[CasualtyDraft]:
    """The counts that follow a count of people, each behind the place that it is told for."""
    found: list[CasualtyDraft] = []
    if last.figure.start < 0 or last.part_of >= 0:
        return found
    words = document.words
    end = place_behind(document, passage, last.end, limit)
    if end < limit and words[end].form in AS_MANY:
        as_many = replace(last.figure, start=end, end=end + 1)
        found.append(
            replace(
                last,
                at=end,
                start=end,
                end=end + 1,
                figure=as_many,
                rule="casualty-place",
            )
        )
        end = place_behind(document, passage, end + 1, limit)
    at = opening(document, end, limit)
    while at >= 0:
        begin = place_behind(document, passage, at, limit)
        figure = count_at(passage, begin) if begin > at and begin < limit else None
        if figure is None or not alone(document, figure.end, passage.end):
            break
        found.append(
            replace(
                last,
                at=figure.start,
                start=at,
                end=figure.end,
                figure=figure,
                rule="casualty-place",
            )
        )
        at = opening(document, figure.end, limit)
    return found


def place_behind(document: Document, passage: Passage, at: int, limit: int) -> int:
    """The token of the number behind "in" and a place, else the one behind the place; ``at`` where none is told."""
    words = document.words
    if at >= limit or words[at].form not in ("في", "وفي"):
        return at
    ends = [p.end for p in begun(passage.places, at + 1, at + NEAR)]
    for i in range(at + 2, min(at + NEAR + 3, limit)):
        if words[i].kind == SIGN or ("v" in words[i].tags and "n" not in words[i].tags):
            break
        if count_at(passage, i) is not None:
            return i
    return ends[0] if ends else at


def opening(document: Document, at: int, limit: int) -> int:
    """Where "and in" goes on a list of counts by place, past a comma or "also"; -1 for nowhere."""
    words = document.words
    while at < limit and (words[at].form == "," or words[at].form in ALSO):
        at += 1
    return at if at < limit and words[at].form in ("وفي", "في") and words[at].pro in ("", "و") else -1


def alone(document: Document, at: int, end: int) -> bool:
    """Whether nothing but a word for the dead or the end of a member follows a number."""
    if at >= end:
        return True
    word = document.words[at]
    return word.kind == SIGN or word.form in ALSO or word.pro == "و" or bool(being(word))
