"""Whom casualties count where a pronoun or a count alone tells it: عناصرها, في صفوفها, و20 جريحا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft, Draft
from mihak.claims.victim_kinds import kind_of, ranks
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEMBERS: Final = ("عناصر", "افراد", "مقاتل", "رفاق", "منتسب", "ميليشيات")
"""Nouns that with a pronoun tell nothing but whose people they are (عناصرها)."""
OWN: Final = ("ها", "هم", "ه", "هما")
SIDES: Final = frozenset({"طرفين", "جانبين"})
"""Both sides of a fight are fighters."""
NEAR: Final = 4
"""How far from a count "in their ranks" may stand."""
JOINED: Final = 5
"""How many tokens of a count may stand behind the count before it, whose people it goes on counting."""
ADDING: Final = frozenset("فضلا عن اضافه الي و اكثر من نحو حوالي ما يقارب زهاء عدد من عددا عشرات مع كما".split())
STATES: Final = frozenset({"الولايات", "المملكه", "الامارات", "السعوديه", "روسيا", "تركيا", "ايران", "اسراييل"})
AMONG: Final = frozenset("بينهم وبينهم بينها وبينها منهم ومنهم فيهم وفيهم".split())
AMONG_REACH: Final = 7
MEMORY: Final = 60
"""How many tokens back a group is looked for."""


def with_meant(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those who are meant by a pronoun, or by a count that goes on counting."""
    found: list[Draft] = []
    last: CasualtyDraft | None = None
    for draft in drafts:
        if isinstance(draft, CasualtyDraft):
            passage = document.passages[draft.passage]
            last = kind_around(document, counting_on(document, by_pronoun(document, passage, draft), last))
            found.append(last)
        else:
            found.append(draft)
    return found


def by_pronoun(document: Document, passage: Passage, draft: CasualtyDraft) -> CasualtyDraft:
    """A draft whose victims are members of "it" or "them", with the group named before."""
    word = document.words[draft.victims.head] if draft.victims is not None else None
    if word is not None and draft.victims is not None:
        theirs = word.enc in OWN and word.stem.startswith(MEMBERS)
        at = draft.victims.head
    else:
        at = in_ranks(document, passage, draft)
        theirs = at >= 0
    group = group_before(document, passage, at, word is not None) if theirs else None
    return replace(draft, victims=group, victim_kind=kind_of(document, group)) if group is not None else draft


def in_ranks(document: Document, passage: Passage, draft: CasualtyDraft) -> int:
    """The token of صفوفها near a count whose victims are not told, or -1."""
    begin = draft.figure.start if draft.figure.start >= 0 else draft.start
    around = (*range(begin - 1, max(passage.start, begin - NEAR) - 1, -1), *range(draft.end, draft.end + NEAR))
    words = document.words
    return next((i for i in around if i < passage.end and ranks(words[i]) and words[i].form.endswith(OWN)), -1)


def group_before(document: Document, passage: Passage, at: int, acting: bool) -> Mention | None:
    """The group that a pronoun means: the last before it in its sentence, no state; ``acting``: rather none with ل."""
    words = document.words
    before = [m for m in passage.actors if m.end <= at and at - m.end <= MEMORY and not state(document, m)]
    free = [m for m in before if not words[m.start].pro.endswith(("ل", "ب"))]
    return next(reversed((free if acting else []) or before), None)


def state(document: Document, group: Mention) -> bool:
    """Whether a group is told by the name of its state: الولايات المتحدة, إيران."""
    return "nation" in document.words[group.head].tags or document.words[group.start].form in STATES


def counting_on(document: Document, draft: CasualtyDraft, last: CasualtyDraft | None) -> CasualtyDraft:
    """A bare count of the hurt, the dead or the captive right behind another count: of the same people."""
    bare = draft.victims is None and draft.rule.startswith("casualty-noun") and draft.figure.start >= 0
    if last is None or not bare or last.passage != draft.passage or last.victims is None or last.effect == draft.effect:
        return draft
    if last.part_of >= 0 or last.victims.kind in ("person", "others"):
        return draft
    between = document.words[max(last.end, last.victims.end, last.figure.end) : draft.figure.start]
    near = draft.figure.start > last.figure.start and len(between) <= JOINED
    if near and all(adds(w.form, w.tags) for w in between):
        return replace(draft, victims=last.victims, victim_kind=last.victim_kind)
    return draft


def adds(form: str, tags: frozenset[str]) -> bool:
    """Whether a word only joins one count to another."""
    return form in ADDING or form == "," or bool(tags & {"dead", "hurt"})


def kind_around(document: Document, draft: CasualtyDraft) -> CasualtyDraft:
    """A count of an open noun with the kind that the words around it tell.

    Those of both sides (من الطرفين) are fighters, people with civilians among them (بينهم مدنيون) are mixed.
    """
    if draft.victims is None or draft.victim_kind != "unknown":
        return draft
    words = document.words
    if any(w.stem in SIDES for w in words[draft.victims.start : draft.victims.end]):
        return replace(draft, victim_kind="combatant")
    behind = words[draft.end : draft.end + AMONG_REACH]
    at = next((i for i, w in enumerate(behind) if w.form in AMONG), -1)
    rest = [w for w in behind[at + 1 : at + 3] if w.form not in ("من", "عدد")] if at >= 0 else []
    mixed = bool(rest) and rest[0].stem.startswith("مدني") and "pl" in rest[0].tags
    return replace(draft, victim_kind="mixed") if mixed and draft.figure.low not in (None, 1) else draft
