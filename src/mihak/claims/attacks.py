"""Acts of violence: from nouns of attack (غارة, قصف, تفجير) and from verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, first_from, tokens_with, trimmed
from mihak.claims.roles import agent_after, genitive, object_phrase, skip_modifiers, subject
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NOUNS = frozenset({"atk"})
VERBS = frozenset({"shellv", "targetv", "airv", "assaultv", "explodev", "fightv"})
TARGET_PREPS = frozenset({"علي", "ضد", "نحو", "باتجاه", "تجاه"})


def find_attacks(document: Document, passage: Passage) -> list[AttackDraft]:
    """The attacks that one passage tells, in order."""
    drafts: list[AttackDraft] = []
    for at, word in tokens_with(document, passage, NOUNS | VERBS):
        if drafts and at < drafts[-1].end and not word.has("v"):
            continue
        drafts += by_noun(document, passage, at, word) if word.has("atk") and reads_as_noun(document, at) else ()
        if word.has(*VERBS) and not reads_as_noun(document, at):
            drafts = merged(drafts, by_verb(document, passage, at, word))
    return drafts


def reads_as_noun(document: Document, at: int) -> bool:
    """Whether a form that may be verb or noun (قصف) is a noun here."""
    word = document.words[at]
    if word.article or not word.has("v"):
        return True
    if not word.has("atk"):
        return False
    before = document.words[at - 1] if at else None
    if word.pro[-1:] in ("ب", "ل", "ك") or (before is not None and before.has("prep", "n", "cause_of")):
        return True
    after = document.words[at + 1] if at + 1 < len(document.words) else None
    return after is not None and after.has("air", "guns", "m")


def by_noun(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The attack that a noun tells, with its modifiers behind it."""
    limit = clause_end(passage, at, more=1)
    behind = skip_modifiers(document, at, limit)
    modes = noun_modes(document, at, max(behind, min(at + 3, limit)), word)
    if not modes:
        return
    perpetrator = (
        genitive(passage, document, behind, limit)
        or agent_after(document, passage, behind, min(behind + 5, limit))
        or launcher(document, passage, at)
    )
    begin = perpetrator.end if perpetrator is not None and perpetrator.start >= behind else behind
    target, end = aim(document, passage, begin, limit)
    weapons = tuple(w for w in passage.weapons if at <= w.start < max(end, behind))
    start, end = trimmed(document, at, max(end, behind, perpetrator.end if perpetrator else 0))
    for mode in modes:
        yield AttackDraft(
            passage=passage.index, at=at, start=start, end=end, rule=f"attack-noun:{word.stem}", mode=mode,
            perpetrator=perpetrator, target=target, weapons=weapons,
            anaphor=word.article and perpetrator is None and target is None,
        )  # fmt: skip


def launcher(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of a verb of launching before the noun: شنت طائرات التحالف غارات."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 9) - 1, -1):
        if words[i].has("launchv"):
            return subject(document, passage, i)
        if words[i].has("atk", "rel"):
            return None
    return None


def aim(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """What an attack was aimed at, behind على or استهدف, and where that ends."""
    words = document.words
    for i in range(start, min(start + 8, limit - 1)):
        if words[i].form in TARGET_PREPS or (words[i].has("targetv") and words[i].has("v")):
            if first_from(passage.places, i + 1, i + 2) is not None and not words[i + 1].has("area"):
                return None, first_from(passage.places, i + 1, i + 2).end  # type: ignore[union-attr]
            target = object_phrase(document, passage, i + 1, limit)
            return target, target.end if target else start
        if words[i].has("clause"):
            break
    return None, start


def noun_modes(document: Document, at: int, behind: int, word: Word) -> tuple[str, ...]:
    """The modes that a noun of attack and its modifiers tell."""
    words = document.words
    near = [words[i] for i in range(at + 1, min(behind, len(words)))]
    air = any(w.has("air", "m") and is_air(w) for w in near) or any(w.has("plane") for w in near)
    guns = any(w.has("guns") for w in near) or any(w.stem in GUNS for w in near)
    if any(w.stem in CHEMICAL for w in near):
        return ("chemical",)
    if word.has("airstrike"):
        return ("airstrike",)
    if word.has("strike") and word.has("atk") and not (air or guns):
        return ("airstrike",) if word.stem.startswith("ضرب") else ()
    if word.has("shell", "strike"):
        both = tuple(mode for mode, told in (("airstrike", air), ("shelling", guns)) if told)
        return both or ("shelling",)
    if word.has("explode"):
        return ("bombing",)
    if word.has("clash"):
        return ("clash",)
    if word.has("shoot"):
        return ("shooting",)
    if word.has("assault"):
        return assault_modes(word, near, air, guns)
    return ("other",)


GUNS = frozenset("مدفعي مدفعيه مدفعيا صاروخي صاروخيه صاروخيا بالمدفعيه صاروخ صواريخ قذايف باليستي هاون".split())
CHEMICAL = frozenset("كيماوي كيماويه كيميايي كيمياييه كيمياوي كيماويا كلور سارين غاز غازات سامه".split())
AIR = frozenset("جوي جويه جويا طيران مقاتلات مروحيات مروحيه برميل براميل مسيره طايره طايرات جويين".split())


def is_air(word: Word) -> bool:
    return word.stem in AIR


def assault_modes(word: Word, near: list[Word], air: bool, guns: bool) -> tuple[str, ...]:
    if any(w.has("suicide", "ied") for w in near):
        return ("bombing",)
    if word.stem.startswith("عملي"):
        return ()
    if air:
        return ("airstrike",)
    return ("shelling",) if guns else ("assault",)


def by_verb(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """The attack that a verb tells: قصف, استهدف, هاجم, فجر."""
    doer = subject(document, passage, at)
    limit = clause_end(passage, at, more=1)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    target = object_phrase(document, passage, begin, limit)
    mode = verb_mode(document, passage, at, word, doer)
    weapons = tuple(w for w in passage.weapons if begin <= w.start < limit)
    if doer is None and target is None:
        return None
    start, end = trimmed(document, min(at, doer.start if doer else at), max(target.end if target else 0, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        perpetrator=doer, target=target, weapons=weapons,
    )  # fmt: skip


def verb_mode(document: Document, passage: Passage, at: int, word: Word, doer: Mention | None) -> str:
    words = document.words
    near = words[at : clause_end(passage, at)]
    if any(w.stem in CHEMICAL for w in near):
        return "chemical"
    by_air = any(is_air(w) or w.has("plane", "airstrike") for w in near)
    if doer is not None:
        by_air = by_air or any(is_air(w) or w.has("plane") for w in words[doer.start : doer.end])
    if word.has("airv") or by_air:
        return "airstrike"
    if word.has("explodev") or any(w.has("ied", "suicide") for w in near):
        return "bombing"
    if word.has("assaultv"):
        return "assault"
    if word.has("fightv"):
        return "clash"
    return "shelling"


def merged(drafts: list[AttackDraft], verb: AttackDraft | None) -> list[AttackDraft]:
    """A verb behind an attack noun of its own (غارة استهدفت …) tells the same act."""
    if verb is None:
        return drafts
    if drafts and drafts[-1].passage == verb.passage and 0 < verb.at - drafts[-1].at <= 12 and "noun" in drafts[-1].rule:
        last = drafts[-1]
        target = last.target or verb.target
        end = max(last.end, verb.end)
        return [*drafts[:-1], replace(last, target=target, end=end, anaphor=False)]
    return [*drafts, verb]
