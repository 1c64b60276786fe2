"""Whether two changes of control are one: told in title and body, tried and then repelled, pointed back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.alike import alike, overlap
from mihak.claims.draft import ControlDraft
from mihak.claims.sides import nature, opposed, sides
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, proper
from mihak.model.mention import Mention

TAKEN: Final = frozenset({"gained", "regained"})
POINTED: Final = frozenset(("ه", "ها", "هم"))
AT_IT: Final = frozenset(("لها", "له", "لهم", "لهما"))
NEAR: Final = 4
"""How far behind a word of repelling the attack stands that it points back to."""
WITHIN: Final = 3
"""How many sentences apart an attack and the word that points back to it may stand."""
HEADLINE: Final = 1
"""The last sentence whose defence may be told again with its place."""


def same_control(document: Document, a: ControlDraft, b: ControlDraft) -> bool:
    """Whether ``b`` tells ``a`` again; of one passage nothing is told twice here."""
    if a.passage == b.passage or (a.change != b.change and not {a.change, b.change} <= TAKEN):
        return False
    if a.status != b.status or rivals(document, a, b):
        return False
    if same_ground(document, a.places, b.places):
        return a.change == b.change or one_actor(document, a, b)
    if a.change != "held" or b.passage - a.passage > WITHIN or not one_actor(document, a, b):
        return False
    return points_back(document, b) or (a.passage <= HEADLINE and not a.places)


def one_actor(document: Document, a: ControlDraft, b: ControlDraft) -> bool:
    """Whether two changes may be of one actor: by name, or by side."""
    if a.actor is None or b.actor is None or alike(document, a.actor, b.actor):
        return True
    return bool(sides(a.actor) & sides(b.actor))


def points_back(document: Document, draft: ControlDraft) -> bool:
    """Whether the attack that was repelled is told as known: صد الهجوم, تصدت له, أحبط محاولة التسلل."""
    words = document.words
    if words[draft.at].enc in POINTED or any(w.form in AT_IT for w in words[draft.at + 1 : draft.at + 2]):
        return True
    for i in range(draft.at + 1, min(draft.at + NEAR, len(words))):
        if "raid" in words[i].tags:
            return words[i].article or (words[i + 1].article and "raid" in words[i + 1].tags)
        if words[i].kind == SIGN:
            return False
    return False


def joined_changes(old: ControlDraft, new: ControlDraft, best: ControlDraft) -> ControlDraft:
    """The fuller of two tellings, as a regaining where either one tells that it is."""
    regained = "regained" in (old.change, new.change)
    return replace(best, change="regained") if regained and best.change == "gained" else best


def same_ground(document: Document, a: Sequence[Mention], b: Sequence[Mention]) -> bool:
    """Whether the first place of one is among those of the other; a city around both is not enough,
    nor a noun for a kind of place before their names (بلدة)."""
    x, y = ([replace(p, start=p.head) if proper(p) else p for p in places] for places in (a, b))
    return overlap(document, x[:1], y) or overlap(document, x, y[:1])


def rivals(document: Document, a: ControlDraft, b: ControlDraft) -> bool:
    """Whether two sides are each told to have done it: A took the town, then B did."""
    if a.actor is None or b.actor is None or alike(document, a.actor, b.actor):
        return False
    x, y = ((sides(actor), nature(document, actor)) for actor in (a.actor, b.actor))
    return opposed(x, y) or opposed(y, x)
