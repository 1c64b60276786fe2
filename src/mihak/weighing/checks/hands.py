"""Who holds a place: two holders at once in one voice, and voices that disagree."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import Final

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.alliances import NO_CAMP
from mihak.gazetteer.place_index import default_places
from mihak.model.claim import ASSERTED, DENIED, INTENDED, Control, Name
from mihak.model.finding import POSSIBLE, Finding
from mihak.model.sentence import Sentence, say
from mihak.weighing.checks.case import Case, same, shown, voice

NAME: Final = "holders"
HOLDS: Final = frozenset({"gained", "regained", "held"})
SMALL: Final = frozenset({"neighbourhood", "site", "village", "town", ""})
"""Kinds of places that one side holds as a whole (``""``: not in the gazetteer); a city is held in parts."""
TURNS: Final = frozenset("ثم بعد بعدها بعدما قبل لاحقا عاد عادت بعدئذ وبعد".split())


def check(case: Case) -> list[Finding]:
    """Pairs of claims on one place and day of which only one can be so, or one after the other."""
    by_place: dict[str, list[tuple[Control, Name]]] = {}
    for claim in case.claims:
        if isinstance(claim, Control) and claim.change in HOLDS and claim.status != INTENDED:
            for place in claim.places:
                if small(place):
                    by_place.setdefault(same(place), []).append((claim, place))
    found: dict[tuple[str, str], Finding] = {}
    for tellings in by_place.values():
        for (a, place), (b, _) in combinations(tellings, 2):
            if a.id == b.id or not one_day(case, a, b) or in_turn(case, a, b):
                continue
            if name := against(a, b):
                said = say(name, place=shown(place, "voice.place"), one=told(a), other=told(b))
                found.setdefault((a.id, b.id), case.finding(NAME, said, holds=False, sure=POSSIBLE, claims=(a, b)))
    return list(found.values())


def small(place: Name) -> bool:
    """Whether a place is small enough to have one holder."""
    known = default_places().get(place.entity) if place.entity else None
    return (known.kind if known is not None else "") in SMALL


def one_day(case: Case, a: Control, b: Control) -> bool:
    """Whether both claims are of one day, or neither is dated."""
    if a.date is None or b.date is None:
        return a.date is b.date
    told = case.tells_day(a) and case.tells_day(b)
    return told and a.date.public == b.date.public and len(a.date.public) == len("2016-10-28")


@cache
def sides() -> dict[str, str]:
    """The camp of each actor of the gazetteer, without those who belong to none."""
    return {actor.id: actor.side for actor in default_actors() if actor.side not in NO_CAMP}


def side(name: Name | None) -> str:
    """The camp of whoever holds it; ``""`` where it is not known."""
    return sides().get(name.entity, "") if name is not None else ""


def in_turn(case: Case, a: Control, b: Control) -> bool:
    """Whether one voice tells one after the other: a word for it stands between the claims, or before either verb."""
    if voice(a) != voice(b):
        return False
    between = case.document.words[case.token(a.start) : case.token(b.end - 1)]
    return "regained" in (a.change, b.change) or any(word.stem in TURNS for word in between)


def against(a: Control, b: Control) -> str:
    """The wording of two claims on one place, ``""`` for nothing: two holders, or one who is and is not."""
    if voice(a) != voice(b) and denied(a, b):
        return "holders.disagree"
    two = "" != side(a.actor) != side(b.actor) != ""
    if not two or a.status != ASSERTED or b.status != ASSERTED or a.date is None:
        return ""
    return "holders.voices" if voice(a) != voice(b) else "holders.voice"


def denied(a: Control, b: Control) -> bool:
    """Whether one claim denies what the other tells: of one actor, or of one side."""
    if {a.status, b.status} != {ASSERTED, DENIED}:
        return False
    return (same(a.actor) == same(b.actor) != "") or (side(a.actor) == side(b.actor) != "")


def told(claim: Control) -> Sentence:
    """A claim for a sentence: who says of whom what."""
    name = f"holders.not.{claim.change}" if claim.status == DENIED else f"holders.{claim.change}"
    return say(name, speaker=shown(claim.source, "voice.report"), actor=shown(claim.actor, "voice.nobody"))
