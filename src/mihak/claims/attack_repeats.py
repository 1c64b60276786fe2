"""Whether two attacks of one mode are one: by what both say, and by the toll that stands beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.akin import akin
from mihak.claims.alike import alike, like, overlap
from mihak.claims.draft import AttackDraft, CasualtyDraft, Draft
from mihak.claims.regions import lies_in
from mihak.claims.setting import Setting
from mihak.mentions.document import Document

TOLL: Final = 3
"""From how many on a number of victims in two sentences tells that both are about one attack."""
LEAD: Final = 2
"""The last sentence that goes on about what the title told."""
RETOLD: Final = 3
"""The last sentence that may tell the title again without naming what was struck."""
BLAMED_WITHIN: Final = 8
"""How far from an attack that is known who is said to have done it may stand."""
GROUND: Final = frozenset({"assault", "clash"})
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
    told = tolls.get(a.passage, frozenset()) & tolls.get(b.passage, frozenset())
    if not (same_day(here, there) or (told and next_day(here, there))):
        return False
    if a.passage == b.passage:
        return same_sides(document, a, b) and at_one_place(document, here, there) and armed_alike(document, a, b)
    if not same_place(document, here, there):
        return False
    turned = a.mode == "clash" and swapped(document, a, b) and here.places and there.places
    if b.anaphor or a.anaphor or turned:
        return True
    if told and (same_sides(document, a, b) or same_target(document, a, b)):
        return True
    return in_lead(document, a, b, here, there) or (goes_on(document, a, b, there) and same_sides(document, a, b))


def goes_on(document: Document, a: AttackDraft, b: AttackDraft, there: Setting) -> bool:
    """Whether ``b`` may go on about ``a`` by how it is told.

    An indefinite noun and a verb tell a new act in the body; not so fighting of which no place is told. The title
    is told again in the first sentences, farther on only where both name what was struck.
    """
    titled = a.passage == 0 and (b.passage <= RETOLD or same_target(document, a, b))
    return titled or document.words[b.at].article or (not there.places and b.mode in GROUND)


def in_lead(document: Document, a: AttackDraft, b: AttackDraft, here: Setting, there: Setting) -> bool:
    """Whether the lead tells more closely what the title told, of whomever it was aimed at: there, by the same."""
    if a.passage > 0 or b.passage > LEAD or not akin_doers(document, a, b):
        return False
    return at_one_place(document, here, there) or lies_in(there, here)


def same_target(document: Document, a: AttackDraft, b: AttackDraft) -> bool:
    """Whether both name whom or what they were aimed at, and alike."""
    return a.target is not None and b.target is not None and alike(document, a.target, b.target)


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
    return akin_doers(document, a, b) and like(document, a.target, b.target)


def akin_doers(document: Document, a: AttackDraft, b: AttackDraft) -> bool:
    """Whether two attacks may be of one side: الولايات المتحدة, a strike called أمريكية."""
    return like(document, a.perpetrator, b.perpetrator) or akin(document, a.perpetrator, b.perpetrator)


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


def next_day(a: Setting, b: Setting) -> bool:
    """Whether two settings begin on one day or on days that follow each other: the telling's is taken for the act's."""
    return a.when is not None and b.when is not None and abs((a.when.start - b.when.start).days) <= 1


def same_place(document: Document, a: Setting, b: Setting) -> bool:
    """Whether two settings share a place; one without places agrees with all."""
    return not a.places or not b.places or overlap(document, a.places, b.places)
