"""Whether a noun of attack tells an act: not a ceasefire, a fear, a repelled attack, nor one already told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.attack_words import DEMONSTRATIVES, word_at
from mihak.claims.near import clause_start
from mihak.claims.status import future
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

TRUCE: Final = frozenset({"وقف", "هدنه"})
CRIMINAL: Final = frozenset({"ارهابيه", "دهس", "طعن"})
"""Words that make an act of violence of عملية, which is an operation else."""
AHEAD: Final = frozenset(
    "تهديد تهديدات هدد يهدد تهدد وشك نيه اعتزام استعداد استعدادات اعتزم يعتزم تعتزم يعتزمون ينوي تنوي ينوون يخطط تخطط "
    "يخططون خطه خطط يستعد تستعد يستعدون تحضير تحضيرات التحضير عازم عازمه تعتزمان".split()
)
"""Stems that put what follows into the future."""
COMING: Final = 7
"""How many words before the noun they may stand, in its clause."""


def no_act(document: Document, passage: Passage, at: int, word: Word) -> bool:
    """Whether the noun names no act done: a ceasefire, a fear, a repelled attack, an operation."""
    words = document.words
    nearest = word_at(document, passage, at - 1)
    if "noact" in nearest.tags:
        return True
    if any(w.stem in TRUCE for w in words[max(passage.start, at - 4) : at]):
        return True
    if any("keep" in w.tags for w in words[max(passage.start, at - 3) : at]):
        return True
    if "raidn" in word.tags:
        return not any(w.has("suicide", "ied") or w.stem in CRIMINAL for w in words[at + 1 : at + 3])
    if "clashone" in word.tags:
        return bool(word.pro) or nearest.form == "في"
    return "aimn" in word.tags and word.pro[-1:] == "ل"


def figure_of_speech(word: Word, near: Sequence[Word], doer: Mention | None, target: Mention | None) -> bool:
    """Whether ضربة is a blow in words only: no adjective of arms, no doer, no target."""
    armed = any(w.has("air", "guns", "m", "nation") for w in near)
    return not armed and doer is None and target is None and not word.article


def known_already(document: Document, passage: Passage, at: int, doer: Mention | None, target: Mention | None) -> bool:
    """Whether the noun points back: the article with nothing new, or a demonstrative."""
    word = document.words[at]
    before = word_at(document, passage, at - 1)
    if before.has("suffern", "sufferv"):
        return False
    if word.article and word.has("assault", "explode", "otheratk") and (doer is None or target is None):
        return True
    return before.form in DEMONSTRATIVES or ((word.article or bool(word.enc)) and doer is None and target is None)


def status_before(document: Document, passage: Passage, at: int) -> str:
    """``intended`` where the words before the noun threaten or prepare it, else ``asserted``."""
    begin = max(at - COMING, clause_start(passage, at))
    before = document.words[begin:at]
    return "intended" if any(w.stem in AHEAD or future(w) for w in before) else "asserted"
