"""The name slots of an answer: strings of the report, and what they are known as."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final

from mihak.claims.llm.given import Strings
from mihak.claims.llm.spans import Found, Spans
from mihak.mentions.document import KINDS_OF_PLACE, Document, Passage
from mihak.model.mention import Mention

RULE: Final = "llm"
PEOPLE: Final = ("actor", "person", "people")
KINDS: Final = (
    ("places", ("place",)), ("weapons", ("weapon",)), ("item", ("weapon",)), ("target", (*PEOPLE, "place", "weapon")),
    ("name", ()), ("goal", ()),
)  # fmt: skip
"""The kinds of mention that a slot may be, the likeliest first; every other slot holds PEOPLE."""

ONE: Final = frozenset({"sg", "role", "rank", "title", "role-the", "rank-the", "title-the", "ps", "given"})
"""Of words for one person: a title, a rank, a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name slot that the report bears out.

    ``mention`` are its words, ``known`` the mention inside or around them that
    says what it is. ``names`` are its acceptable strings, best first, ``start``
    and ``end`` the raw offsets of the best.
    """

    mention: Mention
    known: Mention
    names: Strings
    start: int
    end: int


def named(spans: Spans, slot: str, strings: Strings, quote: Found) -> Named | None:
    """The name of a slot, from the first of its strings that is in the report, as near to the quote as it stands.

    The other strings are kept where they too stand in the report; None where
    none does. "الحوثيين" is found in "للحوثيين", which hides its article.
    """
    found = [(string, place) for string in strings if (place := spans.nearest(string, quote.start, quote.end))]
    if not found:
        return swallowed(spans, slot, strings, quote)
    _, best = found[0]
    known = known_in(spans.document, slot, best)
    names = tuple(dict.fromkeys(string for string, _ in found))
    return Named(over(best, known), known, names, best.start, best.end)


def swallowed(spans: Spans, slot: str, strings: Strings, quote: Found) -> Named | None:
    """A name whose article لل hides."""
    for string in strings:
        place = spans.nearest(f"لل{string[2:]}", quote.start, quote.end) if string.startswith("ال") else None
        if place is not None and spans.document.words[place.first].article:
            known = known_in(spans.document, slot, place)
            name = spans.document.name(over(place, known))
            return Named(over(place, known), known, name.names, name.start, name.end)
    return None


def over(place: Found, known: Mention) -> Mention:
    """A mention of all words of a name, known as one of them is."""
    if (known.start, known.end) == (place.first, place.last):
        return known
    head = min(max(known.head, place.first), place.last - 1)
    return replace(known, start=place.first, end=place.last, head=head, rule=RULE)


def known_in(document: Document, slot: str, place: Found) -> Mention:
    """What words are known as: the mention that was read in them, around or inside them, else one without ids."""
    kinds = next((kinds for name, kinds in KINDS if name == slot), PEOPLE)
    first, last = place.first, place.last
    passage = passage_at(document, first)
    for kind in kinds:
        read = sorted(of_kind(passage, kind), key=lambda m: (m.start - m.end, m.start))
        exact = [m for m in read if (m.start, m.end) == (first, last)]
        inside = [m for m in read if first <= m.start and m.end <= last and same_thing(document, place, m)]
        around = [m for m in read if m.start <= first and last <= m.end and (m.start == first or kind == "place")]
        for mention in (*exact, *inside, *around):
            return mention
    return Mention(kinds[0] if kinds else slot, first, last, first, RULE)


def same_thing(document: Document, place: Found, inside: Mention) -> bool:
    """Whether the words of a name mean what a mention inside them does.

    "عناصر تنظيم كذا" and "مدينة كذا" do; "قائد تنظيم كذا", "مجلس كذا في مدينة كذا" and "ريف كذا" do not.
    """
    lead = document.words[place.first : inside.start]
    if inside.kind != "weapon" and any("prep" in w.tags for w in document.words[inside.end : place.last]):
        return False
    if not lead or inside.kind == "weapon":
        return True
    if inside.kind == "place":
        return all(word.stem in KINDS_OF_PLACE for word in lead)
    if inside.kind == "person":
        return all(word.has(*ONE) for word in lead)
    return len(lead) == 1 and lead[0].has("ppl", "achead") and not lead[0].has(*ONE)


def of_kind(passage: Passage, kind: str) -> tuple[Mention, ...]:
    """The mentions of a kind in a passage."""
    match kind:
        case "actor":
            return passage.actors
        case "person":
            return passage.persons
        case "people":
            return passage.people
        case "place":
            return passage.places
    return passage.weapons


def passage_at(document: Document, token: int) -> Passage:
    """The passage that a token stands in; of a token between two, that before it."""
    return document.passages[max(0, bisect_right(document.passages, token, key=lambda passage: passage.start) - 1)]
