"""Persons among the victims: the name that a noun announces, and armed persons read as a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.lookups import begun, starting
from mihak.claims.victim_kinds import ranks
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.persons import run_of_names
from mihak.model.claim import VICTIM_KINDS
from mihak.model.mention import Mention

NAMING: Final = frozenset(
    "يدعي تدعي المدعو المدعوه يسمي اسمه واسمه اسمها المكني المعروف هو وهو هي وهي ويدعي وتدعي".split()
)
REACH: Final = 5


def soldiers(document: Document, passage: Passage, at: int) -> Mention | None:
    """Armed persons that were read as a group (جندي فرنسي, عناصر الأمن): the noun with its kind."""
    word = document.words[at]
    group = starting(passage.actors, at) if "ppl" in word.tags else None
    if group is None:
        return None
    kind = next((k for k in VICTIM_KINDS[:3] if k in word.tags), "unknown")
    return Mention("people", at, group.end, at, "people-group", kind, group.ids)


def byname(document: Document, person: Mention) -> bool:
    """Whether a person's mention is one definite word behind a title, which may be an adjective (الحوثي)."""
    if person.end != person.start + 1 or person.head >= person.start:
        return False
    return document.words[person.start].form.startswith("ال")


def person_behind(document: Document, passage: Passage, people: Mention, limit: int) -> Mention | None:
    """The name of the person whom a noun announces: القيادي الحوثي، X; شاب يدعى X."""
    words = document.words
    if "sg" not in words[people.head].tags:
        close = [p for p in begun(passage.persons, people.end, people.end + 3) if p.head <= people.end + 1]
        return close[0] if close and words[people.head].article else None
    near = begun(passage.persons, people.head + 1, min(people.end + REACH, limit) + 1)
    for person in sorted(near, key=lambda p: byname(document, p)):
        if announced(words, people.end, person.start):
            return replace(person, detail=person.detail or people.detail)
    return run_behind(document, passage, people, limit) if words[people.head].article else None


def announced(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether only titles, adjectives, commas and words of naming stand between noun and name."""
    return all(
        words[i].form in NAMING or words[i].form in (",", '"', "(", "في") or words[i].form.startswith("ال")
        or words[i].article or words[i].has("title", "rank", "ppl") or ranks(words[i])
        for i in range(start, end)
    )  # fmt: skip


def run_behind(document: Document, passage: Passage, people: Mention, limit: int) -> Mention | None:
    """A run of words that no list knows, behind a definite noun: الفرنسي X Y Z."""
    words = document.words
    at = people.end
    while at < limit and (words[at].form in NAMING or words[at].form in (",", '"')):
        at += 1
    end = run_of_names(document.tokens, at, limit)
    if at + 1 < limit and "given" in words[at].tags and end == at + 1 and plain(words[at + 1]):
        end = at + 2
    if end - at < 2 or any(starting(kind, at) for kind in (passage.places, passage.actors, passage.people)):
        return None
    return Mention("person", at, end, people.head, "person-run", people.detail)


def plain(word: Word) -> bool:
    """Whether a word can be the last part of a name although a list knows it as something else."""
    return word.kind == WORD and not word.pro and not word.has("f", "v", "prep", "num", "digits")
