"""How far the things reach that a word of loss names: past its subject and asides, along a list."""

from __future__ import annotations

from typing import Final

from mihak.claims.ground_reach import ASIDE, TIMES
from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote

REACH: Final = 70
ASIDE_REACH: Final = 12
DRIVE, ALL_WHEELS = "دفع", "رباعي"
"""What a vehicle is called behind its noun: سيارات دفع رباعي."""
QUOTES: Final = frozenset(('"', "'"))
ADDING: Final = frozenset(("فضلا", "وفضلا", "اضافه", "بالاضافه", "علاوه", "عدا", "ومعه", "ومعها", "ومعهما", "ومعهم"))
"""Words behind which a list of things goes on: فضلا عن كميات من الذخيرة."""


def subject_end(document: Document, passage: Passage, at: int) -> int:
    """The token behind a verb, and behind the group that is its subject: دمرت طائرات التحالف في اليمن، مخزنا."""
    words = document.words
    word = words[at]
    if "v" not in word.tags or word.article or "masdar" in word.tags:
        return at + 1
    if at + 2 < passage.end and words[at + 1].form == '"':  # أسقط "المجاهدون في كذا" طائرتين
        quoted = closing_quote(document.tokens, at + 1, passage.end)
        group = any(m.start == at + 2 for m in passage.actors)
        return quoted if group and quoted > at + 2 else at + 1
    end = next((m.end for m in passage.actors if m.start == at + 1), at + 1)
    if end == at + 1 or "down" in word.tags:
        return at + 1
    while end < passage.end and "adv" in words[end].tags and not words[end].has("prep", "time"):
        end += 1
    return past_aside(document, passage, end)


def past_aside(document: Document, passage: Passage, at: int) -> int:
    """The token behind an aside between commas: ودمر المقاتلون، وفق ما ذكره المكتب، 7 رشاشات."""
    words = document.words
    if at + 1 >= passage.end or words[at].form != ",":
        return at
    opens = words[at + 1].form in TIMES or words[at + 1].stem in ASIDE or any(d.start == at + 1 for d in passage.dates)
    if not opens:
        return at
    behind = next((i + 1 for i in range(at + 2, min(at + ASIDE_REACH, passage.end)) if words[i].form == ","), at)
    return behind + 1 if behind < passage.end and words[behind].form in QUOTES else behind


def reach(document: Document, passage: Passage, at: int, first: int) -> int:
    """The token behind the objects of a word of loss, the first of which stands at ``first`` or behind."""
    words = document.words
    i, end = first, min(passage.end, at + REACH)
    while i < end:
        word = words[i]
        if (word.kind == SIGN and word.form not in '"(),') or word.form in TIMES or word.form in RELATIVES:
            break
        if word.kind == SIGN and word.form == "," and not lists(passage, words[min(i + 1, end - 1)], i + 1):
            break
        drive = word.stem == DRIVE and i + 1 < end and words[i + 1].stem.startswith(ALL_WHEELS)
        verb = "v" in word.tags and "n" not in word.tags and not word.article and i > at + 1
        if (verb and not drive) or "suffer" in word.tags:
            break
        if word.has("destroy", "seize", "down", "damage") and i > at + 2 and not words[i - 1].has("seize", "destroy"):
            break
        i += 1
    return i


def lists(passage: Passage, word: Word, i: int) -> bool:
    """Whether a list goes on behind a comma: an item, or a count."""
    if word.form in ADDING or word.form == "و":
        return True
    if (word.pro == "و" and ("n" in word.tags or "v" not in word.tags)) or ("gear" in word.tags and not word.pro):
        return True
    return starting(passage.weapons, i) is not None or any(f.start == i and f.counts for f in passage.figures)
