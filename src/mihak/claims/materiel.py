"""Equipment destroyed, damaged, captured or downed."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import MaterielDraft
from mihak.claims.near import clause_end, figure_ending, tokens_with, trimmed
from mihak.claims.roles import subject
from mihak.claims.victims import bare
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

EFFECTS: Final = (("down", "downed"), ("destroy", "destroyed"), ("damage", "damaged"), ("seize", "captured"))
TRIGGERS: Final = frozenset(tag for tag, _ in EFFECTS)
FLYING: Final = frozenset({"plane"})


def find_materiel(document: Document, passage: Passage) -> list[MaterielDraft]:
    """The losses of equipment that one passage tells."""
    drafts: list[MaterielDraft] = []
    used: set[int] = set()
    for at, word in tokens_with(document, passage, TRIGGERS):
        limit = clause_end(passage, at)
        for item in items_after(document, passage, at, limit):
            if item.start in used:
                continue
            effect = effect_of(document, at, item)
            if not effect:
                continue
            used.add(item.start)
            drafts.append(draft_of(document, passage, at, item, effect, word.has("v")))
    return drafts


def items_after(document: Document, passage: Passage, at: int, limit: int) -> list[Mention]:
    """The first item behind a word, and those that و joins to it."""
    items = [w for w in passage.weapons if at < w.start < min(limit, at + 10)]
    if not items or items[0].start > at + 6:
        return []
    return items


def effect_of(document: Document, at: int, item: Mention) -> str:
    word = document.words[at]
    flying = document.words[item.head].has(*FLYING)
    if word.has("down"):
        return "downed" if flying else ("destroyed" if word.has("destroy") else "")
    return next((effect for tag, effect in EFFECTS if tag in word.tags), "")


def draft_of(
    document: Document, passage: Passage, at: int, item: Mention, effect: str, verb: bool
) -> MaterielDraft:
    words = document.words
    figure = figure_ending(passage, item.start) or next(
        (f for f in passage.figures if f.unit == "dual" and f.start <= item.head < f.end), None
    )
    if figure is None:
        figure = bare(item.end, None if words[item.head].has("pl") or words[item.head].form.endswith("ات") else 1)
    start, end = trimmed(document, at, item.end)
    return MaterielDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"materiel:{words[at].stem}", effect=effect,
        figure=figure, item=item, perpetrator=subject(document, passage, at) if verb else None,
    )  # fmt: skip
