"""Who stands on which side of a change of control, where the words tell the one that suffered it first."""

from __future__ import annotations

from typing import Final

from mihak.claims.agreement import PRONOUNS, numbers
from mihak.claims.alike import alike
from mihak.claims.control_actors import noun_there
from mihak.claims.control_defence import failed_raid
from mihak.claims.doer import fights
from mihak.claims.rivals import rival, rival_before
from mihak.claims.sides import nature, opposed, sides
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

RAID_BACK: Final = 9
"""How far before a word of repelling the attack stands that it points back to."""
OWNER: Final = 3
Pair = tuple[Mention | None, Mention | None]


def set_right(document: Document, passage: Passage, at: int, change: str, told: Pair) -> Pair:
    """Actor and opponent; whoever is driven out by طردهم, or made the attack that was repelled, is the opponent."""
    word = document.words[at]
    if change == "held" and "spent" in word.tags:
        return defended(document, passage, at)
    actor, opponent = told
    sufferer = None
    if actor is not None and "oust" in word.tags and noun_there(document, at):
        sufferer = actor if PRONOUNS.get(word.enc) in numbers(document, actor) else None
    elif change == "held" and "keep" in word.tags:
        sufferer = raider(document, passage, at)
    if sufferer is None or actor is None or actor.start > at or not one_side(document, sufferer, actor):
        return actor, opponent or (sufferer if change == "held" and sufferer != actor else None)
    other = rival(document, passage, sufferer) or rival_before(document, passage, sufferer)
    return (other, sufferer) if other is not None else told


def defended(document: Document, passage: Passage, at: int) -> Pair:
    """Who held against an attack that failed, and whose attack it was: فشل هجوم X على كذا أمام Y."""
    words, raid = document.words, failed_raid(document, passage, at)
    groups = [m for m in passage.actors if raid < m.start and fights(m)]
    foe = next((m for m in groups if m.start <= raid + OWNER + 1), None)
    before_whom = (m for m in groups if words[m.start - 1].form in ("امام", "يد", "ايدي"))
    holder = next((m for m in before_whom if m != foe), None)
    attacked = (m for m in groups if "site" in words[m.start - 1].tags and m != foe)  # على مواقع الجيش
    holder = holder or next(attacked, None)
    if holder is None and foe is not None:
        holder = rival(document, passage, foe) or rival_before(document, passage, foe)
    return holder, foe


def raider(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose attack it was, told before the word that tells its end: هجوم للمتمردين تم إفشاله."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - RAID_BACK) - 1, -1):
        if "raid" in words[i].tags:
            return next((m for m in passage.actors if i < m.start <= i + OWNER and m.end <= at and fights(m)), None)
    return None


def one_side(document: Document, one: Mention, other: Mention) -> bool:
    """Whether two names are of one group, or of groups that do not stand against each other."""
    if alike(document, one, other):
        return True
    x, y = ((sides(m), nature(document, m)) for m in (one, other))
    return bool(x[0] & y[0]) or not (opposed(x, y) or opposed(y, x))
