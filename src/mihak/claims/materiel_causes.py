"""Who destroyed a thing, where only the strike that it was lost to tells: أسفرت الغارات عن تدمير مخازن."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.agreement import wanted
from mihak.claims.draft import AttackDraft, Draft, MaterielDraft
from mihak.claims.materiel import by_whom, managed
from mihak.claims.materiel_owners import foe, owner
from mihak.mentions.document import Document, Passage

STRIKES: Final = frozenset({"airstrike", "shelling", "bombing", "assault", "chemical"})
FROM_AFAR: Final = STRIKES - {"assault"}
"""Strikes of which a later sentence may tell the loss; that of an assault has as many doers as sides."""
MEMORY: Final = 2
"""How many sentences back the strike may be told that a loss came of."""
SUBJECT: Final = 2
"""How near behind a verb of loss the strike stands that is its subject."""
MANY: Final = 12
FIRES: Final = frozenset(("نيران", "حريق", "حرايق", "لهب", "سنه"))
"""What burns a thing, set by whoever struck."""


def with_strikes(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the doers of losses that only a strike told before explains."""
    if not any(isinstance(d, MaterielDraft) for d in drafts):
        return list(drafts)
    strikes = [d for d in drafts if isinstance(d, AttackDraft) and d.mode in STRIKES and d.perpetrator is not None]
    strikes.sort(key=lambda d: d.at)
    return [struck(document, d, strikes) if isinstance(d, MaterielDraft) else d for d in drafts]


def struck(document: Document, draft: MaterielDraft, strikes: Sequence[AttackDraft]) -> MaterielDraft:
    """A loss by the doer of the last strike before it, where its own words name none."""
    passage = document.passages[draft.passage]
    if not undone(document, passage, draft) or draft.item is None:
        return draft
    strike = strike_before(strikes, draft)
    if strike is None or strike.perpetrator is None:
        return draft
    doer = strike.perpetrator
    whose = draft.owner
    if whose is not None and not foe(document, doer, whose):
        whose = owner(document, passage, draft.at, draft.item, doer)
    return replace(draft, perpetrator=doer, owner=whose)


def undone(document: Document, passage: Passage, draft: MaterielDraft) -> bool:
    """Whether a loss is told without its doer: by a masdar, a passive, or what the fire did."""
    words, item = document.words, draft.item
    word = words[draft.at]
    if item is None or word.has("seize", "down") or by_whom(document, passage, draft.at, item) is not None:
        return False
    if any(w.stem in FIRES for w in words[draft.at + 1 : draft.at + 3]):
        return True
    if "v" in word.tags and not word.article:
        return draft.perpetrator is None or (item.start < draft.at and not wanted(document, draft.at))
    return managed(document, passage, draft.at) is None


def strike_before(strikes: Sequence[AttackDraft], draft: MaterielDraft) -> AttackDraft | None:
    """The last strike before a loss: in its sentence, else in the ones right before."""
    place = bisect_left(strikes, draft.at, key=lambda d: d.at)
    subject = strikes[place] if place < len(strikes) and strikes[place].at <= draft.at + SUBJECT else None
    if subject is not None and subject.passage == draft.passage:
        return subject  # دمرت الغارات الإسرائيلية مخازن
    near = strikes[max(0, place - MANY) : place]
    here = next((d for d in reversed(near) if d.passage == draft.passage), None)
    ahead = (d for d in reversed(near) if draft.passage - d.passage <= MEMORY and d.mode in FROM_AFAR)
    return here or next(ahead, None)
