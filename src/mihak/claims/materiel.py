"""Equipment and positions destroyed, damaged, captured or downed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.agents import MANAGING
from mihak.claims.attacks import find_attacks
from mihak.claims.doer import before, behind, fights, forces
from mihak.claims.draft import MaterielDraft
from mihak.claims.holding import RELATIVES
from mihak.claims.intent import status_at
from mihak.claims.item_nouns import Item
from mihak.claims.items import items_after
from mihak.claims.lookups import starting
from mihak.claims.materiel_effects import HIT, effect_of, stored
from mihak.claims.materiel_owners import owner
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.pointed_items import ALONE
from mihak.claims.roles import agent_after, carried_out
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

TRIGGERS: Final = frozenset({"down", "destroy", "damage", "seize", "regain", "lose", "detonate", "ruin", "injure"})
FIGHTING: Final = frozenset({"clash"})
NEAR: Final = 20
AGENT: Final = 10
MANAGED: Final = 8
"""How far behind a word of loss على يد X may end."""
STRIKES: Final = frozenset({"airstrike", "shelling", "assault", "bombing", "chemical"})
MEANS: Final = frozenset({"strike", "airstrike", "shell", "assault"})


def find_materiel(document: Document, passage: Passage) -> list[MaterielDraft]:
    """The losses of equipment that one passage tells."""
    drafts: list[MaterielDraft] = []
    taken: set[tuple[int, str]] = set()
    for at, word in tokens_with(document, passage, TRIGGERS):
        if "injure" in word.tags and not any("gear" in w.tags for w in document.words[at + 1 : at + HIT + 1]):
            continue
        if any(m.start <= at < m.end for m in (*passage.actors, *passage.places)) or leads_on(document, at):
            continue
        told: list[MaterielDraft] = []
        for item in items_after(document, passage, at):
            effect = effect_of(document, at, item)
            if not effect or (item.mention.start, effect) in taken:
                continue
            taken.add((item.mention.start, effect))
            told.append(draft_of(document, passage, at, item, effect))
        drafts += of_one_owner(told)
    return [d for d in drafts if not (d.effect == "captured" and razed(document, d, taken))]


def of_one_owner(told: list[MaterielDraft]) -> list[MaterielDraft]:
    """The things of one list, of the owner that is told behind the last: تدمير دبابتين وعربة لقوات كذا."""
    last = told[-1] if len(told) > 1 else None
    if last is None or last.owner is None or last.item is None or last.owner.start < last.item.end:
        return told
    return [replace(draft, owner=last.owner) for draft in told]


def razed(document: Document, draft: MaterielDraft, taken: set[tuple[int, str]]) -> bool:
    """Whether a store was found only to be destroyed: عثر على مخزن للأسلحة ودمره."""
    item = draft.item
    return item is not None and (item.start, "destroyed") in taken and stored(document, item)


def leads_on(document: Document, at: int) -> bool:
    """Whether the word only leads to the next (ضبط وتدمير 43 دراجة)."""
    words = document.words
    if "seize" not in words[at].tags or at + 1 >= len(words):
        return False
    return words[at + 1].pro == "و" and "destroy" in words[at + 1].tags


def draft_of(document: Document, passage: Passage, at: int, item: Item, effect: str) -> MaterielDraft:
    words = document.words
    lost = "lose" in words[at].tags
    doer = None if lost else perpetrator(document, passage, at, item.mention)
    loser = behind(document, passage, at, True) or before(document, passage, at) if lost else None
    whose = loser if lost else owner(document, passage, at, item.mention, doer)
    start, end = trimmed(document, min(at, item.mention.start), max(at + 1, item.mention.end))
    return MaterielDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"materiel:{words[at].stem}", effect=effect,
        figure=item.figure, item=item.mention, owner=whose, perpetrator=doer,
        status=status_at(document, passage, at),
    )  # fmt: skip


def perpetrator(document: Document, passage: Passage, at: int, item: Mention) -> Mention | None:
    """Who destroyed or took it: the subject, the one whose fire it was, the attacker told before."""
    words = document.words
    told = by_whom(document, passage, at, item)
    if told is not None or suffered(words[at]):
        return told
    if "v" in words[at].tags and not words[at].article:
        found = behind(document, passage, at, True)
        if found is None or (found.start > item.start and item.end > at):
            found = right_before(document, passage, at) or air_force(document, passage, at, item)
    else:
        found = managed(document, passage, at) or attacker(document, passage, at)
        clash = (w.has(*FIGHTING) and not w.has(*MEANS) for w in words[max(passage.start, at - NEAR) : at])
        if found is None and any(clash):
            return None
    return found or before(document, passage, at)


def air_force(document: Document, passage: Passage, at: int, item: Mention) -> Mention | None:
    """An air force or defence that a verb has for subject: اعترض سلاح الجو السعودي ثلاث مسيرات."""
    arm = starting(passage.weapons, at + 1)
    if arm is None or arm.end > item.start or "ac" not in document.words[arm.start].tags:
        return None
    whose = starting(passage.actors, arm.end)
    if whose is not None and document.words[whose.start].pro == "ل" and whose.end <= item.start:
        return whose
    return Mention("actor", arm.start, arm.end, arm.head, "carrier")


def suffered(word: Word) -> bool:
    """Whether a word has the thing that was lost for its subject: تحطمت طائرة, احترقت سيارة, لحقت بها أضرار."""
    return word.has("crash", "damage") or word.stem.startswith(ALONE)


def by_whom(document: Document, passage: Passage, at: int, item: Mention) -> Mention | None:
    """The doer told as such: على يد X, or behind the means (بقصف X)."""
    words = document.words
    end = min(at + AGENT, passage.end)
    fired = next((i for i in range(at + 1, end) if carried_out(words[i])), end)
    agent = agent_after(document, passage, at + 1, fired)
    if agent is not None and fights(agent):
        return agent
    for i in range(item.end, min(item.end + 4, passage.end)):
        if words[i].has(*MEANS) and words[i].pro.endswith("ب"):
            told = next((m for m in passage.actors if i < m.start <= i + 3 and fights(m)), None)
            if told is not None:
                return told
    return None


def managed(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of the verb that governs a masdar: تمكن الجيش من تدمير, قامت القوات بتدمير."""
    words = document.words
    if words[at].pro != "ب" and words[at - 1].form != "من":
        return None
    for i in range(at - 1, max(passage.start, at - MANAGED) - 1, -1):
        if words[i].stem in MANAGING and not words[i].article:
            found = behind(document, passage, i, True) or right_before(document, passage, i)
            return found if found is not None and found.end <= at else before(document, passage, i)
        if words[i].has("clause", "rel", "say"):
            return None
    return None


def right_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The group that a verb right behind it describes: على يد وحدة من الجيش دمرت لهم, مروحيات X، التي دمرت."""
    words = document.words
    ahead = at
    if words[at].pro in ("و", "ف"):
        return None  # قضوا على المسلحين ودمروا آلياتهم
    if ahead > passage.start and words[ahead - 1].form in RELATIVES:
        ahead -= 1
    ends = (ahead, ahead - 1) if words[ahead - 1].form == "," and ahead < at else (ahead,)
    return next((m for m in forces(document, passage) if m.end in ends and fights(m)), None)


def attacker(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who made the strike that the loss came of: told in this sentence, else in the one before."""
    if not any(w.has(*MEANS) for w in document.words[passage.start : at]):
        return None
    mode = ""
    for back in range(passage.index, max(-1, passage.index - 3), -1):
        for attack in reversed(find_attacks(document, document.passages[back])):
            if attack.at >= at or attack.mode not in ((mode,) if mode else STRIKES):
                continue
            if attack.perpetrator is not None:
                return attack.perpetrator
            mode = attack.mode
    return None
