"""Equipment and positions: the things that a word of loss counts or names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.claims.ground_reach import ASIDE, TIMES
from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import count_ending, starting
from mihak.claims.victims import bare
from mihak.gazetteer.weapons import default_weapons
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention
from mihak.model.reading import Figure

REACH: Final = 70
FIRST: Final = 7
GAP: Final = 4
ASIDE_REACH: Final = 12
QUOTES: Final = frozenset(('"', "'"))
BEFORE: Final = 5
FARTHEST: Final = 30
MET: Final = ("تعرض", "يتعرض", "تتعرض", "لحق", "يلحق", "تلحق")
"""Verbs by which a loss is told of what stands before it: تعرض المقر لتدمير كامل, سفينة لحقت بها أضرار."""
MET_REACH: Final = 14
FLYING: Final = frozenset({"aircraft", "drone", "helicopter"})
SHOT: Final = frozenset({"missile", "rocket", "mortar"})
PLURALS: Final = ("ات", "ون")
DUALS: Final = ("ين", "تان")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing or one list of things lost, with its count and the weapon class of its head."""

    mention: Mention
    figure: Figure
    weapon_class: str


@cache
def classes() -> dict[str, str]:
    """The weapon class of every folded name that is materiel."""
    index = default_weapons()
    return {
        name: weapon.weapon_class
        for first in index.phrases.values()
        for words in first
        for name in (" ".join(words),)
        for weapon in index.candidates(name)[:1]
        if weapon.item
    }


def items_after(document: Document, passage: Passage, at: int) -> list[Item]:
    """The items behind a word of loss: one for each count, uncounted ones in a list as one."""
    found: list[Item] = []
    i = first = subject_end(document, passage, at)
    limit = reach(document, passage, at, first)
    while i < limit:
        head = item_at(document, passage, i, limit)
        if head is None or (not found and subject_there(document, passage, at, i)):
            if i >= (found[-1].mention.end + GAP if found else first - 1 + FIRST):
                break
            i += 1
            continue
        figure = count_of(document, passage, head)
        head = Mention("item", *listed(document, passage, head, figure, limit), head.start, head.rule, head.detail)
        found.append(Item(head, figure, classes().get(known_as(head), "")))
        i = head.end
    return found or pointed(document, passage, at)


def subject_end(document: Document, passage: Passage, at: int) -> int:
    """The token behind a verb, and behind the group that is its subject: دمرت طائرات التحالف في اليمن، مخزنا."""
    word = document.words[at]
    if "v" not in word.tags or word.article or word.has("down", "masdar"):
        return at + 1
    end = next((m.end for m in passage.actors if m.start == at + 1), at + 1)
    if end == at + 1:
        return end
    while end < passage.end and "adv" in document.words[end].tags and not document.words[end].has("prep", "time"):
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
        if ("v" in word.tags and "n" not in word.tags and not word.article and i > at + 1) or "suffer" in word.tags:
            break
        if word.has("destroy", "seize", "down", "damage") and i > at + 2 and not words[i - 1].has("seize", "destroy"):
            break
        i += 1
    return i


def lists(passage: Passage, word: Word, i: int) -> bool:
    """Whether a list goes on behind a comma: an item, or a count."""
    if (word.pro == "و" and ("n" in word.tags or "v" not in word.tags)) or ("gear" in word.tags and not word.pro):
        return True
    return starting(passage.weapons, i) is not None or any(f.start == i and f.counts for f in passage.figures)


def pointed(document: Document, passage: Passage, at: int) -> list[Item]:
    """The thing told before the word: by a pronoun (تم تدميرها) or by the verb alone (آليات دمرت)."""
    word = document.words[at]
    meant = word.enc in ("ها", "ه", "هما") and "seize" not in word.tags
    met = met_with(document, passage, at) if word.has("destroy", "damage") and not word.article else -1
    told = "v" in word.tags and not word.article and not word.enc and "masdar" not in word.tags
    if not meant and not told and met < 0:
        return []
    back = range(at - 1, max(passage.start, at - (FARTHEST if meant else BEFORE)) - 1, -1)
    over = (*range(met + 1, at), *range(met - 1, max(passage.start, met - BEFORE) - 1, -1))
    for i in over if met >= 0 and not meant else back:
        within = any(w.start < i < w.end for w in passage.weapons)
        head = None if within else item_at(document, passage, i, at)
        if head is not None and agrees(word, document.words[head.head]):
            return [Item(head, count_of(document, passage, head), classes().get(known_as(head), ""))]
    return []


def met_with(document: Document, passage: Passage, at: int) -> int:
    """The verb that tells that the loss came over what stands behind it, or -1: تعرض المقر لتدمير."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - MET_REACH) - 1, -1):
        if words[i].stem.startswith(MET):
            return i
        if words[i].pro.endswith("ب"):
            return -1
    return -1


def agrees(word: Word, item: Word) -> bool:
    """Whether the pronoun of a word may mean an item: تدميره is of one thing told in the masculine."""
    many = item.form.endswith(("ه", *PLURALS)) or broken(item)
    return not (word.enc == "ه" and many)


def item_at(document: Document, passage: Passage, i: int, limit: int) -> Mention | None:
    """The item whose noun stands at ``i``."""
    word = document.words[i]
    weapon = starting(passage.weapons, i)
    ahead = document.words[i - 1].form if i > passage.start else ""
    aside = ahead in ("عليها", "عليه") or (ahead == "في" and word.article and not damaged(document, i))
    if aside or word.pro[-1:] in ("ب", "ل"):
        return None
    if weapon is not None and known_as(weapon) in classes():
        return weapon
    if "gear" in word.tags and not word.has("mass", "v"):
        end = max(extent(document.tokens, i, limit), weapon.end if weapon is not None else 0)
        return Mention("item", i, end, i, "item-noun", word.stem)
    return None


def damaged(document: Document, at: int) -> bool:
    """Whether damage is told right before: أضرار كبيرة في الموقع."""
    return any("damage" in w.tags for w in document.words[max(0, at - 4) : at])


def subject_there(document: Document, passage: Passage, at: int, i: int) -> bool:
    """Whether the aircraft behind a verb are its subject: دمرت مقاتلات التحالف آليات."""
    words = document.words
    if i != at + 1 or "v" not in words[at].tags or "down" in words[at].tags or words[at].pro.endswith("ل"):
        return False
    return words[i].has("plane", "fleet", "air") or starting(passage.actors, i) is not None


def known_as(weapon: Mention) -> str:
    """The gazetteer's name that a weapon was read by."""
    return weapon.detail or weapon.rule


def listed(document: Document, passage: Passage, head: Mention, figure: Figure, limit: int) -> tuple[int, int]:
    """The range of an item with what و joins to it without a count of its own (150 ملجأ ووكرا)."""
    words = document.words
    end = head.end
    while end < limit and words[end].pro == "و":
        after = item_at(document, passage, end, limit)
        if after is None or any(f.start == end for f in passage.figures if f.counts):
            break
        next_count, many = count_of(document, passage, after), (figure.low or 0) > 2
        if next_count.low is not None and not (many and next_count.low == 1):
            break
        end = after.end
    return head.start, min(end, limit)


def count_of(document: Document, passage: Passage, item: Mention) -> Figure:
    """How many of an item: the number before it, its dual, one for a singular."""
    words = document.words
    figure = count_ending(passage, item.start)
    if figure is not None and (figure.low is not None or figure.high is not None):
        return figure
    dual = next((f for f in passage.figures if f.unit == "dual" and f.start <= item.head < f.end), None)
    if dual is not None:
        return dual
    ahead = words[item.start - 1] if item.start else None
    word = words[item.head]
    if word.form.endswith(DUALS) and len(word.stem) > 4:
        return Figure(2, 2, False, "dual-noun", item.start, item.start + 1, "dual")
    plural = ("pl" in word.tags and "nm" not in word.tags) or word.form.endswith(PLURALS) or broken(word)
    if plural or (ahead is not None and ahead.form == "من"):
        return bare(item.end, None)
    return bare(item.end, 1)


def broken(word: Word) -> bool:
    """Whether a noun looks like a broken plural: صواريخ, أسلحة, مواقع, دبابات."""
    stem = word.stem
    if stem in ("عتاد", "عتادا", "سلاح", "ذخيره"):
        return True
    if len(stem) >= 5 and stem[2] == "ا" and stem[0] in "صمقخدشع" and stem[-1] not in "هي":
        return stem[1] != "ا"
    return len(stem) >= 4 and (stem.startswith(("اسلح", "ذخاي", "انفاق", "اليات", "الغام", "اوكار", "اطقم", "مدافع")))
