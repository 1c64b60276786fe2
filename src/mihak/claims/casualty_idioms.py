"""Casualties told by verbs that mean harm only with another word: لقي مصرعه, سقط, خرج, خسر, أودى بحياة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, draft_of, drafts_of
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_at
from mihak.claims.victim_lists import WITH, listed
from mihak.claims.victim_search import before, behind, past_phrase
from mihak.claims.victims import Victims, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

LOOK_BACK: Final = 18
MANY: Final = 20
"""From how many on people who leave a place are told as displaced."""
WHERE: Final = frozenset({"في", "جراء", "خلال", "اثر", "نتيجه", "بسبب"})
NEAR: Final = 7
FAR: Final = 32
"""How far before بحياة the verb may stand that takes lives, its subject described between them."""


def doomed(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """لقي عشرات مصرعهم, فقد حياته, راح ضحيته 14: the victims stand between, behind, or before."""
    words = document.words
    for verb in range(at - 1, max(passage.start, at - LOOK_BACK) - 1, -1):
        if words[verb].has("meet", "missing", "die"):
            found = behind(document, passage, verb, at)
            if not found.victims:
                found = before(document, passage, verb, passage.start)
            if not found.victims:
                found = behind(document, passage, at, passage.end)
            told = [*found.victims, *companions(document, passage, at + 1)] if found.victims else []
            return drafts_of(document, passage, at, "killed", told, "casualty:doom")
    return []


def companions(document: Document, passage: Passage, at: int) -> list[Victims]:
    """Those told to have shared a fate, right behind the word for it: لقي مصرعه مع ثلاثة من مرافقيه, قتل مع اثنين."""
    if at + 1 >= passage.end or document.words[at].form not in WITH:
        return []
    found = noun_phrase(document, passage, at + 1, passage.end)
    if found is None or (found.figure.start < 0 and (found.mention is None or found.mention.kind != "people")):
        return []
    return [found] if found.mention is not None and found.mention.kind != "place" else []


def fallen(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """سقوط عناصر من X, سقط 14 مدنيا: people who fall are killed, where no word says how they fell."""
    words = document.words
    begin = at + 2 if at + 2 < limit and words[at + 1].form == "اي" else at + 1
    if begin < limit and words[begin].form in WHERE and not words[begin].enc:
        behind_it = past_phrase(document, passage, begin, limit)
        begin = behind_it if count_at(passage, behind_it) is not None else begin
    found = noun_phrase(document, passage, begin, limit) if begin < limit else None
    if found is None and words[at].form.endswith("ون"):
        found = next(iter(before(document, passage, at, passage.start).victims), None)
    if found is None or found.mention is None or found.mention.kind == "place" or found.mention.rule == "counted-noun":
        return []
    if any(being(words[i]) or words[i].form == "بين" for i in range(at + 1, min(found.end + LOOK_BACK, passage.end))):
        return []
    return [draft_of(document, passage, at, "killed", found, "casualty:fall")]


def left(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """خرج 950 شخصا, سينقل 300 مقاتل: a count of people behind a verb of leaving are displaced."""
    found = noun_phrase(document, passage, at + 1, limit) if at + 1 < limit else None
    told = listed(document, passage, found, limit) if found is not None else []
    if not told and document.words[at].form.endswith(("وا", "ون")):
        told = list(before(document, passage, at, passage.start).victims)
    members = [v for v in told if v.figure.start >= 0]
    if not members or (members[0].figure.low or 0) < MANY or members[0].mention is None:
        return []
    if "ppl" not in document.words[members[0].mention.head].tags:
        return []
    return drafts_of(document, passage, at, "displaced", members, "casualty:leave")


def lost(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """خسرت القوات 20 عنصرا, أودت المعارك بستة مقاتلين: a count of people behind a verb of loss."""
    words = document.words
    if "takes" in words[at].tags:
        begin = next((f.start for f in begun(passage.figures, at + 1, at + NEAR) if takes(words, f.start)), -1)
        found = noun_phrase(document, passage, begin, limit) if begin >= 0 else None
        members = (found,) if found is not None else ()
        return [draft_of(document, passage, at, "killed", v, "casualty:takes") for v in members]
    told = behind(document, passage, at, limit)
    if not told.victims or any(being(words[i]) for i in range(at, min(told.victims[0].end + 1, passage.end))):
        return []
    first = told.victims[0]
    if first.figure.start < 0 or first.mention is None or "ppl" not in words[first.mention.head].tags:
        return []
    if "missing" in words[at].tags and not words[first.mention.head].enc:
        return []
    victims = replace(first, mention=told.doer, kind="combatant") if told.doer is not None else first
    return [draft_of(document, passage, at, "killed", victims, "casualty:loss")]


def takes(words: Sequence[Word], start: int) -> bool:
    """Whether ب stands before a count: بستة, ب6."""
    return words[start].pro.endswith("ب") or words[start - 1].form == "ب"


def cost(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """أودى بحياة 36, راح ضحيته 14 شخصا, فارق الحياة."""
    words = document.words
    near = words[max(passage.start, at - 3) : at]
    verb = next((i for i in range(at - 1, max(passage.start, at - NEAR) - 1, -1) if "part_with" in words[i].tags), -1)
    if verb >= 0:
        found = behind(document, passage, verb, at)
        found = found if found.victims else before(document, passage, verb, passage.start)
        found = found if found.victims else behind(document, passage, at, limit)
    elif any(w.has("cause", "threaten") for w in near) or (
        words[at].pro.endswith("ب") and any("takes" in w.tags for w in words[max(passage.start, at - FAR) : at])
    ):
        found = behind(document, passage, at, limit)
    else:
        return []
    return drafts_of(document, passage, at, "killed", found.victims, "casualty:cost")
