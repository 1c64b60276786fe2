"""The walk over a report's tokens that finds every mention."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from mihak.lang.ar.clitics import NONE
from mihak.lang.ar.date_chain import last_full
from mihak.lang.ar.dates import dates
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.numbers import TRIGGERS as COUNTING
from mihak.lang.ar.numbers import figures
from mihak.lang.ar.segment import Sentence, clauses, sentences
from mihak.lang.ar.tokens import Tokens, tokenise, with_hamza
from mihak.mentions.actors import actor_at
from mihak.mentions.document import Document, Passage
from mihak.mentions.people import people_at
from mihak.mentions.persons import person_at
from mihak.mentions.place_lists import (
    EACH,
    SURELY,
    first_listed,
    follows,
    listed,
    lists,
    located,
    mother,
    mothered,
    opened,
    told_apart,
)
from mihak.mentions.place_memory import Heard
from mihak.mentions.place_spots import SPOTS
from mihak.mentions.places import place_at
from mihak.mentions.report_day import dated_from, own_day
from mihak.mentions.unlisted_places import PAIRS
from mihak.mentions.vocabulary import Vocabulary
from mihak.mentions.weapons import weapon_at
from mihak.model.mention import Mention
from mihak.model.report import Report

PERSON: Final = frozenset({"ps", "given", "title", "rank", "role", "title-the", "rank-the", "role-the"})
BY: Final = frozenset("من قبل مع ضد الي بين عن".split())
WITNESSES: Final = frozenset("شهدت تشهد شهد يشهد وشهدت وتشهد سجلت وسجلت تعيش عاشت وتعيش تعم عمت".split())
"""Verbs whose subject is where something happens, not who does it: شهدت أفغانستان."""
LEADS: Final = frozenset({"prep", "area", "compass"})
PLACES: Final = frozenset({"pl", "area"})
LOCATED: Final = SPOTS | PLACES
STARTERS: Final = PERSON | LOCATED | {"ac", "achead", "ppl", "wp"}


def scan(report: Report, vocabulary: Vocabulary) -> Document:
    """A report with all its mentions; time grows with its length."""
    text = normalise(report.text)
    tokens = tokenise(text.norm, vocabulary.analyse.quick)
    with_hamza(tokens, text.quote, vocabulary.analyse.quick)
    passages: list[Passage] = []
    told: date | None = None
    heard = Heard()
    for index, sentence in enumerate(sentences(tokens)):
        found = passage(report.published, told, vocabulary, tokens, sentence, index, heard)
        passages.append(found)
        told = last_full(told, found.dates)
    today = own_day(tokens, passages) if report.published is None else None
    if today is not None:
        passages = dated_from(today, tokens, passages)
    return Document(report, text, tokens, tuple(passages))


def passage(
    today: date | None, told: date | None, vocabulary: Vocabulary, tokens: Tokens, sentence: Sentence, index: int,
    heard: Heard,
) -> Passage:  # fmt: skip
    """One sentence with its mentions; ``today`` is the day that relative dates are counted from (None: unknown),
    ``told`` the day told in full before."""
    start, end = sentence.start, sentence.end
    kinds: dict[str, list[Mention]] = {"place": [], "actor": [], "people": [], "person": [], "weapon": []}
    for mention in mentions(vocabulary, tokens, start, end, heard):
        kinds[mention.kind].append(mention)
    tags = NONE.union(*[word.tags for word in tokens.words[start:end]])
    return Passage(
        index, start, end, tuple(clauses(tokens, start, end)),
        () if COUNTING.isdisjoint(tags) else tuple(figures(tokens, start, end)),
        tuple(dates(tokens, start, end, today, told=told)),
        tuple(kinds["place"]), tuple(kinds["actor"]), tuple(kinds["people"]),
        tuple(kinds["person"]), tuple(kinds["weapon"]),
        tags,
    )  # fmt: skip


def mentions(vocabulary: Vocabulary, tokens: Tokens, start: int, end: int, heard: Heard) -> list[Mention]:
    """The mentions of a token range, left to right; the longest at each token."""
    words, remembered = tokens.words, heard.names
    found: list[Mention] = []
    listing: Mention | None = None
    opening, at = -1, start
    while at < end:
        word = words[at]
        goes_on = listing is not None and follows(tokens, at, listing)
        asked = not word.known or word.name in SURELY or at == opening
        tags = word.tags
        idle = STARTERS.isdisjoint(tags) and not goes_on and not (word.name in remembered and heard.again(tokens, at))
        joined = (asked or not idle) and joins_place(tokens, at, found)
        place = unheard(tokens, at, end, goes_on, at == opening, joined) if asked else None
        if place is not None:
            found.append(place)
            listing, at = (place if place.rule == "place-listed" else None), place.end
            continue
        if idle:
            opening = opened(tokens, at, end) if word.stem in EACH else opening
            at += 1
            continue
        name = name_at(vocabulary, tokens, at, end, goes_on or at == opening, joined)
        if goes_on and (name is None or (mother(word) and (name.end == at + 1 or name.kind == "actor"))):
            name = listed(tokens, at, end) or name
        elif name is None:
            name = heard.again(tokens, at) or mothered(tokens, at, end, joined)
        if name is not None:
            found.append(name)
            if name.kind == "place":
                heard.note(tokens, name)
                listing = name if joined or at == opening or lists(name, listing) else None
            else:
                found += places_with(vocabulary, tokens, name, end)
        elif "area" in tags:
            opening = max(opening, opened(tokens, at, end))
        if "ppl" in tags and (name is None or name.kind != "actor" or name.end <= at + 1):
            found.append(people_at(tokens, at, end))
        at = name.end if name is not None else at + 1
    return found


def joins_place(tokens: Tokens, at: int, found: list[Mention]) -> bool:
    """Whether و joins a word to the place right before it."""
    if not found or found[-1].kind != "place":
        return False
    before, words = found[-1].end, tokens.words
    return (before == at and words[at].pro == "و") or (before == at - 1 and words[before].form == "و")


def unheard(tokens: Tokens, at: int, limit: int, goes_on: bool, opens: bool, joined: bool) -> Mention | None:
    """A place whose name no gazetteer knows: in a list of places, told by where it lies, or joined to one."""
    word = tokens.words[at]
    if opens and told_apart(tokens, at, limit):
        return first_listed(tokens, at, limit)
    if word.known:
        return mothered(tokens, at, limit, joined) if "pl" not in word.tags else None
    if (goes_on or (joined and word.article)) and (more := listed(tokens, at, limit)) is not None:
        return more
    return first_listed(tokens, at, limit) if opens else located(tokens, at, limit)


def places_with(vocabulary: Vocabulary, tokens: Tokens, name: Mention, limit: int) -> list[Mention]:
    """The places that the name of something else tells too."""
    if name.rule == "actor-head":
        return place_inside(vocabulary, tokens, name)
    if name.kind == "weapon" and "area" in tokens.words[name.start].tags:
        return place_too(vocabulary, tokens, name, limit)
    return []


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


def name_at(vocabulary: Vocabulary, tokens: Tokens, at: int, end: int, listing: bool, joined: bool) -> Mention | None:
    """The longest name that begins at one token; of two as long, a weapon, then what the words before ask for.

    ``joined``: و joins it to a place.
    """
    names = names_at(vocabulary, tokens, at, end, listing)
    if not names:
        return None
    best = names[0]
    if len(names) > 1:
        here = listing or joined or in_place(tokens, at) or tokens.words[at].stem in PAIRS
        best = max(names, key=lambda name: (name.end, name.kind == "weapon", here and name.kind == "place"))
    return closed(tokens, best, end)


def names_at(vocabulary: Vocabulary, tokens: Tokens, at: int, end: int, listing: bool) -> list[Mention]:
    """The names of each kind that begin at one token."""
    tags = tokens.words[at].tags
    names: list[Mention] = []
    if ("ac" in tags or "achead" in tags) and (actor := actor_at(vocabulary, tokens, at, end)) is not None:
        names.append(actor)
    if not LOCATED.isdisjoint(tags) and (place := place_at(vocabulary, tokens, at, end, listing)) is not None:
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
    if before is None:
        return False
    if before.form == "بين" and at > 1 and tokens.words[at - 2].stem == "حدود":
        return True
    return before.form in WITNESSES or (not LEADS.isdisjoint(before.tags) and before.form not in BY)
