"""The doer that the words of a casualty claim name: its subject, or an agent behind it (على يد X)."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import fights
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, ended
from mihak.claims.near import clause_end
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BY: Final = frozenset("يد ايدي ايادي قبل".split())
WITH: Final = frozenset(
    "برصاص بنيران بايدي بيد بواسطه برصاصه بقصف بغارات بغاره بضربات بضربه بصواريخ بقذايف بقذيفه بطيران "
    "بصاروخ نيران رصاص".split()
)
REACH: Final = 8
BEFORE: Final = 3
BETWEEN: Final = frozenset("انه انها انهم قد لقد إن".split())


def agent_of(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The doer told by the claim's own clause, None where it tells none."""
    if draft.perpetrator is not None and draft.part_of < 0:
        return draft.perpetrator
    end = min(clause_end(passage, draft.end - 1, more=1), draft.end + REACH)
    return behind(document, passage, draft.at, end) or subject_before(document, passage, draft)


def behind(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The group or person behind على يد, برصاص, بنيران, من قبل in ``[start, end)``."""
    words = document.words
    for i in range(start, end):
        by = words[i].stem in BY and words[i - 1].form in ("علي", "من")
        if not by and words[i].form not in WITH:
            continue
        for kind in (passage.actors, passage.persons, passage.people):
            for mention in begun(kind, i + 1, i + 3):
                if not words[mention.start].pro:
                    return mention
    return None


def subject_before(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The subject right before an active verb whose object follows: قوات X أسرت 20."""
    words = document.words
    verb = words[draft.at]
    if "v" not in verb.tags or verb.enc or not verb.has("kill", "capture", "active", "displace"):
        return None
    begins = draft.figure.start if draft.figure.start >= 0 else draft.victims.start if draft.victims else -1
    if begins < draft.at:
        return None
    actor = ended(passage.actors, draft.at)
    if actor is None or draft.at > actor.end + BEFORE or not fights(actor) or oblique(document, actor):
        return None
    between = words[actor.end : draft.at]
    return actor if all(w.form in BETWEEN or w.form == '"' for w in between) else None


def oblique(document: Document, actor: Mention) -> bool:
    """Whether a group stands behind a preposition and so is no subject."""
    before = document.words[actor.start - 1] if actor.start else None
    return document.words[actor.start].pro[-1:] in ("ب", "ل") or (before is not None and "prep" in before.tags)
