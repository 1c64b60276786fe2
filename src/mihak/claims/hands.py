"""In whose hand a place is told to be: بيد X, في قبضة X, خرج من أيدي X."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import BACK, GONE, GRIP, GROUND, over_ground, qualified, turning
from mihak.claims.lookups import starting
from mihak.claims.subjection import STILL
from mihak.mentions.document import Document, Passage

THEIRS: Final = frozenset(("هم", "ها", "ه"))
INTO: Final = frozenset(("في", "الي", "تحت"))
HARM: Final = frozenset({"kill", "killv", "dead", "hurt", "abduct", "capture"})
HARMED: Final = 8


def gripped(document: Document, passage: Passage, at: int) -> bool:
    """Whether a hand is laid on ground: أحكم قبضته على كذا, بسط نفوذه على."""
    words = document.words
    laid = any("sway" in w.tags for w in words[max(passage.start, at - GRIP) : at])
    return bool(words[at].enc) and laid and over_ground(document, passage, at)


def handed(document: Document, passage: Passage, at: int) -> str:
    """بيد X, في قبضة X, تحت سيطرة X: who has a place now, and whether it is new."""
    words = document.words
    word, ahead = words[at], words[at - 1] if at > passage.start else None
    if gripped(document, passage, at):
        return "gained"
    gone = out_of_hand(document, passage, at)
    if gone and starting(passage.actors, at + 1) is not None:
        return gone
    held = (word.pro.endswith("ب") and not word.article) or (ahead is not None and ahead.form in INTO)
    group = starting(passage.actors, at + 1) is not None
    turned = turning(document, passage, at)
    if not held or not (group or (word.enc in THEIRS and turned >= 0)) or qualified(document, passage, at):
        return ""
    if turned < 0 and word.pro.endswith("ب") and any(w.has(*HARM) for w in words[max(passage.start, at - HARMED) : at]):
        return ""
    if turned < 0:
        return "gained" if passage.index == 0 and not still(document, passage, at) else "held"
    return "regained" if words[turned].stem in BACK else "gained"


def still(document: Document, passage: Passage, at: int) -> bool:
    """Whether a place is told to be in a hand as before: لا تزال البلدة بيد X."""
    return any(w.stem in STILL for w in document.words[max(passage.start, at - GROUND) : at])


def out_of_hand(document: Document, passage: Passage, at: int) -> str:
    """What is told of a place that left somebody's hands (خرج من أيدي X), or has not left them."""
    words = document.words
    if at - 1 <= passage.start or words[at - 1].form != "من":
        return ""
    gone = next(
        (i for i in range(at - 2, max(passage.start, at - GROUND) - 1, -1) if words[i].stem.startswith(GONE)), -1
    )
    if gone < 0:
        return ""
    return "held" if any("neg" in w.tags for w in words[max(passage.start, gone - 2) : gone]) else "lost"
