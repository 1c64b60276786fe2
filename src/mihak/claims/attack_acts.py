"""Whether a noun of attack tells an act: not a ceasefire, a fear, a repelled attack, nor one already told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.attack_words import DEMONSTRATIVES, word_at
from mihak.claims.near import clause_start
from mihak.claims.status import denies, future, imminent
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NORMS: Final = frozenset(
    "يجب ينبغي يتعين يتوجب لابد يفرض تفرض يحظر تحظر حظر تحريم يحرم كف الكف تجنب عدم حمايه قدرات قدره قدرته "
    "قدرتها".split()
)
"""Words of rules, calls and abilities: what they speak of need not have been done."""
ATTACKING: Final = "مهاجمه"
"""With the article a participle, which tells who attacks (القوات المهاجمة); without it the act."""
TRUCE: Final = frozenset({"وقف", "هدنه"})
FEARED: Final = frozenset("خشيه خوفا تحسبا منع يمنع تمنع لمنع تفادي تفاديا تجنبا ينذر تنذر منذرا منذره".split())
"""Words that only fear or forestall what follows."""
POWER: Final = frozenset("شديد شديده عالي عاليه قوي قويه سريع سريعه بطيء بطييه".split())
"""Adjectives that make of الانفجار what a charge is like: عبوة شديدة الانفجار."""
BROKEN: Final = frozenset("كسر كسرت كسروا يكسر تكسر انكسر انكسرت كسرا احتواء احتوي احتوت امتصاص".split())
"""Words that tell of an assault only that it was broken."""
DEFUSED: Final = frozenset("ابطال مفعول تفكيك اكتشاف ضبط احباط".split())
"""Words beside an explosion of a charge that was found and set off by those who found it."""
CRIMINAL: Final = frozenset("ارهابيه ارهابيتان ارهابيتين نوعيه نوعيتان نوعيتين خاطفه انتقاميه فداييه".split())
"""Words that make an act of violence of عملية, which is an operation else."""
AHEAD: Final = frozenset(
    "تهديد تهديدات هدد يهدد تهدد وشك نيه اعتزام استعداد استعدادات اعتزم يعتزم تعتزم يعتزمون ينوي تنوي ينوون يخطط تخطط "
    "يخططون خطه خطط يستعد تستعد يستعدون تحضير تحضيرات التحضير عازم عازمه تعتزمان يستبعد تستبعد يستبعدون".split()
)
"""Stems that put what follows into the future."""
OWNED: Final = frozenset("هجومه هجومها هجومهم هجماته هجماتها هجماتهم".split())
"""Attacks with the pronoun of who makes them."""
PARTING: Final = frozenset({"atk", "say", "clause", "rel", "cause"})
"""Tags of words that part a noun from a word of exchange before it."""
UNDERGONE: Final = 9
"""How many words before the noun a verb of exposure may stand."""
ROUNDS: Final = frozenset("طلق طلقه طلقات عيار عيارات اعيره".split())
FIRE: Final = "نيران"
FIERY: Final = frozenset({"ناري", "ناريه", "ناريا"})
"""What makes shots of words that may tell a calibre, or rounds in a store."""
POINTING: Final = frozenset("هذا هذه ذلك تلك هو هي".split())
RANKED: Final = frozenset("اول ثاني ثالث رابع خامس سادس احدث اخر اعنف اكبر اشد اسوا اكثر ابرز".split())
"""Words that rank the act that a pronoun before them means: هذا ثاني هجوم."""
EXCHANGE: Final = frozenset(
    "تبادل تبادلا تبادلت تبادلوا يتبادل تتبادل يتبادلون تتبادلان يتبادلان تبادلتا تراشق تراشقا تراشقت يتراشق".split()
)
MUTUAL: Final = frozenset({"متبادل", "متبادله", "متبادلا", "متبادلين"})
"""Words that make an act of violence one of both sides."""
MUTUAL_WITHIN: Final = 3
"""How far behind the noun such a word may stand, over adjectives: القصف المدفعي المتبادل."""
EXCHANGED_WITHIN: Final = 9
"""How many words before what is exchanged the word of exchange may stand."""
COMING: Final = 7
"""How many words before the noun they may stand, in its clause."""


def no_act(document: Document, passage: Passage, at: int, word: Word) -> bool:
    """Whether the noun names no act done: a ceasefire, a fear, a repelled attack, an operation."""
    nearest = word_at(document, passage, at - 1)
    if "noact" in nearest.tags:
        return not (nearest.stem == "اي" and denied(document, passage, at))
    # قتل بنيران الجيش tells who killed, as على يد does.
    by_fire = word.stem == FIRE and word.pro[-1:] == "ب"
    return by_fire or forestalled(document, passage, at) or another_sense(document, passage, at, word)


def another_sense(document: Document, passage: Passage, at: int, word: Word) -> bool:
    """Whether a word that may tell an attack tells another thing here: a calibre, an operation, facing somebody."""
    words = document.words
    following = word_at(document, passage, at + 1)
    if word.stem in ROUNDS:
        return following.stem not in FIERY
    if "explode" in word.tags and word.article and word_at(document, passage, at - 1).stem in POWER:
        return True
    if "explode" in word.tags:
        return any(w.stem in DEFUSED for w in words[max(passage.start, at - 2) : at + 4])
    if "raidn" in word.tags:
        return not any(w.has("suicide", "ied") or w.stem in CRIMINAL for w in words[at + 1 : at + 3])
    if "clashone" in word.tags:
        faced = bool(word.pro) or word_at(document, passage, at - 1).form == "في"
        return faced and not following.has("force") and following.form != "بين"
    return "aimn" in word.tags and (
        word.pro[-1:] == "ل" or called_off(document, passage, at) or (word.article and word.stem == ATTACKING)
    )


def called_off(document: Document, passage: Passage, at: int) -> bool:
    """Whether a noun of aiming stands in a rule or a call, and tells no act: يجب أن يتوقف استهداف المدنيين."""
    near = document.words[max(passage.start, at - 5) : min(at + 6, passage.end)]
    return any(w.stem in NORMS for w in near)


def forestalled(document: Document, passage: Passage, at: int) -> bool:
    """Whether the words before the noun stop it, repel it or only fear it."""
    before = document.words[max(passage.start, at - 4) : at]
    stems = [w.stem for w in before]
    if "assault" in document.words[at].tags and not BROKEN.isdisjoint(stems[-3:]):
        return True
    if not TRUCE.isdisjoint(stems) or not FEARED.isdisjoint(stems[-3:]):
        return True
    return any("keep" in w.tags for w in before[-3:])


def figure_of_speech(word: Word, near: Sequence[Word], doer: Mention | None, target: Mention | None) -> bool:
    """Whether ضربة is a blow in words only: no adjective of arms, no doer, no target."""
    armed = any(w.has("air", "guns", "m", "nation") for w in near)
    return not armed and doer is None and target is None and not word.article


def known_already(document: Document, passage: Passage, at: int, doer: Mention | None, target: Mention | None) -> bool:
    """Whether the noun points back: the article with nothing new, or a demonstrative."""
    word = document.words[at]
    before = word_at(document, passage, at - 1)
    if before.has("suffern", "sufferv") or before.form == "تحت" or undergone(document, passage, at):
        return False
    if before.stem in RANKED and word_at(document, passage, at - 2).stem in POINTING:
        return True
    if word.stem in OWNED:
        since = any(w.form == "منذ" for w in document.words[max(passage.start, at - 5) : at])
        return since or all(w.form != "علي" for w in document.words[at + 1 : at + 4])
    if word.article and word.has("assault", "explode", "otheratk") and (doer is None or target is None):
        return True
    pointed = before.form in DEMONSTRATIVES and word.article
    return pointed or ((word.article or bool(word.enc)) and doer is None and target is None)


def undergone(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb says who was exposed to it or who exchanged it: تتعرض المدينة للقصف, تبادل الطرفان القصف."""
    words = document.words
    before = words[max(clause_start(passage, at), at - UNDERGONE) : at]
    if words[at].pro[-1:] == "ل" and any("sufferv" in w.tags for w in before):
        return True
    return exchanged(document, passage, at)


def exchanged(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of exchange stands close before the noun: تبادل الطرفان القصف, تبادلا للقصف."""
    behind = document.words[at + 1 : min(at + 1 + MUTUAL_WITHIN, passage.end)]
    mutual = next((i for i, word in enumerate(behind) if word.stem in MUTUAL), -1)
    told = mutual >= 0 and not any("prep" in word.tags or word.kind == SIGN for word in behind[:mutual])
    return told or exchange_at(document, passage, at) >= 0


def exchange_at(document: Document, passage: Passage, at: int) -> int:
    """The word of exchange before the noun at ``at``, or -1."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - EXCHANGED_WITHIN) - 1, -1):
        if words[i].stem in EXCHANGE and not words[i].article:
            return i
        if not PARTING.isdisjoint(words[i].tags) or words[i].form in ",;:":
            return -1
    return -1


def status_before(document: Document, passage: Passage, at: int) -> str:
    """``intended`` where the words before the noun threaten or prepare it, else ``asserted``."""
    begin = max(at - COMING, clause_start(passage, at))
    before = document.words[begin:at]
    if denied(document, passage, at):
        return "denied"
    coming = imminent(document.words, at, passage.end)
    return "intended" if coming or any(w.stem in AHEAD or future(w) for w in before) else "asserted"


def denied(document: Document, passage: Passage, at: int) -> bool:
    """Whether the words before say that there was no such act: أنكرت حصول أي قصف, لم تقم بأي ضربة, نفى شن غارة."""
    begin = max(at - COMING, clause_start(passage, at))
    before = document.words[begin:at]
    return bool(before) and before[-1].stem == "اي" and any(denies(before, i) for i in range(len(before)))
