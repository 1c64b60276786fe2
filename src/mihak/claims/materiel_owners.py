"""Whose a thing was that was destroyed or taken."""

from __future__ import annotations

from typing import Final

from mihak.claims.agreement import PRONOUNS, THEY, numbers
from mihak.claims.doer import fights, people_before
from mihak.claims.roles import carried_out, nationality
from mihak.claims.sides import country, nature, opposed, sides
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

OWNED: Final = frozenset((
    "تابعه", "تابع", "تابعين", "تابعا", "تابعتين", "خاصه", "خاص", "تخص", "يخص", "عايده", "عايد", "عايدا", "عايدتين",
    "مملوكه", "مملوك", "تملك", "يملك", "تتبع", "يتبع", "لدي",
))  # fmt: skip
FROM: Final = "من"
MAKES: Final = frozenset({"طراز", "نوع", "صنع"})
MAKE: Final = 6
"""How many words the name of a make has at most."""
THEIR_LOSS: Final = {"لها": PRONOUNS["ها"], "منها": PRONOUNS["ها"], "له": PRONOUNS["ه"], "منه": PRONOUNS["ه"]}
FIRED: Final = 6
"""How far behind a thing its firing may be told."""
OURS: Final = ("اتنا", "وانا", "يشنا", "لينا")


def owner(document: Document, passage: Passage, at: int, item: Mention, doer: Mention | None) -> Mention | None:
    """Whose it was: told behind it, else the other side of this sentence."""
    words = document.words
    told = told_behind(document, passage, at, item, doer)
    told = told or nationality(document, item.start, item.end) or firer(document, passage, item)
    if told is not None:
        return told
    if item.kind == "item" and owned_by_pronoun(document, passage, at, item):
        people = people_before(document, passage, at, at - passage.start)
        if people is not None and people != doer:
            return people
    asked = PRONOUNS.get(words[item.head].enc, "") or lost_to(document, at, item)
    if asked and asked != THEY:
        back = (m for m in reversed(passage.actors) if m.end <= item.start and m != doer and fights(m))
        return next((m for m in back if asked in numbers(document, m)), None)
    ranked = (m for m in passage.actors if "ranks" in words[m.start - 1].tags and m.start > passage.start)
    fallen = next((m for m in ranked if m.end <= at and m != doer), None)
    if fallen is not None:
        return fallen
    return foe_told(document, passage, at, doer)


def told_behind(document: Document, passage: Passage, at: int, item: Mention, doer: Mention | None) -> Mention | None:
    """The group told behind a thing to own it: دبابة لقوات كذا, تابعة لها, or from whom it was taken."""
    words = document.words
    end = past_make(document, passage, item.end)
    taken = words[at].has("seize", "regain")
    for actor in passage.actors:
        if not item.start < actor.start <= end + 3:
            continue
        ahead = words[actor.start - 1]
        if words[actor.start].pro.endswith("ل") or ahead.stem in OWNED or actor.start == item.end:
            return actor
        if taken and ahead.form == FROM and actor != doer and fights(actor):
            return actor
    return None


def past_make(document: Document, passage: Passage, at: int) -> int:
    """The token behind what make a thing is of: من طراز إم كيو 9, من نوع دي 9 تابعة لX."""
    words = document.words
    if at + 2 >= passage.end or words[at].form != FROM or words[at + 1].stem not in MAKES:
        return at
    behind = range(at + 2, min(at + 2 + MAKE, passage.end))
    return next((i for i in behind if words[i].has("prep", "rel", "v") or words[i].stem in OWNED or words[i].pro), at)


def firer(document: Document, passage: Passage, item: Mention) -> Mention | None:
    """Who fired a missile or sent a drone that was shot down: صاروخا أطلقه الحوثيون."""
    for i in range(item.end, min(item.end + FIRED, passage.end - 1)):
        if carried_out(document.words[i]) or (document.words[i].enc and "firev" in document.words[i].tags):
            return next((m for m in passage.actors if i < m.start <= i + 2 and fights(m)), None)
    return None


def foe_told(document: Document, passage: Passage, at: int, doer: Mention | None) -> Mention | None:
    """The group on the other side that is told nearest: before the word, else behind it, else one sentence before.

    What was destroyed behind is that of the last foe; what was seized (arms found in a house) may be nobody's.
    """
    ahead = next((m for m in reversed(passage.actors) if m.end <= at and foe(document, doer, m)), None)
    if ahead is not None or doer is None or "destroy" not in document.words[at].tags:
        return ahead
    after = next((m for m in passage.actors if m.start > at and foe(document, doer, m)), None)
    if after is not None or passage.index == 0:
        return after
    earlier = document.passages[passage.index - 1].actors
    return next((m for m in reversed(earlier) if nature(document, m) == "armed" and foe(document, doer, m)), None)


def owned_by_pronoun(document: Document, passage: Passage, at: int, item: Mention) -> bool:
    """Whether a pronoun tells whose a thing was: عتادهم, دمرت لهم, ما لديهم من أسلحة."""
    words = document.words
    told = words[at + 1 : min(at + 4, item.start)]
    return words[item.head].enc == "هم" or any(w.form in ("لهم", "لديهم") for w in told)


def lost_to(document: Document, at: int, item: Mention) -> str:
    """Gender and number of whom a pronoun behind the word tells to have lost it: دُمرت لها آليات, غنمت منه مدرعة."""
    near = document.words[at + 1 : min(at + 3, item.start)]
    return next((THEIR_LOSS[w.form] for w in near if w.form in THEIR_LOSS), "")


def foe(document: Document, doer: Mention | None, other: Mention) -> bool:
    """Whether a group can be the one that lost: not the doer, and on another side."""
    if country(other):
        return False
    if doer is None:
        return other.kind == "actor" and nature(document, other) == "armed"
    own = sides(doer), nature(document, doer)
    if document.words[doer.start].has("plane", "fleet", "air"):  # Aircraft are those of states.
        own = own[0], "state"
    if document.words[doer.start].form.endswith(OURS):  # وحداتنا, قواتنا: of a communiqué
        own = frozenset(), "state"
    return fights(other) and opposed(own, (sides(other), nature(document, other)))
