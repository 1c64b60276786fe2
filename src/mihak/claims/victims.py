"""Whom a casualty claim counts: the count, the noun and what kind of people they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.claims.near import clause_start, figure_ending
from mihak.lang.ar.word import SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention
from mihak.model.reading import Figure

FIGHTERS: Final = frozenset({"army", "militia", "rebel", "jihadist", "police", "unit", "collective", "coalition"})
KINDS: Final = ("civilian", "combatant", "mixed", "unknown")
AMONG: Final = frozenset(["صفوف", "صفوفهم", "صفوفها"])


@dataclass(frozen=True, slots=True)
class Victims:
    """A count with whom it counts; ``end`` is the token behind them."""

    figure: Figure
    mention: Mention | None
    kind: str
    end: int


def bare(at: int, value: int | None) -> Figure:
    """The figure of a noun without a number: one, or open on both sides."""
    return Figure(value, value, False, "bare-singular" if value else "bare-plural", -1, at)


def victims_after(document: Document, passage: Passage, at: int, limit: int) -> list[Victims]:
    """The victims behind a verb or masdar, with those that و joins to them."""
    first = scan_forward(document, passage, at + 1, limit)
    if first is None:
        return []
    found = [first]
    while (joined := joined_victims(document, passage, found[-1].end, limit)) is not None:
        found.append(joined)
    return found


def scan_forward(document: Document, passage: Passage, start: int, limit: int) -> Victims | None:
    """The first count, person or noun for persons in ``[start, limit)``."""
    words = document.words
    prepositional = False
    for i in range(start, min(limit, start + 16)):
        word = words[i]
        figure = next((f for f in passage.figures if f.start == i and f.counts), None)
        if figure is not None:
            return named(document, passage, figure.end, limit, figure)
        if word.has("rel", "clause", "say") and i > start:
            return None
        if word.has("prep"):
            prepositional = True
        elif not prepositional and word.pro[-1:] not in ("ب", "ل", "ك"):
            found = person_or_people(document, passage, i, limit)
            if found is not None:
                return found
    return None


def person_or_people(document: Document, passage: Passage, at: int, limit: int) -> Victims | None:
    """An uncounted victim: a person by name, one or two by their noun, a plural."""
    person = next((p for p in passage.persons if p.start == at or p.head == at), None)
    if person is not None:
        return Victims(bare(person.end, 1), person, person_kind(document, person), person.end)
    people = next((p for p in passage.people if p.start == at), None)
    if people is None:
        return None
    behind = next((p for p in passage.persons if people.head < p.start <= people.end + 1), None)
    if behind is not None:
        return Victims(bare(behind.end, 1), behind, people.detail, behind.end)
    word = document.words[at]
    value = 1 if "sg" in word.tags and "pl" not in word.tags else None
    return Victims(bare(people.end, value), people, people.detail, people.end)


def joined_victims(document: Document, passage: Passage, at: int, limit: int) -> Victims | None:
    """Victims that و joins right behind others: وأربع نساء, وطفل."""
    words = document.words
    if at >= limit or not words[at].pro.startswith("و"):
        return None
    figure = next((f for f in passage.figures if f.start == at and f.counts), None)
    if figure is not None:
        return named(document, passage, figure.end, limit, figure)
    found = person_or_people(document, passage, at, limit)
    return found if found is not None and found.figure.low is not None else None


def named(document: Document, passage: Passage, at: int, limit: int, figure: Figure) -> Victims:
    """Whom a count counts: the noun behind it, or the group in whose ranks."""
    words = document.words
    if figure.unit == "dual":
        at = figure.end - 1
    start = at
    while start < limit and (words[start].form == "من" or words[start].has("dead", "hurt", "captive", "rest")):
        start += 1
    if start < limit and words[start].kind == SIGN and words[start].form != '"':
        return Victims(figure, None, "unknown", start)
    for known in (*passage.people, *passage.persons, *passage.actors):
        if known.start == start:
            return Victims(figure, known, kind_of(document, known), known.end)
    group = in_ranks(document, passage, start, limit)
    if group is not None:
        return Victims(figure, group, kind_of(document, group), group.end)
    noun = start < limit and words[start].kind == WORD and words[start].tags.isdisjoint({"f", "prep", "v", "rest"})
    if noun and start == figure.end and not words[start].pro:
        mention = Mention("people", start, extent(document.tokens, start, limit), start, "counted-noun")
        return Victims(figure, mention, "unknown", mention.end)
    return Victims(figure, None, "unknown", start)


def in_ranks(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The group in whose ranks they fell: في صفوف X, من صفوف X, بين المدنيين."""
    words = document.words
    for i in range(at, min(at + 4, limit)):
        if words[i].stem in AMONG or words[i].form == "بين":
            return next((m for m in (*passage.actors, *passage.people) if i < m.start <= i + 1), None)
    return None


def victims_before(document: Document, passage: Passage, at: int) -> list[Victims]:
    """The victims before a verb: 12 مدنيا على الأقل … قتلوا, the person who قتل."""
    begin = clause_start(passage, at)
    if document.words[at].has("rel") or (at > passage.start and document.words[at - 1].has("rel")):
        begin = max(passage.start, at - 8)
    figures = [f for f in passage.figures if begin <= f.start < at and f.counts]
    if figures:
        figure = figures[-1]
        return [named(document, passage, figure.end, at, figure)]
    for person in reversed(passage.persons):
        if begin <= person.start < at:
            return [Victims(bare(person.end, 1), person, person_kind(document, person), person.end)]
    for people in reversed(passage.people):
        if begin <= people.start < at and figure_ending(passage, people.start) is None:
            value = 1 if "sg" in document.words[people.head].tags else None
            return [Victims(bare(people.end, value), people, people.detail, people.end)]
    return []


def kind_of(document: Document, mention: Mention) -> str:
    """Civilian, combatant or unknown, by the noun or the group."""
    if mention.kind == "people":
        return mention.detail
    if mention.kind == "person":
        return person_kind(document, mention)
    return "combatant" if mention.kind == "actor" else "unknown"


def person_kind(document: Document, person: Mention) -> str:
    """Combatant for who bears a rank, else unknown."""
    words = document.words
    near = words[max(0, person.start - 3) : person.start + 1]
    if person.detail == "rank" or any(w.has("military", "rank") for w in near):
        return "combatant"
    return next((k for w in near for k in KINDS[:2] if w.has("ppl") and k in w.tags), "unknown")
