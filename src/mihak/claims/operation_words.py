"""What is told of an operation: which event, which name, which phase, which aim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.lang.ar.lexicon import read_table
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote, extent, joins
from mihak.model.mention import Mention

EVENTS: Final = (("opend", "ended"), ("opfail", "failed"), ("opbegin", "launched"), ("opgo", "continues"))
MARKS: Final = frozenset(tag for tag, _ in EVENTS)
LEFT: Final = 13
RIGHT: Final = 7
GOAL: Final = 14
ENDS: Final = frozenset((
    "بعد", "قبل", "منذ", "اثر", "عقب", "خلال", "اثناء", "حيث", "وفق", "وفقا", "حسب", "بحسب",
    "بتاريخ", "فيما", "بينما", "ما", "وذلك",
))  # fmt: skip
AIMS: Final = frozenset((
    "بهدف", "بغيه", "بغرض", "لغرض", "هدفها", "هدفه", "هدف", "سعيا", "اجل", "الهادفه", "الراميه",
    "تهدف", "يهدف", "تسعي",
))  # fmt: skip


def event_of(document: Document, passage: Passage, at: int) -> tuple[str, int]:
    """What happened to the operation at ``at``, and the token that tells it (-1: nothing)."""
    mark = ahead_of(document, passage, at)
    if mark < 0:
        mark = behind_it(document, passage, at)
    return (event_at(document, passage, mark, at), mark) if mark >= 0 else ("", -1)


def ahead_of(document: Document, passage: Passage, at: int) -> int:
    """The word before the noun that tells an event of it: بدأت القوات عملية."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - LEFT) - 1, -1):
        word = words[i]
        if word.form in RELATIVES or (word.kind == SIGN and word.form in ".;:!?"):
            return -1
        if tells(document, passage, i, at):
            return i
        if (word.has("op", "phase") and i < at - 1) or ("v" in word.tags and "n" not in word.tags and not word.article):
            return -1
    return -1


def behind_it(document: Document, passage: Passage, at: int) -> int:
    """The verb behind the noun: حملة بدأتها القوات, المرحلة الثانية انطلقت."""
    words = document.words
    name = name_of(document, passage, at)
    at = name.end if name is not None else at
    for i in range(at + 1, min(at + RIGHT + 5, passage.end)):
        word = words[i]
        if tells(document, passage, i, at) and word.has("v", "opgo") and opens(document, i, at):
            return i
        goes_on = word.form == "," and (i + 1 >= passage.end or words[i + 1].form in ("والتي", "والذي"))
        told = "say" in word.tags and not word.has(*MARKS)
        if told or (word.kind == SIGN and word.form not in '"/' and not goes_on):
            return -1
    return -1


def tells(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether the word at ``i`` tells what happened to the operation at ``at``."""
    words = document.words
    word = words[i]
    if not word.has(*MARKS) or (word.article and "v" in word.tags and "masdar" not in word.tags):
        return False
    if "opsay" in word.tags:
        return abs(at - i) <= 5 and (words[at - 1].form == "عن" or words[at].pro.endswith("ب"))
    if "opfail" in word.tags:
        return abs(at - i) <= 3
    if "masdar" in word.tags and "v" not in word.tags:
        ahead = words[i - 1] if i > passage.start else None
        return 0 < at - i <= 3 and (ahead is None or ahead.form != "قبل")
    return True


def opens(document: Document, i: int, at: int) -> bool:
    """Whether a verb behind an operation has it for its subject or in a relative clause."""
    words = document.words
    ahead = words[i - 1]
    return ahead.form.lstrip("و") in RELATIVES or bool(words[i].enc) or i - at <= 3 or "opgo" in words[i].tags


def event_at(document: Document, passage: Passage, i: int, at: int) -> str:
    """The event that a word tells; an attack that goes on since a day is under way."""
    word = document.words[i]
    event = next(event for tag, event in EVENTS if word.has(tag))
    past = event == "continues" and word.stem in ("استمرت", "استمر", "دامت")
    if past and any(w.form == "بعد" for w in document.words[max(passage.start, at - 2) : at]):
        return "ended"
    if event == "launched" and "v" in word.tags and word.stem in ("تشن", "يشن", "يشنها", "تشنها", "يشنون"):
        return "continues"
    return event


def name_of(document: Document, passage: Passage, at: int) -> Mention | None:
    """The name given to the operation: in quotes behind it, or right behind a word for a battle."""
    words = document.words
    if at > passage.start and words[at - 1].form == '"' and "op" in words[at].tags:
        end = closing_quote(document.tokens, at - 1, passage.end)
        if end > at + 2:
            return Mention("operation", at, end - 1, at, "operation-quoted")
    nearest = 5 if "phase" in words[at].tags else 2
    for i in range(at + 1, min(at + 15, passage.end)):
        word = words[i]
        if word.form == '"' and (i <= at + nearest or named_there(words[i - 2 : i])):
            end = closing_quote(document.tokens, i, passage.end)
            return Mention("operation", i + 1, end - 1, i + 1, "operation-quoted") if end > i + 2 else None
        if word.kind == SIGN or (word.form in RELATIVES and i > at + 2):
            break
    return named_before(document, passage, at) if "phase" in words[at].tags else unquoted(document, passage, at)


def named_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The name before a phase told with a pronoun: دخلت ملحمة كذا مرحلتها الثانية."""
    if not document.words[at].enc:
        return None
    for i in range(at - 1, max(passage.start, at - 9) - 1, -1):
        if "op" in document.words[i].tags:
            end = next(
                (j for j in range(i + 1, at) if document.words[j].form == '"' or "opend" in document.words[j].tags),
                at,
            )
            return Mention("operation", i, end, i, "operation-before")
    return None


def named_there(near: Sequence[Word]) -> bool:
    """Whether the words before a quote say that a name follows: تحت مسمى, أطلق عليها."""
    return any("named" in w.tags or w.form in ("عليها", "عليه", "المسماه") for w in near)


def unquoted(document: Document, passage: Passage, at: int) -> Mention | None:
    """A name without quotes: معارك الكليات, عملية غصن الزيتون."""
    words = document.words
    if at + 1 >= passage.end or words[at].article or words[at].enc:
        return None
    after = words[at + 1]
    if after.kind != WORD or not joins(after) or after.has("opmil", "v", "ac", "achead"):
        return None
    if "opbattle" not in words[at].tags and not (at + 2 < passage.end and words[at + 2].article and not after.article):
        return None
    if "opbattle" not in words[at].tags and after.has("masdar", "gain", "atk"):
        return None
    end = extent(document.tokens, at + 1, passage.end)
    end = next((i for i in range(at + 2, end) if words[i].has("opgo", "op", "conj")), end)
    definite = after.article or after.has("pl", "area") or words[end - 1].article
    return Mention("operation", at + 1, end, at + 1, "operation-name") if definite else None


def phase_of(document: Document, passage: Passage, at: int) -> int | None:
    """The number of the phase that is told at ``at``, 1 for the first."""
    for i in range(at + 1, min(at + 3, passage.end)):
        word = document.words[i]
        if "ord" in word.tags:
            return ordinals().get(word.stem)
    return None


@cache
def ordinals() -> dict[str, int]:
    """Folded ordinals without article and their values."""
    rows = (cells for _, cells in read_table("numbers.tsv") if cells[0] == "ord")
    return {fold(form): int(cells[3]) for cells in rows for form in cells[1].split()}


def goal_of(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The declared aim behind an operation: لكسر الحصار عن …, بهدف كذا, هدفها كذا."""
    words = document.words
    if at + 1 < limit and "op" in words[at].tags and words[at + 1].has("sweep", "breaks", "oust", "take"):
        return Mention("goal", at + 1, goal_end(document, passage, at + 1), at + 1, "goal-sweep")
    for i in range(at + 1, limit):
        word = words[i]
        if (word.kind == SIGN and word.form not in '",/') or "say" in word.tags:
            return None
        start = -1
        if word.stem in AIMS or word.form in AIMS or "aim" in word.tags:
            start = i + 2 if i + 1 < limit and words[i + 1].form in ("الي", "من", "في", "لها") else i + 1
        elif (
            word.pro == "ل" and word.has("gain", "regain", "breaks", "oust", "raid", "sweep") and "masdar" in word.tags
        ):
            start = i
        if 0 <= start < limit:
            end = goal_end(document, passage, start)
            return Mention("goal", start, end, start, "goal") if end > start + 1 else None
    return None


def goal_end(document: Document, passage: Passage, start: int) -> int:
    """The token behind a goal: at a stop, a relative clause, a verb, a word of time."""
    words = document.words
    i, end = start + 1, min(passage.end, start + GOAL)
    while i < end:
        word = words[i]
        if (word.kind == SIGN and word.form != '"') or word.form in ENDS or word.form in RELATIVES:
            break
        if "v" in word.tags and not word.article and "n" not in word.tags:
            break
        i += 1
    return i
