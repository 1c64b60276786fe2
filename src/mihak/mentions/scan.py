"""The walk over a report's tokens that finds every mention."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.lang.ar.dates import dates
from mihak.lang.ar.normalise import normalise
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
STARTERS: Final = PERSON | {"ac", "achead", "pl", "area", "ppl", "wp"}


def scan(report: Report, vocabulary: Vocabulary) -> Document:
    """A report with all its mentions; time grows with its length."""
    text = normalise(report.text)
    tokens = tokenise(text.norm, vocabulary.analyse)
    passages = tuple(
        passage(report, vocabulary, tokens, sentence, index)
        for index, sentence in enumerate(sentences(tokens))
    )
    return Document(report, text, tokens, passages)


def passage(
    report: Report, vocabulary: Vocabulary, tokens: Tokens, sentence: Sentence, index: int
) -> Passage:
    """One sentence with its mentions."""
    start, end = sentence.start, sentence.end
    found = mentions(vocabulary, tokens, start, end)
    kinds = {kind: tuple(m for m in found if m.kind == kind) for kind in ("place", "actor", "people", "person", "weapon")}
    return Passage(
        index, start, end, sentence.paragraph,
        tuple(clauses(tokens, start, end)),
        tuple(figures(tokens, start, end)),
        tuple(dates(tokens, start, end, report.published)),
        kinds["place"], kinds["actor"], kinds["people"], kinds["person"], kinds["weapon"],
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
        if words[at].tags.isdisjoint(STARTERS):
            at += 1
            continue
        here = at_token(vocabulary, tokens, at, end, follows)
        found += here
        if here and here[0].kind == "place":
            listing = here[0] if lists(here[0], listing) else None
        at = max([m.end for m in here if m.kind != "people"], default=at + 1)
    return found


def at_token(vocabulary: Vocabulary, tokens: Tokens, at: int, end: int, listing: bool) -> list[Mention]:
    """What begins at one token: its people, and the longest name."""
    tags = tokens.words[at].tags
    names: list[Mention | None] = []
    if "ac" in tags or "achead" in tags:
        names.append(actor_at(vocabulary, tokens, at, end))
    if "pl" in tags or "area" in tags:
        names.append(place_at(vocabulary, tokens, at, end, listing))
    if not tags.isdisjoint(PERSON):
        names.append(person_at(vocabulary, tokens, at, end))
    if "wp" in tags:
        names.append(weapon_at(vocabulary, tokens, at, end))
    located = listing or in_place(tokens, at)
    best = max(
        (m for m in names if m is not None),
        key=lambda m: (m.end, m.kind == "weapon", located and m.kind == "place"),
        default=None,
    )
    found = [closed(tokens, best, end)] if best is not None else []
    if "ppl" in tags and (best is None or best.kind != "actor" or best.end <= at + 1):
        found.append(people_at(tokens, at, end))
    return found


def closed(tokens: Tokens, name: Mention, limit: int) -> Mention:
    """A name with the quote sign that closes one opened inside it."""
    quotes = sum(word.form == '"' for word in tokens.words[name.start : name.end])
    if quotes % 2 and name.end < limit and tokens.words[name.end].form == '"':
        return replace(name, end=name.end + 1)
    return name


def in_place(tokens: Tokens, at: int) -> bool:
    """Whether the words before say that a name which may be a state is a place here."""
    word = tokens.words[at]
    if word.pro.endswith("ب"):
        return True
    before = tokens.words[at - 1] if at else None
    return before is not None and before.has("prep", "area", "compass") and before.form not in BY
