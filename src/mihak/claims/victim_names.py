"""Persons among the victims: the name that a noun announces, and armed persons read as a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.lookups import begun, ended, starting
from mihak.claims.victim_kinds import ranks
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.persons import run_of_names
from mihak.mentions.phrase import extent
from mihak.model.claim import VICTIM_KINDS
from mihak.model.mention import Mention

NAMING: Final = frozenset(
    "يدعي تدعي المدعو المدعوه يسمي اسمه واسمه اسمها المكني المعروف هو وهو هي وهي ويدعي وتدعي".split()
)
KIN: Final = frozenset(
    "نجل ابن ابنه شقيق شقيقه اخ اخت زوج زوجه والد والده ام اب حفيد حفيده صهر عم خال عمه خاله قريب قريبه ارمله".split()
)
ALI: Final = "علي"
"""A given name that looks like a preposition."""
REACH: Final = 5


def soldiers(document: Document, passage: Passage, at: int) -> Mention | None:
    """Armed persons that were read as a group (جندي فرنسي, عناصر الأمن): the noun with its kind."""
    word = document.words[at]
    group = starting(passage.actors, at) if "ppl" in word.tags else None
    if group is None:
        return unread(document, passage, at)
    kind = next((k for k in VICTIM_KINDS[:3] if k in word.tags), "unknown")
    return Mention("people", at, group.end, at, "people-group", kind, group.ids)


def in_office(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """Someone told by an office alone (نائب وزير الدفاع, رئيس البلدية), but not who a person is (X رئيس البلدية)."""
    word = document.words[at]
    person = ended(passage.persons, at)
    if person is not None and at - person.end <= 1:
        return None
    doer = word.stem == "منفذ" and at + 1 < limit and document.words[at + 1].has("atk", "op")
    if not (doer or "post" in word.tags) or word.article or word.enc or word.pro[-1:] in ("ب", "ل", "ك"):
        return None
    end = extent(document.tokens, at, limit)
    return Mention("people", at, end, at, "office", "combatant" if doer else "") if end > at + 1 else None


def unread(document: Document, passage: Passage, at: int) -> Mention | None:
    """A noun for one whom no list of people has here: behind a verb that was read into a group (قناص قتل امرأة), or
    one for a captive behind a word of death (توفي معتقل)."""
    word, ahead = document.words[at], document.words[at - 1] if at else None
    if ahead is None or word.article or word.pro or not ahead.has("kill", "die"):
        return None
    group = next((m for m in passage.actors if m.start < at - 1 and at < m.end), None)
    if not ("captive" in word.tags or (group is not None and "ppl" in word.tags)):
        return None
    kind = next((k for k in VICTIM_KINDS[:3] if k in word.tags), "unknown")
    return Mention("people", at, at + 1, at, "people-head", kind)


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
    if kin(words[people.head]):
        return None
    behind = past_body(document, passage, people.end, limit)
    near = begun(passage.persons, people.head + 1, min(behind + REACH, limit) + 1)
    for person in sorted(near, key=lambda p: byname(document, p)):
        if announced(words, past_body(document, passage, people.end, person.start), person.start):
            return replace(person, detail=person.detail or people.detail)
    return run_behind(document, passage, people, limit) if words[people.head].article else None


def past_body(document: Document, passage: Passage, at: int, end: int) -> int:
    """The token behind the group that a post is held in, told between noun and name: القيادي في حزب الله X."""
    led = at < end and (document.words[at].form in ("في", "لدي") or document.words[at].pro in ("ب", "ل"))
    body = starting(passage.actors, at + (document.words[at].form in ("في", "لدي"))) if led else None
    return body.end if body is not None and body.end <= end else at


def kin(word: Word) -> bool:
    """Whether a noun tells whose relative someone is, so that the name behind it is another's: شقيق X, not شقيقه X."""
    return word.stem in KIN and not word.enc and not word.article


def in_full(document: Document, passage: Passage, people: Mention) -> Mention:
    """A noun with whose relative it tells (نجل القيادي X), or with an adjective that is a noun too (القائد العسكري)."""
    word = document.words[people.head]
    names = begun(passage.persons, people.start + 1, people.end + 2) if kin(word) else []
    if names:
        return replace(people, end=max(people.end, names[0].end))
    following = document.words[people.end] if people.end < passage.end else None
    if following is None or following.pro or not (word.article and following.article and "ppl" in following.tags):
        return people
    return replace(people, end=people.end + 1) if following.form.endswith(("ي", "يه")) else people


def announced(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether only titles, adjectives, commas and words of naming stand between noun and name."""
    return all(
        words[i].form in NAMING or words[i].form in (",", '"', "(", "في") or words[i].form.startswith("ال")
        or words[i].article or words[i].has("title", "rank", "ppl") or ranks(words[i])
        or (words[i].form == ALI and i + 1 == end)
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


def one_more(document: Document, passage: Passage, at: int) -> bool:
    """Whether an ordinal stands for one more victim: أصيب ثالث بجروح, ورابع; not ثالث هجوم."""
    word = document.words[at]
    if "ord" not in word.tags or word.article or word.pro[-1:] in ("ب", "ل", "ك") or at + 1 >= len(document.words):
        return False
    following = document.words[at + 1]
    return (
        at + 1 >= passage.end
        or following.kind == SIGN
        or bool(following.pro)
        or following.has("prep", "v", "rel", "wounds")
    )


def named_at(words: Sequence[Word], at: int) -> int:
    """Where the name of another one begins behind a word of naming: أصيب آخر هو X, آخر يدعى X; -1 for none."""
    if at + 1 >= len(words) or words[at].form not in NAMING:
        return -1
    return at + 2 if words[at + 1].form in ('"', "(", ":") else at + 1


def thing(word: Word) -> bool:
    """Whether a word is a noun of an act or a thing that "another" describes: غارة أخرى."""
    return word.has("atk", "wp", "item", "op") and not word.has("kill", "injure", "capture", "ppl")
