"""The walk over a report's tokens that finds every mention."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from mihak.lang.ar.clitics import NONE
from mihak.lang.ar.dates import dates
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.numbers import TRIGGERS as COUNTING
from mihak.lang.ar.numbers import figures
from mihak.lang.ar.segment import Sentence, clauses, sentences
from mihak.lang.ar.tokens import Tokens, tokenise
from mihak.mentions.actors import actor_at
from mihak.mentions.document import Document, Passage
from mihak.mentions.people import people_at
from mihak.mentions.persons import person_at
from mihak.mentions.places import listed, lists, place_at
from mihak.mentions.vocabulary import Vocabulary
from mihak.mentions.weapons import weapon_at
from mihak.model.mention import Mention
from mihak.model.report import Report

PERSON: Final = frozenset({"ps", "given", "title", "rank", "role", "title-the", "rank-the", "role-the"})
BY: Final = frozenset("من قبل مع ضد الي بين عن".split())
LEADS: Final = frozenset({"prep", "area", "compass"})
PLACES: Final = frozenset({"pl", "area"})
HEAD: Final = 3
"""Among how many first sentences (title, dateline) an undated report may tell its own day."""
STARTERS: Final = PERSON | {"ac", "achead", "pl", "area", "ppl", "wp"}


def scan(report: Report, vocabulary: Vocabulary) -> Document:
    """A report with all its mentions; time grows with its length."""
    text = normalise(report.text)
    tokens = tokenise(text.norm, vocabulary.analyse.quick)
    passages: list[Passage] = []
    today = report.published
    for index, sentence in enumerate(sentences(tokens)):
        found = passage(today, vocabulary, tokens, sentence, index)
        passages.append(found)
        if today is None and index < HEAD:
            today = next((d.when.end for d in found.dates if d.when and d.when.precision == "day"), None)
    return Document(report, text, tokens, tuple(passages))


def passage(today: date | None, vocabulary: Vocabulary, tokens: Tokens, sentence: Sentence, index: int) -> Passage:
    """One sentence with its mentions; ``today`` is the day that relative dates are counted from."""
    start, end = sentence.start, sentence.end
    kinds: dict[str, list[Mention]] = {"place": [], "actor": [], "people": [], "person": [], "weapon": []}
    for mention in mentions(vocabulary, tokens, start, end):
        kinds[mention.kind].append(mention)
    tags = NONE.union(*[word.tags for word in tokens.words[start:end]])
    return Passage(
        index, start, end, tuple(clauses(tokens, start, end)),
        () if COUNTING.isdisjoint(tags) else tuple(figures(tokens, start, end)),
        tuple(dates(tokens, start, end, today)),
        tuple(kinds["place"]), tuple(kinds["actor"]), tuple(kinds["people"]),
        tuple(kinds["person"]), tuple(kinds["weapon"]),
        tags,
    )  # fmt: skip


def mentions(vocabulary: Vocabulary, tokens: Tokens, start: int, end: int) -> list[Mention]:
    """The mentions of a token range, left to right; the longest at each token."""
    words = tokens.words
    found: list[Mention] = []
    listing: Mention | None = None
    at = start
    while at < end:
        follows = listing is not None and listing.end == at
        if follows and (more := listed(tokens, at, end)) is not None:
            found.append(more)
            listing, at = more, more.end
            continue
        tags = words[at].tags
        if STARTERS.isdisjoint(tags):
            at += 1
            continue
        name = name_at(vocabulary, tokens, at, end, follows)
        if name is not None:
            found.append(name)
            if name.kind == "place":
                listing = name if lists(name, listing) else None
            elif name.rule == "actor-head":
                found += place_inside(vocabulary, tokens, name)
            elif name.kind == "weapon" and "area" in tags:
                found += place_too(vocabulary, tokens, name, end)
        if "ppl" in tags and (name is None or name.kind != "actor" or name.end <= at + 1):
            found.append(people_at(tokens, at, end))
        at = name.end if name is not None else at + 1
    return found


def place_inside(vocabulary: Vocabulary, tokens: Tokens, group: Mention) -> list[Mention]:
    """The place inside a group told by its first word: مسلحي أحياء حلب الشرقية."""
    for at in range(group.start + 1, group.end):
        if not PLACES.isdisjoint(tokens.words[at].tags):
            place = place_at(vocabulary, tokens, at, group.end)
            return [place] if place is not None else []
    return []


def place_too(vocabulary: Vocabulary, tokens: Tokens, item: Mention, limit: int) -> list[Mention]:
    """The place that a position has for its name, which is both what was hit and where: حاجز كذا, معسكر كذا."""
    place = place_at(vocabulary, tokens, item.start, limit)
    return [place] if place is not None else []


def name_at(vocabulary: Vocabulary, tokens: Tokens, at: int, end: int, listing: bool) -> Mention | None:
    """The longest name that begins at one token; of two as long, a weapon, then what the words before ask for."""
    names = names_at(vocabulary, tokens, at, end, listing)
    if not names:
        return None
    best = names[0]
    if len(names) > 1:
        located = listing or in_place(tokens, at)
        best = max(names, key=lambda name: (name.end, name.kind == "weapon", located and name.kind == "place"))
    return closed(tokens, best, end)


def names_at(vocabulary: Vocabulary, tokens: Tokens, at: int, end: int, listing: bool) -> list[Mention]:
    """The names of each kind that begin at one token."""
    tags = tokens.words[at].tags
    names: list[Mention] = []
    if ("ac" in tags or "achead" in tags) and (actor := actor_at(vocabulary, tokens, at, end)) is not None:
        names.append(actor)
    if ("pl" in tags or "area" in tags) and (place := place_at(vocabulary, tokens, at, end, listing)) is not None:
        names.append(place)
    if not PERSON.isdisjoint(tags) and (person := person_at(vocabulary, tokens, at, end)) is not None:
        names.append(person)
    if "wp" in tags and (weapon := weapon_at(vocabulary, tokens, at, end)) is not None:
        names.append(weapon)
    return names


def closed(tokens: Tokens, name: Mention, limit: int) -> Mention:
    """A name with the quote sign that closes one opened inside it."""
    words, end = tokens.words, name.end
    if end >= limit or words[end].form != '"':
        return name
    quotes = sum(word.form == '"' for word in words[name.start : end])
    return replace(name, end=end + 1) if quotes % 2 else name


def in_place(tokens: Tokens, at: int) -> bool:
    """Whether the words before say that a name which may be a state is a place here."""
    word = tokens.words[at]
    if word.pro.endswith("ب"):
        return True
    before = tokens.words[at - 1] if at else None
    return before is not None and not LEADS.isdisjoint(before.tags) and before.form not in BY
