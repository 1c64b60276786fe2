"""Casualties told by verbs and masdars: قتل 14 شخصا, مقتل ثلاثة جنود, أودى بحياة 36, لقي مصرعه."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import doing, draft_of, drafts_of, summed
from mihak.claims.casualty_idioms import companions
from mihak.claims.casualty_lists import by_names
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import count_at, count_ending, starting
from mihak.claims.victim_search import NOTHING, Found, before, behind, past_phrase
from mihak.claims.victims import Victims, grouped, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

LOOK_BACK: Final = 18
MANY: Final = 20
"""From how many on people who leave a place are told as displaced."""
IN: Final = ("في", "قرب", "بين")
PHRASES: Final = 3
"""How many phrases of place stand between two counts (في قصف على إدلب)."""
COURTS: Final = frozenset("محكمه محاكم قاضي قضاه قضاء اتفاق قرار حكم".split())
HAPPENED: Final = frozenset("تم يتم تمت جري جرت".split())
"""Verbs that make an event of the masdar behind them: تم اعتقال المهاجم."""
ATTACKERS: Final = frozenset("مهاجم منفذ انتحاري".split())
"""Those whose death in their own attack is told of them as known: ومقتل المهاجم."""
SOME: Final = "بعض"
NEXT: Final = 3
NEAR: Final = 7
CIVIL: Final = frozenset({"civilian", "mixed"})


def by_verb(document: Document, passage: Passage, at: int, limit: int, pair: int) -> list[CasualtyDraft]:
    """What a verb or masdar tells; ``pair`` is the word that shares its victims (قتل وأصيب 20), or -1."""
    words = document.words
    effect = doing(words[at])
    if idle(words, at, effect):
        return []
    start = pair if pair >= 0 else on_at(words, at) if "on" in words[at].tags else at
    found = told_as_count(document, passage, at, limit) or found_at(document, passage, start, limit)
    told = [v for v in found.victims if tells(document, at, effect, v)]
    if told and pair < 0 and told[-1].end <= at:
        told += companions(document, passage, at + 1)
    if told and pair < 0:
        told += scattered(document, passage, told[-1], limit) or by_names(document, passage, told[-1])
    if pair < 0:
        return drafts_of(document, passage, at, effect, told, f"casualty:{words[at].stem}", found.doer)
    if {effect, doing(words[pair])} == {"killed", "injured"}:
        told = [summed(v) for v in told]
    return [
        draft_of(document, passage, i, doing(words[i]), v, "casualty:pair", found.doer)
        for v in told[:1] for i in (at, pair)
    ]  # fmt: skip


def told_as_count(document: Document, passage: Passage, at: int, limit: int) -> Found | None:
    """An injury or arrest that is itself counted: 184 إصابة, 20 حالة اختناق, 45 حالة اعتقال."""
    words = document.words
    effect = doing(words[at])
    if "masdar" not in words[at].tags or words[at].article or words[at].pro:
        return None
    before = at - 1 if at > passage.start and "case" in words[at - 1].tags else at
    if effect != "injured" and (before == at or effect not in ("captured", "missing")):
        return None
    figure = count_ending(passage, before)
    if figure is None:
        return None
    alone = Victims(figure, None, "unknown", at + 1)
    return Found((grouped(document, passage, alone, limit),))


def idle(words: Sequence[Word], at: int, effect: str) -> bool:
    """Whether a word of harm tells none here: an escape, an object pronoun, an idiom without على."""
    word = words[at]
    if any("survive" in words[i].tags for i in range(max(0, at - 3), at)) or (at and "crime" in words[at - 1].tags):
        return True
    if effect == "injured" and at and words[at - 1].has("wounds", "injure") and "v" in word.tags and not word.pro:
        return True
    if "on" in word.tags and on_at(words, at) == at:
        return "v" not in word.tags or judged(words, at)
    if word.article and "on" not in word.tags:
        return True
    return effect in ("missing", "captured", "injured") and bool(word.enc)


def judged(words: Sequence[Word], at: int) -> bool:
    """Whether a verb is a court's judging rather than dying: قضت محكمة بسجنه, قضى الاتفاق بخروجهم."""
    behind_it = words[at + 1] if at + 1 < len(words) else words[at]
    by_arms = behind_it.has("wp", "fire", "atk", "wounds")
    return behind_it.stem in COURTS or (behind_it.pro.endswith("ب") and not by_arms)


def on_at(words: Sequence[Word], at: int) -> int:
    """The على behind an idiom, past a verb's subject: قضت القوات على; ``at`` where there is none."""
    reach = at + (NEXT + 2 if "v" in words[at].tags else 2)
    ons = (i for i in range(at + 1, min(reach, len(words) - 1)) if words[i].form == "علي")
    return next((i for i in ons if words[i + 1].form != "الاقل"), at)


def tells(document: Document, at: int, effect: str, victims: Victims) -> bool:
    """Whether such victims make a claim: those of flight and loss are counted or civilians,
    and known ones (مقتل الجنود) only point back."""
    words, word, noun = document.words, document.words[at], victims.mention
    numbered = victims.figure.start >= 0
    if numbered and words[victims.figure.start].stem == SOME:
        return False
    if "strict" in word.tags:
        return numbered and noun is not None and noun.rule != "counted-noun"
    if effect in ("displaced", "missing"):
        fled = effect == "displaced" and victims.kind in CIVIL and victims.figure.low is None
        return numbered or (fled and noun is not None and noun.kind == "people" and noun.start > at)
    if numbered or noun is None or noun.kind != "people":
        return True
    known = words[noun.head].article and noun.rule != "noun-of-group"
    if "active" in word.tags and noun.start > at + NEXT:
        return False
    done = (at > 0 and words[at - 1].stem in HAPPENED) or words[noun.head].stem in ATTACKERS
    done = done and single(document, noun)
    return not known or (
        noun.start > at and (done or "masdar" not in word.tags or ("on" in word.tags and single(document, noun)))
    )


def single(document: Document, noun: Mention) -> bool:
    """Whether a noun is of one person: القبض على المهاجم."""
    return noun.rule == "office" or "sg" in document.words[noun.head].tags


def found_at(document: Document, passage: Passage, at: int, limit: int) -> Found:
    """The victims of a verb or masdar, on the side where its grammar has them."""
    words = document.words
    word = words[at]
    if ("masdar" in word.tags and "v" not in word.tags) or word.form == "علي":
        if word.enc:
            return before(document, passage, at, passage.start)
        return behind(document, passage, at, limit)
    if word.enc:
        return fronted(document, passage, at)
    close = noun_phrase(document, passage, at + 1, limit) if at + 1 < limit else None
    if close is None and (after_relative(words, at) or told_after(word)):
        found = before(document, passage, at, passage.start)
        if found.victims:
            return found
    found = behind(document, passage, at, limit)
    return found if found.victims or "active" in word.tags else before(document, passage, at, passage.start)


def told_after(verb: Word) -> bool:
    """Whether a verb agrees in number with a subject, which then stands before it: قتلوا, قتلا; not قتلنا."""
    return verb.form.endswith("وا") or (verb.form.endswith("ا") and not verb.form.endswith("نا"))


def fronted(document: Document, passage: Passage, at: int) -> Found:
    """Victims that a verb points back to, its subject behind it: ٨٢ مدنيا قتلتهم قوات X."""
    if document.words[at].enc not in ("هم", "ه", "ها", "هما"):
        return NOTHING
    found = before(document, passage, at, passage.start, any_number=True)
    doer = starting(passage.actors, at + 1) or starting(passage.people, at + 1)
    return Found(found.victims, doer) if found.victims and (doer or after_relative(document.words, at)) else NOTHING


def after_relative(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands in a relative clause: الذي قتل, ممن أصيبوا."""
    return any("rel" in words[i].tags or words[i].form in ("ممن", "من") for i in range(max(0, at - 2), at))


def scattered(document: Document, passage: Passage, last: Victims, limit: int) -> list[Victims]:
    """Further counts of the same people by place: قتل 12 في الشعار وسبعة في باب النيرب, و7 آخرون في قصف على إدلب."""
    words = document.words
    found: list[Victims] = []
    at = last.end
    while last.figure.start >= 0 and at < limit - 2 and words[at].form in IN:
        for _ in range(PHRASES):
            at = past_phrase(document, passage, at, limit) if at < limit and words[at].form in (*IN, "علي") else at
        while at < limit - 2 and words[at].form in (",", "(", ")"):
            at += 1
        if at >= limit:
            break
        joined = words[at].form == "و"
        figure = count_at(passage, at + joined) if joined or words[at].pro == "و" else None
        end = figure.end if figure is not None else passage.end
        end += end < passage.end and "rest" in words[end].tags
        if figure is None or end >= passage.end or words[end].form not in IN:
            break
        found.append(replace(last, figure=figure, end=figure.end))
        at = end
    return found
