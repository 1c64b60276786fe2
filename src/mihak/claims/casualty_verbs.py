"""Casualties told by verbs and masdars: قتل 14 شخصا, مقتل ثلاثة جنود, أودى بحياة 36, لقي مصرعه."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of, summed
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_at, count_ending, starting
from mihak.claims.victim_lists import listed
from mihak.claims.victim_search import NOTHING, Found, before, behind, past_phrase
from mihak.claims.victims import Victims, grouped, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

LOOK_BACK: Final = 12
MANY: Final = 20
"""From how many on people who leave a place are told as displaced."""
IN: Final = ("في", "قرب", "بين")
COURTS: Final = frozenset("محكمه محاكم قاضي قضاه قضاء اتفاق قرار حكم".split())
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
    told += scattered(document, passage, told[-1], limit) if told and pair < 0 else []
    if pair < 0:
        return drafts_of(document, passage, at, effect, told, f"casualty:{words[at].stem}", found.doer)
    if {effect, doing(words[pair])} == {"killed", "injured"}:
        told = [summed(v) for v in told]
    return [
        draft_of(document, passage, i, doing(words[i]), v, "casualty:pair", found.doer)
        for v in told[:1] for i in (at, pair)
    ]  # fmt: skip


def told_as_count(document: Document, passage: Passage, at: int, limit: int) -> Found | None:
    """An injury that is itself counted: 184 إصابة, 20 حالة اختناق."""
    words = document.words
    if "masdar" not in words[at].tags or words[at].article or words[at].pro or doing(words[at]) != "injured":
        return None
    before = at - 1 if at > passage.start and "case" in words[at - 1].tags else at
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
    if "on" in word.tags and on_at(words, at) == at:
        return "v" not in word.tags or judged(words, at)
    if word.article and "on" not in word.tags:
        return True
    return effect in ("missing", "captured", "injured") and bool(word.enc)


def judged(words: Sequence[Word], at: int) -> bool:
    """Whether a verb is a court's judging rather than dying: قضت محكمة بسجنه, قضى الاتفاق بخروجهم."""
    behind_it = words[at + 1] if at + 1 < len(words) else words[at]
    return behind_it.stem in COURTS or behind_it.pro.endswith("ب")


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
    return not known or (
        noun.start > at and ("masdar" not in word.tags or ("on" in word.tags and single(document, noun)))
    )


def single(document: Document, noun: Mention) -> bool:
    """Whether a noun is of one person: القبض على المهاجم."""
    return "sg" in document.words[noun.head].tags


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
    if close is None and (after_relative(words, at) or word.form.endswith("وا")):
        found = before(document, passage, at, passage.start)
        if found.victims:
            return found
    found = behind(document, passage, at, limit)
    return found if found.victims or "active" in word.tags else before(document, passage, at, passage.start)


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
            return drafts_of(document, passage, at, "killed", found.victims, "casualty:doom")
    return []


def fallen(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """سقوط عناصر من X, سقط 14 مدنيا: people who fall are killed, where no word says how they fell."""
    words = document.words
    begin = at + 2 if at + 2 < limit and words[at + 1].form == "اي" else at + 1
    found = noun_phrase(document, passage, begin, limit) if begin < limit else None
    if found is None and words[at].form.endswith("ون"):
        found = next(iter(before(document, passage, at, passage.start).victims), None)
    if found is None or found.mention is None or found.mention.kind == "place" or found.mention.rule == "counted-noun":
        return []
    if any(being(words[i]) or words[i].form == "بين" for i in range(at + 1, min(found.end + LOOK_BACK, passage.end))):
        return []
    return [draft_of(document, passage, at, "killed", found, "casualty:fall")]


def scattered(document: Document, passage: Passage, last: Victims, limit: int) -> list[Victims]:
    """Further counts of the same people by place: قتل 12 في الشعار وسبعة في باب النيرب."""
    words = document.words
    found: list[Victims] = []
    at = last.end
    while last.figure.start >= 0 and at < limit - 2 and words[at].form in IN:
        at = past_phrase(document, passage, at, limit)
        while at < limit - 2 and words[at].form in (",", "(", ")"):
            at += 1
        if at >= limit:
            break
        joined = words[at].form == "و"
        figure = count_at(passage, at + joined) if joined or words[at].pro == "و" else None
        if figure is None or figure.end >= passage.end or words[figure.end].form not in IN:
            break
        found.append(replace(last, figure=figure, end=figure.end))
        at = figure.end
    return found


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
    if any("part_with" in w.tags for w in near):
        found = before(document, passage, at - 1, passage.start)
        found = found if found.victims else behind(document, passage, at, limit)
    elif any(w.has("cause", "threaten") for w in near) or (
        words[at].pro.endswith("ب") and any("takes" in w.tags for w in words[max(passage.start, at - NEAR - 1) : at])
    ):
        found = behind(document, passage, at, limit)
    else:
        return []
    return drafts_of(document, passage, at, "killed", found.victims, "casualty:cost")
