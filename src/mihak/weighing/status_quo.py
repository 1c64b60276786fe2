"""Where a report says that the lines are again where they were before a battle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihak.lang.ar.word import WORD
from mihak.mentions.document import Passage
from mihak.model.claim import ASSERTED, Control
from mihak.model.finding import Words
from mihak.weighing.battle_names import Named
from mihak.weighing.operation_tellings import Read

# "to what they were before", "as they were before", "to their state before", in folded words.
AS_BEFORE: Final = re.compile(
    r"(?:ما|كما|الي|علي)(?: \S+){0,2} (?:كان|كانت|كانوا)(?: عليها?| عليه)?(?: \S+)? قبل"
    r"|(?:حالها|حاله|حالتها|وضعها|وضعه|مواقعها|مواقعه|الوضع)(?: \S+){0,2} قبل"
)
RETURNED: Final = re.compile(r"\b[وف]?(?:ل?[تي]?ع(?:اد|ود|يد)\w*|ا?رجع\w*|ترجع\w*|اعاد\w*|استعاد\w*)\b")
BACK: Final = 1


@dataclass(frozen=True, slots=True)
class Returned:
    """Words that say it, the battles before which it was so, and the claims of control beside them."""

    words: Words
    since: tuple[Named, ...]
    control: tuple[Control, ...]


def returned(read: Read) -> Iterator[Returned]:
    """The sentences of a report that tell of a return to what was before a battle that they name."""
    for passage in read.case.document.passages:
        here = [named for named in read.named if named.passage == passage.index]
        if not here:
            continue
        found = cue(read, passage)
        if found is None:
            continue
        since = tuple({named.key: named for named in here if named.words.start >= found.start}.values())
        if since:
            end = max(found.end, *(named.words.end for named in since))
            yield Returned(read.case.words(found.start, closed(read, end)), since, control_near(read, passage))


def cue(read: Read, passage: Passage) -> Words | None:
    """The words of a return in a sentence; None where it has none."""
    words = [word.form for word in read.case.document.words[passage.start : passage.end]]
    text = " ".join(words)
    as_before = AS_BEFORE.search(text)
    back = RETURNED.search(text)
    if as_before is None or back is None:
        return None
    begin = min(as_before.start(), back.start())
    first = passage.start + text[:begin].count(" ")
    last = passage.start + text[: as_before.end()].count(" ") + 1
    while first > passage.start and read.case.document.words[first].kind != WORD:
        first -= 1
    return read.case.tokens(first, min(last, passage.end))


def closed(read: Read, end: int) -> int:
    """The end of words with the quotation mark that closes their last name."""
    return end + 1 if read.case.report.text[end : end + 1] in ('"', "”", "»", "’", "'") else end


def control_near(read: Read, passage: Passage) -> tuple[Control, ...]:
    """The claims of control in a sentence and the one before, as said to have happened."""
    near = range(passage.index - BACK, passage.index + 1)
    return tuple(
        claim
        for claim in read.case.claims
        if isinstance(claim, Control) and claim.status == ASSERTED and read.case.passage(claim.start).index in near
    )
