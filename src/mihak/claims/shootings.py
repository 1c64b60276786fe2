"""Fire and falling shells: إطلاق النار, إطلاق صواريخ, سقوط قذيفة, اغتيال, أطلق النار على."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mihak.claims.aim import REASONS, aimed_at, phrase_at
from mihak.claims.attack_acts import exchange_at
from mihak.claims.attack_exchange import exchangers
from mihak.claims.attack_modes import by_weapons
from mihak.claims.attack_objects import slain, sufferer
from mihak.claims.attack_uses import against
from mihak.claims.attack_words import DEMONSTRATIVES, munition_at, word_at
from mihak.claims.attackers import answerer, attacker, launched_by, launcher
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, last_before, trimmed
from mihak.claims.roles import agent_after, genitive, nationality, skip_modifiers, subject_behind
from mihak.claims.shots import TEAR, all_fired, at_fire, shot_behind
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

SLAIN_WITHIN: Final = 8
"""How far before إعدامهم they may be told."""
MEANT_WITHIN: Final = 14
"""How far before عليه they whom it means may be told."""
GUNNERS: Final = frozenset("دبابه دبابات دبابتان دبابتين مدفعيه مدافع زوارق بوارج مدمرات راجمات".split())
"""Who fires shells where only fire is told."""
BOMBS: Final = frozenset("قنبله قنابل قنبلتين قنبلتان عبوه عبوات".split())
THROWN: Final = ("لقي", "لقت", "لقوا", "لقو", "لقون", "رمي", "رمت", "رموا", "رمو", "القاء")
"""Ends of the verbs that tell of a bomb thrown by hand, where nothing flies."""
UPON_WHOM: Final = frozenset({"بحق", "ضد"})
"""Words before those who were executed: إعدامات ميدانية بحق مدنيين."""
UPON: Final = frozenset("عليه عليها عليهم عليهما علي".split())


def fired(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The attack that إطلاق, سقوط or اغتيال tells with the noun behind it."""
    if "murder" in word.tags:
        yield from murdered(document, passage, at, word)
        return
    shot = at_fire(document, passage, at, 5)
    shot = shot if shot >= 0 or "firing" not in word.tags else shot_behind(document, passage, at)
    if shot < 0:
        return
    limit = clause_end(passage, at, more=1)
    doer = (
        genitive(passage, document, at + 1, shot)
        or genitive(passage, document, shot + 1, limit)
        or agent_after(document, passage, shot + 1, min(shot + 8, limit))
    )
    if doer is None and "landing" not in word.tags:
        doer = answerer(document, passage, at) or responder(document, passage, at)
    doer = doer or nationality(document, shot, skip_modifiers(document, shot, limit))
    draft = made(document, passage, at, shot, doer, limit, f"attack-noun:{word.stem}")
    # Of a doer of an earlier sentence it tells an act where it says so (رد بإطلاق النار) or where that was.
    own = word.pro[-1:] == "ب" or bool(passage.places)
    here = doer is not None and (own or passage.start <= doer.start < passage.end)
    deadly = document.words[at - 1].has("prep", "cause_of", "raidn") and not passage.tags.isdisjoint(("kill", "injure"))
    if draft.mode != "shooting" or here or draft.target is not None or deadly:
        yield draft


def responder(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who fired where a verb before tells it: ردت القوات بإطلاق النار, قامت بإطلاق."""
    words = document.words
    if words[at - 1].form == "علي" and word_at(document, passage, at - 2).stem in REASONS:
        return None  # What is answered is not by those who answer: ردا على إطلاق صواريخ.
    for i in range(at - 1, max(passage.start, at - 10) - 1, -1):
        if words[i].has("say", "sufferv", "suffern"):
            return None
        if (
            "v" in words[i].tags
            and not words[i].article
            and words[i].kind == "word"
            and not words[i].has("kill", "injure")
            and not any(d.start <= i < d.end for d in passage.dates)
        ):
            return attacker(document, passage, i)
    return None


def made(
    document: Document, passage: Passage, at: int, shot: int, doer: Mention | None, limit: int, rule: str
) -> AttackDraft:
    """The attack of what was fired at ``shot``."""
    words = document.words
    arms = all_fired(document, passage, shot, limit)
    begin = max(arms[-1].end if arms else shot + 1, doer.end if doer is not None and doer.start > shot else 0)
    target, end = against(document, passage, begin, limit)
    if exchange_at(document, passage, at) >= 0:
        mode = "clash"
        one, other = exchangers(document, passage, at)
        doer, target = (one, other) if one is not None else (doer, target)
        end = max([end, *(m.end for m in (one, other) if m is not None)])
    elif any(w.stem in TEAR for w in words[shot : shot + 4]):
        mode = "other"
    else:
        mode = fired_mode(document, at, shot, arms, doer)
    if target is None and mode == "shooting":
        target = meant_by(document, passage, at, begin) or victim_before(document, passage, at)
    start, end = trimmed(document, at, max(end, begin))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=rule, mode=mode, perpetrator=doer, target=target,
        weapons=arms, anaphor=word_at(document, passage, at - 1).form in DEMONSTRATIVES,
    )  # fmt: skip


def fired_mode(document: Document, at: int, shot: int, arms: Sequence[Mention], doer: Mention | None) -> str:
    """The mode of what was fired: by its kind, by who fires (aircraft, guns), or by hand (ألقى قنبلة)."""
    words = document.words
    mode = by_weapons(arms) or ("shooting" if "fire" in words[shot].tags else "shelling")
    flown = doer is not None and any(w.has("air", "plane") for w in words[doer.start : doer.end])
    if mode in ("shelling", "shooting") and flown:
        return "airstrike"
    if mode == "shooting" and doer is not None and words[doer.start].stem in GUNNERS:
        return "shelling"
    if not by_weapons(arms) and words[shot].stem in BOMBS and words[at].stem.endswith(THROWN):
        return "bombing"
    return "shooting" if mode == "bombing" else mode


def meant_by(document: Document, passage: Passage, at: int, end: int) -> Mention | None:
    """Whom عليه behind a verb or noun of firing means: the last person told before it."""
    words = document.words
    if not any(w.form in UPON and w.form != "علي" for w in words[at + 1 : end + 2]):
        return None
    told = [m for m in (*passage.persons, *passage.people) if m.end <= at and at - m.end <= MEANT_WITHIN]
    return max(told, key=lambda m: (m.start, m.end), default=None)


def victim_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is told before to have been fired at: تعرض X لإطلاق نار, قتل X في إطلاق نار."""
    word = document.words[at]
    before = word_at(document, passage, at - 1)
    exposed = word.pro[-1:] == "ل" or before.form == "الي" or "suffern" in before.tags
    return sufferer(document, passage, at) if exposed else slain(document, passage, at)


def murdered(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """An assassination or execution: who is told behind it."""
    limit = clause_end(passage, at)
    doer = genitive(passage, document, at + 1, limit) or agent_after(document, passage, at + 1, limit)
    if doer is not None and doer.start == at + 1 and word.stem == "اغتيال" and not dative(document, doer.end, limit):
        doer, target = launched_by(document, passage, at), doer
    else:
        behind = doer.end if doer and doer.start == at + 1 else skip_modifiers(document, at, limit)
        behind = next(
            (i + 1 for i in range(behind, min(behind + 4, limit)) if UPON_WHOM & {document.words[i].form}), behind
        )
        target = phrase_at(document, passage, behind, limit)[0]
        doer = doer or launched_by(document, passage, at) or launcher(document, passage, at)
    if target is None and word.enc:
        told = sorted((*passage.actors, *passage.people), key=lambda m: m.start)
        target = last_before(told, at - SLAIN_WITHIN, at)
    if target is None:
        return
    start, end = trimmed(document, at, max(target.end if target.start > at else at + 1, doer.end if doer else 0))
    yield AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-noun:{word.stem}", mode="shooting",
        perpetrator=doer, target=target,
    )  # fmt: skip


def dative(document: Document, at: int, limit: int) -> bool:
    """Whether ل names behind the doer whom he killed: اغتيال القوات للقيادي."""
    return at < limit and document.words[at].pro == "ل"


def by_fire_verb(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """أطلق النار على, فتح النار, أطلق صواريخ, سقطت قذيفة على."""
    shot = at_fire(document, passage, at, 7)
    shot = shot if shot >= 0 or "landv" in word.tags else shot_behind(document, passage, at)
    limit = clause_end(passage, max(at, shot), more=1)
    between = document.words[at + 1 : shot] if shot >= 0 and "landv" in word.tags else ()
    if any(w.has("kill", "injure", "dead") for w in between):
        return None  # سقطوا قتلى بنيران القوات tells of men who fell.
    if shot < 0:
        return sent(document, passage, at, word, limit)
    doer = None if "landv" in word.tags else shooter(document, passage, at, shot)
    if "landv" in word.tags:
        doer = agent_after(document, passage, shot + 1, min(shot + 8, limit))
    return made(document, passage, at, shot, doer, limit, f"attack-verb:{word.stem}")


def sent(document: Document, passage: Passage, at: int, word: Word, limit: int) -> AttackDraft | None:
    """A shell or rocket told before the verb: صاروخ أطلق على, قذيفة سقطت على, الصاروخ أطلقته كتيبة."""
    arm = munition_at(document, passage, max(passage.start, at - (6 if word.enc else 4)), at)
    if arm is None or not ("shot" in document.words[arm.start].tags or (word.enc and arm.end < at)):
        return None
    doer = fired_by(document, passage, at) if word.enc else genitive(passage, document, arm.end, at)
    doer = doer or nationality(document, arm.start, at)
    target, end = aimed_at(document, passage, doer.end if doer and doer.start > at else at + 1, limit)
    start, end = trimmed(document, arm.start, max(end, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}",
        mode=by_weapons((arm,)) or "shelling", perpetrator=doer, target=target, weapons=(arm,),
    )  # fmt: skip


def fired_by(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject behind a verb of firing with a pronoun, over عليه: أطلقه عليه جنود."""
    over = at + 1 < passage.end and document.words[at + 1].stem in UPON
    return subject_behind(document, passage, at + over)


def shooter(document: Document, passage: Passage, at: int, shot: int) -> Mention | None:
    """The subject of a verb of firing; an actor's name ends before what was fired."""
    doer = attacker(document, passage, at)
    if doer is not None and doer.start < shot < doer.end:
        return Mention(doer.kind, doer.start, shot, doer.head, doer.rule, doer.detail, doer.ids)
    return doer
