"""Edits that put other places, actors and persons in the place of those of a text."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from mihak.gazetteer.actor import Actor
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import WORD
from mihak.mentions.document import Document
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention
from training.data.edits import Edit
from training.data.pools import (
    ARTICLE,
    actor_class,
    actor_names,
    actors_by_kind,
    female,
    leads,
    person_pool,
    place_class,
    place_pool,
)  # fmt: skip

KEPT_KINDS: Final = frozenset({"country"})
KEPT: Final = frozenset({"البلاد", "الوطن", "العاصمه", "القطاع", "القدس"})
HOMES: Final = ("SY", "YE", "IQ", "LY", "SD", "PS", "LB", "AF", "EG", "SO")
"""Countries with many places in the gazetteer: the places of one new text come from one of them."""
OFFICES: Final = frozenset("مدير رييس متحدث ناطق امين وزير مندوب مبعوث".split())
"""Nouns for one who speaks for an actor: the name behind them is the actor's."""
AT_HOME: Final = 0.8


def token_edits(doc: Document, at: int, end: int, name: str, group: str) -> list[Edit]:
    """Edits that write a name over tokens, from behind the prefixes and the article of the first.

    The name has the article where the tokens have it. Words that are the same
    in both are left alone, so that shorter names of the same stay whole.
    """
    words, spans = doc.words, [core(doc, at), *(doc.raw_span(i, i + 1) for i in range(at + 1, end))]
    new = name.split()
    new[0] = new[0].removeprefix(ARTICLE) if words[at].article else new[0]
    old = [fold(doc.text.raw[start:stop]) for start, stop in spans]
    if len(new) == len(old):
        pairs = zip(spans, old, new, strict=True)
        return [Edit(start, stop, word, group) for (start, stop), was, word in pairs if fold(word) != was]
    same = 0
    while same < min(len(new), len(old)) - 1 and fold(new[same]) == old[same]:
        same += 1
    return [Edit(spans[same][0], spans[-1][1], " ".join(new[same:]), group)]


def core(doc: Document, at: int) -> tuple[int, int]:
    """The raw offsets of a token without its prefixes and its article."""
    word, text = doc.words[at], doc.text
    article = 0
    if word.article:
        article = 2 if word.form[word.lead : word.lead + 2] == ARTICLE else 1
    return text.raw_start(doc.tokens.start(at) + word.lead + article), doc.raw_span(at, at + 1)[1]


def place_edits(doc: Document, vocabulary: Vocabulary, chance: random.Random) -> Iterator[Edit]:
    """Edits of the places that the gazetteer knows, each name by one other of its kind everywhere."""
    home = chance.choice(HOMES)
    chosen: dict[str, str] = {}
    for passage in doc.passages:
        for mention in passage.places:
            if not mention.ids or mention.rule not in ("place-name", "place-area"):
                continue
            end = longest(vocabulary.place_phrases, doc.words, mention.head, mention.end)
            place = vocabulary.places.get(mention.ids[0])
            if end == mention.head or place is None or place.kind in KEPT_KINDS:
                continue
            key = text_of(doc.words, mention.head, end)
            if key in KEPT or len(key) < 3 or (place.common and mention.rule == "place-name"):
                continue
            if key not in chosen:
                chosen[key] = other_place(doc, place.kind, key, home, set(chosen.values()), chance)
            if chosen[key]:
                yield from token_edits(doc, mention.head, end, chosen[key], f"place:{key}")


def other_place(doc: Document, kind: str, key: str, home: str, taken: set[str], chance: random.Random) -> str:
    """A place to stand for another, of which the text says nothing; empty where there is none."""
    pool = place_pool().get(place_class(kind, key), ())
    near = [name for country, name in pool if country == home]
    for _ in range(20):
        names = near if near and chance.random() < AT_HOME else [name for _, name in pool]
        name = chance.choice(names) if names else ""
        if name and name not in taken and fold(name) not in doc.text.norm:
            return name
    return ""


def actor_edits(doc: Document, vocabulary: Vocabulary, chance: random.Random) -> Iterator[Edit]:
    """Edits of the single actors: one other of the same kind for each, its names for the names of the first."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for passage in doc.passages:
        for mention in passage.actors:
            actors = [vocabulary.actors.get(id) for id in mention.ids]
            office = doc.words[mention.start].stem in OFFICES
            if actors and not office and not any(actor.collective or actor.kind == "state" for actor in actors):
                named[actors[0].id].append(mention)
    taken = set(named)
    for id, mentions in named.items():
        spans = [(m.start, longest(vocabulary.actor_phrases, doc.words, m.start, m.end)) for m in mentions]
        spans = [(at, end) for at, end in spans if end > at]
        names = {text_of(doc.words, at, end) for at, end in spans}
        other, new = other_actor(vocabulary.actors.get(id), names, taken, chance)
        taken.add(other)
        for at, end in spans if new else ():
            yield from token_edits(doc, at, end, new[text_of(doc.words, at, end)], f"actor:{id}")


def other_actor(actor: Actor, names: set[str], taken: set[str], chance: random.Random) -> tuple[str, dict[str, str]]:
    """The id of an actor of the same kind whose names agree with those told, and its name for each; empty for none."""
    pool = list(actors_by_kind().get(actor.kind, ()))
    chance.shuffle(pool)
    for other in pool:
        if other.id in taken or other.side == actor.side:
            continue
        new = renamed(other, sorted(names), chance)
        if len(new) == len(names):
            return other.id, new
    return "", {}


def renamed(other: Actor, names: Sequence[str], chance: random.Random) -> dict[str, str]:
    """Names of an actor for the folded names of another, none used twice; what does not agree is left out.

    A name that ends in a shorter one that is told too keeps what stands before it: قوات الجيش السوري.
    """
    new: dict[str, str] = {}
    for name in sorted(names, key=len):
        first = name.split()[0]
        inner = next((short for short in new if name.endswith(f" {short}")), "")
        if inner:
            new[name] = name.removesuffix(inner) + new[inner]
            continue
        agreeing = [
            n for n in actor_names(other).get(actor_class(name), ()) if n not in new.values() and fold(n) not in names
        ]
        same = [n for n in agreeing if fold(n.split()[0]) == first and " " in n]
        if same or agreeing:
            new[name] = chance.choice(same or agreeing)
    return new


def person_edits(doc: Document, chance: random.Random) -> Iterator[Edit]:
    """Edits of persons' names, word by word, the same word by the same other one in the whole text."""
    chosen: dict[str, str] = {}
    last: set[str] = set()
    told: set[int] = set()
    for passage in doc.passages:
        for mention in passage.persons:
            for at in range(mention.start, mention.end):
                word, before = doc.words[at], doc.words[at - 1].stem if at > mention.start else ""
                folded = fold(word.name)
                if word.kind != WORD or leads(folded) or before == "عبد":
                    continue
                if at == mention.start and female(folded):
                    break
                name = chosen.setdefault(
                    folded, other_word(word.has("given"), folded.startswith(ARTICLE), chosen, chance)
                )
                told.add(at)
                last |= {folded} if at == mention.end - 1 and folded.startswith(ARTICLE) else set()
                yield from token_edits(doc, at, at + 1, name, f"person:{folded}")
    yield from surnames(doc, chosen, last, told)


def other_word(given: bool, article: bool, chosen: dict[str, str], chance: random.Random) -> str:
    """A word of a name to stand for another, used nowhere else in the text."""
    pool = person_pool().get(("family" if article or not given else "given", article)) or ()
    left = [name for name in pool if name not in chosen.values()]
    return chance.choice(left or pool)


def surnames(doc: Document, chosen: dict[str, str], last: set[str], told: set[int]) -> Iterator[Edit]:
    """Edits of family names that stand alone, once the person was named in full: المسماري."""
    covered = {i for p in doc.passages for m in (*p.actors, *p.places) for i in range(m.start, m.end)}
    for at, word in enumerate(doc.words):
        if at not in told and at not in covered and fold(word.name) in last:
            yield from token_edits(doc, at, at + 1, chosen[fold(word.name)], f"person:{fold(word.name)}")
