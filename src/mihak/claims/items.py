"""Equipment and positions: the things that a word of loss counts or names."""

from __future__ import annotations

from typing import Final

from mihak.claims.item_nouns import Item, classes, count_of, item_at, known_as
from mihak.claims.item_reach import ADDING, reach, subject_end
from mihak.claims.lookups import count_at, first_count, starting
from mihak.claims.pointed_items import pointed
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import Figure

FIRST: Final = 7
GAP: Final = 4
FEW: Final = 10
"""One thing besides so many is another item (ثلاث عربات ومدفع); 150 ملجأ ووكرا are of one count."""
FLYING: Final = frozenset({"aircraft", "drone", "helicopter"})
SHOT: Final = frozenset({"missile", "rocket", "mortar"})


def items_after(document: Document, passage: Passage, at: int) -> list[Item]:
    """The items behind a word of loss: one for each count, uncounted ones in a list as one."""
    found: list[Item] = []
    i = first = subject_end(document, passage, at)
    limit = reach(document, passage, at, first)
    last = first - 1 + FIRST
    while i < limit:
        head = item_at(document, passage, i, limit, at)
        if head is None or (not found and subject_there(document, passage, at, i)):
            if i >= last:
                break
            if found and goes_on(document, passage, i):
                last = i + GAP
            i += 1
            continue
        figure = count_of(document, passage, head)
        head = Mention("item", *listed(document, passage, head, figure, limit), head.start, head.rule, head.detail)
        found.append(Item(head, figure, classes().get(known_as(head), "")))
        i = past_brackets(document, head.end, limit)
        last = i + GAP
    return found or pointed(document, passage, at)


def past_brackets(document: Document, at: int, limit: int) -> int:
    """The token behind what is told in brackets of a thing, which are no more of them: 6 آليات (جرافات ودبابات)."""
    words = document.words
    if at >= limit or words[at].form != "(":
        return at
    return next((i + 1 for i in range(at + 1, limit) if words[i].form == ")"), limit)


def goes_on(document: Document, passage: Passage, i: int) -> bool:
    """Whether a list of things plainly goes on at a token: فضلا عن, كميات من, another count."""
    word = document.words[i]
    return word.form in ADDING or "mass" in word.tags or count_at(passage, i) is not None


def subject_there(document: Document, passage: Passage, at: int, i: int) -> bool:
    """Whether the aircraft behind a verb are its subject: دمرت مقاتلات التحالف آليات."""
    words = document.words
    if i != at + 1 or "v" not in words[at].tags or words[at].pro.endswith("ل"):
        return False
    if "down" in words[at].tags:  # اعترضت القبة كذا 20 صاروخا
        return words[i].article and first_count(passage, i + 1, i + GAP + 1) is not None
    return words[i].has("plane", "fleet", "air") or starting(passage.actors, i) is not None


def listed(document: Document, passage: Passage, head: Mention, figure: Figure, limit: int) -> tuple[int, int]:
    """The range of an item with what و joins to it without a count of its own (150 ملجأ ووكرا)."""
    words = document.words
    end = head.end
    while end < limit and words[end].pro == "و":
        after = item_at(document, passage, end, limit, head.start)
        if after is None or any(f.start == end for f in passage.figures if f.counts):
            break
        next_count, many = count_of(document, passage, after), (figure.low or 0) > 2
        few = (figure.low or 0) <= FEW
        one = next_count.low == 1 and not few
        if next_count.low is not None and not (many and one):
            break
        end = after.end
    return head.start, min(end, limit)
