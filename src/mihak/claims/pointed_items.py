"""The thing that a word of loss is told of, standing before it: آليات دمرت, السيارة التي صادرها الجيش."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.item_nouns import Item, broken, classes, count_of, item_at, known_as
from mihak.claims.lookups import count_at
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.reading import Figure

BEFORE: Final = 5
FARTHEST: Final = 30
BURNT: Final = 12
ALONE: Final = ("احترق", "تفحم", "غرق", "تحطم", "تدمر", "يحترق", "تحترق")
"""Verbs without an object, whose subject may be left out: ضربوا آلية بصاروخ فاحترقت."""
UPON: Final = frozenset(("عليها", "عليه", "عليهما"))
MET: Final = ("تعرض", "يتعرض", "تتعرض", "لحق", "يلحق", "تلحق")
"""Verbs by which a loss is told of what stands before it: تعرض المقر لتدمير كامل, سفينة لحقت بها أضرار."""
MET_REACH: Final = 14
PLURALS: Final = ("ات", "ون")


def pointed(document: Document, passage: Passage, at: int) -> list[Item]:
    """The thing told before the word: by a pronoun (تم تدميرها) or by the verb alone (آليات دمرت)."""
    word = document.words[at]
    relative = at > passage.start and document.words[at - 1].form.removeprefix("و") in RELATIVES
    meant = word.enc in ("ها", "ه", "هما") and ("seize" not in word.tags or relative)
    taken = "seize" in word.tags and at + 1 < passage.end and document.words[at + 1].form in UPON
    if taken and any(w.form.removeprefix("و") in RELATIVES for w in document.words[max(passage.start, at - 3) : at]):
        meant = True
    met = met_with(document, passage, at) if word.has("destroy", "damage") and not word.article else -1
    told = "v" in word.tags and not word.article and not word.enc and "masdar" not in word.tags
    if not meant and not told and met < 0:
        return []
    reach = FARTHEST if meant else BURNT if word.stem.startswith(ALONE) else BEFORE
    back = range(at - 1, max(passage.start, at - reach) - 1, -1)
    over = (*range(met + 1, at), *range(met - 1, max(passage.start, met - BEFORE) - 1, -1))
    for i in over if met >= 0 and not meant else back:
        within = any(w.start < i < w.end for w in passage.weapons)
        head = None if within else item_at(document, passage, i, at, at)
        if head is not None and agrees(word, document.words[head.head]):
            figure = others(document, passage, at) or count_of(document, passage, head)
            return [Item(head, figure, classes().get(known_as(head), ""))]
    return []


def others(document: Document, passage: Passage, at: int) -> Figure | None:
    """The count of further things behind a verb, their noun told before: غنموا 5 آليات ودمروا أربع أخرى."""
    figure = count_at(passage, at + 1)
    more = figure is not None and figure.end < passage.end and "rest" in document.words[figure.end].tags
    return figure if more else None


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
