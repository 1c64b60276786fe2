"""A place told to be subject to somebody (خاضعة لسيطرة X) or surrounded by somebody (محاصرة من X)."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import BACK, GROUND, place_at, turning
from mihak.claims.lookups import starting
from mihak.claims.roles import agent_after
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

STILL: Final = frozenset(("زال", "زالت", "يزال", "تزال", "ظل", "ظلت", "بقي", "بقيت", "تبقي", "يبقي", "تظل", "يظل"))
SURROUNDED: Final = frozenset(("محاصر", "محاصرا", "محاصره", "مطوق", "مطوقه", "محاصرين"))
AGENT: Final = 5


def surrounded_by(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is told to surround a place by a participle: محاصرة من قبل X."""
    words = document.words
    if words[at].stem not in SURROUNDED or words[at].article:
        return None
    return agent_after(document, passage, at + 1, min(at + AGENT, passage.end))


def subjected(document: Document, passage: Passage, at: int) -> str:
    """خاضع ل: gained where it has become so, held where it still is; nothing where it only describes a place."""
    words = document.words
    word = words[at]
    if word.article or word.pro or at + 1 >= passage.end or not words[at + 1].pro.endswith("ل"):
        return ""
    after = words[at + 1]
    if not after.has("hold", "hand") and starting(passage.actors, at + 1) is None:
        return ""
    turned = turning(document, passage, at)
    if turned >= 0:
        return "regained" if words[turned].stem in BACK else "gained"
    still = next((i for i in range(at - 1, max(passage.start, at - GROUND) - 1, -1) if words[i].stem in STILL), -1)
    return "held" if still >= 0 and place_at(passage, still + 1, at - still) else ""
