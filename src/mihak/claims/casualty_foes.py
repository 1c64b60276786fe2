"""Whom people fled, and to whom fighters gave themselves up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.akin import akin
from mihak.claims.draft import AttackDraft, CasualtyDraft
from mihak.claims.lookups import begun, starting
from mihak.claims.near import clause_end
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FLED: Final = frozenset("جراء بسبب نتيجه اثر امام خشيه خوفا هربا هروبا فرارا من عقب".split())
"""Words that tell what people fled from."""
CAUSE_NEAR: Final = 3
YIELDED: Final = ("استسلم", "يستسلم", "تستسلم", "استسلام", "سلم", "يسلم", "تسليم")
HANDS: Final = "casualty:hands"
"""The rule of people who fell into hands."""
CAPTIVITY: Final = frozenset({"اسر", "قبضه", "يد", "ايدي"})
HELD: Final = 14
REACH: Final = 7


def fled_from(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> Mention | None:
    """Who made the attack that people are told to have fled: نزحوا جراء قصف X, فروا من هجمات X."""
    words = document.words
    for attack in attacks:
        if attack.passage != draft.passage or attack.perpetrator is None or attack.at < draft.end:
            continue
        ahead = words[max(draft.at, attack.at - CAUSE_NEAR) : attack.at]
        if any(w.form in FLED for w in ahead) and not akin(document, attack.perpetrator, draft.victims):
            return attack.perpetrator
    return None


def yielded_to(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """To whom fighters gave themselves up: استسلموا لقوات X, سلموا أنفسهم إلى X."""
    words = document.words
    if draft.rule == HANDS:
        held = (i for i in range(draft.at, min(draft.at + HELD, passage.end)) if words[i].stem in CAPTIVITY)
        return next((group for i in held if (group := starting(passage.actors, i + 1)) is not None), None)
    if not words[draft.at].stem.startswith(YIELDED):
        return None
    end = min(clause_end(passage, draft.end - 1), draft.end + REACH)
    for group in begun(passage.actors, draft.end, end):
        if words[group.start].pro == "ل" or words[group.start - 1].form == "الي":
            return group
    return starting(passage.actors, draft.end) if words[draft.end - 1].form == "الي" else None
