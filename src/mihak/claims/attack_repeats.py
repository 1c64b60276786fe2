"""Whether two attacks of one mode are one: by what both say, and by the toll that stands beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.alike import alike, like, overlap
from mihak.claims.draft import AttackDraft, CasualtyDraft, Draft
from mihak.claims.setting import Setting
from mihak.mentions.document import Document

TOLL: Final = 3
"""From how many on a number of victims in two sentences tells that both are about one attack."""
BLAMED_WITHIN: Final = 8
"""How far from an attack that is known who is said to have done it may stand."""
OPEN: Final = frozenset({"assault", "shelling", "other"})
"""The modes of words that leave it open."""
ON_GROUND: Final = frozenset("اقتحام كمين كماين مداهمه مداهمات اغاره".split())
Tolls = Mapping[int, frozenset[tuple[str, int]]]
"""The effects and counts of victims that each passage tells."""


def tolls_of(drafts: Iterable[Draft]) -> Tolls:
    """The counts of victims of every passage that are high enough to be telling."""
    found: defaultdict[int, set[tuple[str, int]]] = defaultdict(set)
    for draft in drafts:
        if isinstance(draft, CasualtyDraft) and draft.figure.low is not None and draft.figure.low >= TOLL:
            found[draft.passage].add((draft.effect, draft.figure.low))
    return {passage: frozenset(counts) for passage, counts in found.items()}


def same_attack(
    document: Document, a: AttackDraft, b: AttackDraft, here: Setting, there: Setting, tolls: Tolls
) -> bool:
    """Whether ``b``, set ``there``, tells ``a``, set ``here``, again."""
    if not same_day(here, there):
        return False
    if a.passage == b.passage:
        return same_sides(document, a, b) and at_one_place(document, here, there) and armed_alike(document, a, b)
    if not same_place(document, here, there):
        return False
    if b.anaphor or a.anaphor:
        return True
    if a.mode == "clash" and swapped(document, a, b) and here.places and there.places:
        return True
    # An indefinite noun and a verb tell a new act in the body, unless what it cost was told before.
    again = a.passage == 0 or document.words[b.at].article
    told = tolls.get(a.passage, frozenset()) & tolls.get(b.passage, frozenset())
    return (again or bool(told)) and same_sides(document, a, b)


def blamed(document: Document, earlier: Sequence[AttackDraft], new: AttackDraft) -> AttackDraft | None:
    """An attack told before, as one who is named tells whose it was: nobody else said so, as with an accusation.

    A word that leaves the mode open (الهجوم) takes it from the last attack; None where nothing new is said.
    """
    doer = new.perpetrator
    if doer is None or new.mode == "clash" or abs(doer.start - new.at) > BLAMED_WITHIN:
        return None
    if any(a.perpetrator is not None and alike(document, a.perpetrator, doer) for a in earlier):
        return None
    is_open = new.mode in OPEN and document.words[new.at].stem not in ON_GROUND
    modes = [a.mode for a in earlier if a.mode != "clash"] if is_open else []
    return replace(new, mode=modes[-1] if modes else new.mode, anaphor=False)


def same_sides(document: Document, a: AttackDraft, b: AttackDraft) -> bool:
    """Whether two attacks may be by the same on the same."""
    return like(document, a.perpetrator, b.perpetrator) and like(document, a.target, b.target)


def swapped(document: Document, a: AttackDraft, b: AttackDraft) -> bool:
    """Whether each side of one fight may be the other side of the other: A fights B, then B fights A."""
    return like(document, a.perpetrator, b.target) and like(document, a.target, b.perpetrator)


def armed_alike(document: Document, a: AttackDraft, b: AttackDraft) -> bool:
    """Whether the first weapons of two attacks may be the same."""
    return not (a.weapons and b.weapons) or alike(document, a.weapons[0], b.weapons[0])


def at_one_place(document: Document, a: Setting, b: Setting) -> bool:
    """Whether the nearest place of two settings is one."""
    return bool(a.places and b.places) and alike(document, a.places[0], b.places[0])


def same_day(a: Setting, b: Setting) -> bool:
    """Whether two settings share their day; one without a day agrees with all."""
    return a.when is None or b.when is None or a.when.public == b.when.public


def same_place(document: Document, a: Setting, b: Setting) -> bool:
    """Whether two settings share a place; one without places agrees with all."""
    return not a.places or not b.places or overlap(document, a.places, b.places)
