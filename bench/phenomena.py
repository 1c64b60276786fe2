"""Phenomena of annotated claims: what may make a claim hard to read, from the annotation and Mihak's own scan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bench import forms
from bench.telling import NEAREST, Told, where, words_of
from mihak.evaluate.validate import VALUES
from mihak.lang.ar.normalise import fold
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import STATUSES

COUNTED: Final = ("casualties", "materiel")
SLOT_GROUPS: Final = (
    ("places", ("places",)), ("speaker", ("source",)), ("doer", ("perpetrator", "actor")),
    ("undergoer", ("victims", "target", "opponent", "owner")), ("thing or name", ("weapons", "item", "name", "goal")),
)  # fmt: skip
"""Slots whose words stand in a claim's surroundings in much the same way."""

NO_PLACE, ONE_PLACE, TWO_PLACES, MORE_PLACES = "no place", "one place", "two places", "three or more places"
ALL_LISTED, SOME_LISTED, NONE_LISTED = "every place in the gazetteer", "some of them", "none of them"
PART, WHOLE = "part of another claim", "no part"
CLAIMED: Final = {kind: slot for kind, slot in VALUES if slot != "victim_kind"}
"""The slot of each kind that says what happened."""
IN_TITLE, IN_BODY = "in the title", "in the body"
SENTENCES: Final = ((15, "up to 15 words"), (30, "16 to 30"), (50, "31 to 50"), (0, "more than 50"))
REPORTS: Final = (
    (100, "up to 100 words"), (150, "101 to 150"), (200, "151 to 200"), (300, "201 to 300"), (0, "more than 300"),
)  # fmt: skip
CROWDS: Final = ((1, "alone"), (3, "two or three claims"), (6, "four to six"), (0, "seven or more"))


@dataclass(frozen=True, slots=True)
class Case:
    """One phenomenon at one claim; ``slot`` is what it may spoil, "" for the claim as a whole."""

    family: str
    value: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What a claim is looked at with: all annotated claims of its report, and the gazetteer."""

    claims: Sequence[Told]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Family:
    """Phenomena that exclude one another: what they are called, in the order they are shown in; ``says`` explains."""

    name: str
    says: str
    values: tuple[str, ...]
    find: Callable[[Told, Around], Iterator[tuple[str, str]]]
    """Gives values, each with the slot that it may spoil."""


def cases(one: Told, around: Around) -> list[Case]:
    """Every phenomenon at one claim."""
    return [Case(family.name, value, slot) for family in FAMILIES for value, slot in family.find(one, around)]


def claimed(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    kind = one.claim["type"]
    yield f"{kind}: {one.claim.get(CLAIMED[kind])}", ""


def counts(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    if one.claim["type"] in COUNTED:
        yield forms.count_form(one), "count"


def deeds(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield forms.deed_form(one), ""


def days(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield forms.day_form(one), "date"


def speakers(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield forms.speaker_form(one), "source"


def place_counts(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    number = len(one.claim.get("places") or ())
    yield (NO_PLACE, ONE_PLACE, TWO_PLACES, MORE_PLACES)[min(number, 3)], "places"


def listings(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    """Whether the gazetteer has a place under one of the strings of each place slot."""
    listed = [any(around.vocabulary.places.candidates(fold(name)) for name in names) for names in slots(one, "places")]
    if listed:
        yield ALL_LISTED if all(listed) else SOME_LISTED if any(listed) else NONE_LISTED, "places"


def parts(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    if one.claim["type"] == "casualties":
        yield PART if one.claim.get("part_of") else WHOLE, "part_of"


def statuses(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield one.claim.get("status", STATUSES[0]), "status"


def titles(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield IN_TITLE if one.in_title else IN_BODY, ""


def crowds(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    here = {passage.index for passage in one.passages}
    together = sum(not here.isdisjoint(p.index for p in other.passages) for other in around.claims)
    yield band(together, CROWDS), ""


def sentence_lengths(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield band(one.sentence_words(), SENTENCES), ""


def report_lengths(one: Told, around: Around) -> Iterator[tuple[str, str]]:
    yield band(sum(words_of(one.document, passage) for passage in one.document.passages), REPORTS), ""


def distances(group: tuple[str, ...]) -> Callable[[Told, Around], Iterator[tuple[str, str]]]:
    """How far the words of some slots stand; of a list of names, the farthest."""

    def find(one: Told, around: Around) -> Iterator[tuple[str, str]]:
        for slot in group:
            found = [where(one, names) for names in slots(one, slot)]
            if found:
                yield max(found, key=NEAREST.index), slot

    return find


def slots(one: Told, slot: str) -> list[list[str]]:
    """The names in a slot, each as its acceptable strings; of a slot for one name, that one."""
    value: Any = one.claim.get(slot) or []
    return list(value) if value and isinstance(value[0], list) else [value] if value else []


def band(number: int, bands: Sequence[tuple[int, str]]) -> str:
    """The band of a number: the first whose upper end is not passed; the last has none."""
    return next((name for most, name in bands if most and number <= most), bands[-1][1])


def names_of(bands: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(name for _, name in bands)


FAMILIES: Final = (
    Family("What is claimed", "Effects, changes, modes and events.",
           tuple(f"{kind}: {value}" for kind, slot in CLAIMED.items() for value in VALUES[kind, slot]), claimed),
    Family("How the count is told", "The figure nearest to the claim that has the annotated interval.",
           forms.COUNTS, counts),
    Family("Which word tells the deed", "The first of the claim's own words that the rules' lexicon knows for its "
           "kind; the letters alone seldom tell a passive.", forms.DEEDS, deeds),
    *(Family(f"Where the words stand: {name}", f"Slots: {', '.join(group)}; of several names the farthest.",
             NEAREST, distances(group)) for name, group in SLOT_GROUPS),
    Family("Where the speaker is named", "The slot `source`.", forms.SPEAKERS, speakers),
    Family("Where the day is told", "The slot `date`, by the dates that the scan reads.", forms.DAYS, days),
    Family("How many places", "The slot `places`.", (NO_PLACE, ONE_PLACE, TWO_PLACES, MORE_PLACES), place_counts),
    Family("Places in the gazetteer", "The slot `places`, where it is filled.",
           (ALL_LISTED, SOME_LISTED, NONE_LISTED), listings),
    Family("Parts and wholes", "The slot `part_of` of casualties.", (PART, WHOLE), parts),
    Family("Denials and plans", "The slot `status`.", STATUSES, statuses),
    Family("Title and body", "Where the claim's words stand.", (IN_TITLE, IN_BODY), titles),
    Family("Claims in the same sentence", "All kinds together.", names_of(CROWDS), crowds),
    Family("Length of the sentence", "Words.", names_of(SENTENCES), sentence_lengths),
    Family("Length of the report", "Words.", names_of(REPORTS), report_lengths),
)  # fmt: skip
