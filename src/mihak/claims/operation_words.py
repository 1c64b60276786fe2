"""What is told of an operation: which event, and which phase."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.operation_names import name_of
from mihak.lang.ar.lexicon import read_table
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage

EVENTS: Final = (
    ("opstop", "ended"), ("opend", "ended"), ("opfail", "failed"),
    ("opbegin", "launched"), ("opopen", "launched"), ("opgo", "continues"),
)  # fmt: skip
MARKS: Final = frozenset(tag for tag, _ in EVENTS)
# Words that tell an event of a phase alone: تم, دخلت. Elsewhere they mean much else.
OF_PHASES: Final = (("opdone", "ended"), ("opreach", "launched"))
THAT_IT: Final = frozenset(("انها", "وانها", "انه", "وانه"))
"""أنها is no form of أنهى."""
LEFT: Final = 13
RIGHT: Final = 7
ASIDE: Final = 12
ROOMS: Final = frozenset(("غرفه", "غرف", "مركز", "قياده", "قائد", "قايد", "مدير", "ضابط"))


def event_of(document: Document, passage: Passage, at: int) -> tuple[str, int]:
    """What happened to the operation at ``at``, and the token that tells it (-1: nothing)."""
    day = day_counted(document, passage, at)
    if day >= 0:
        return "continues", day
    mark = ahead_of(document, passage, at)
    if mark < 0:
        mark = behind_it(document, passage, at)
    if mark < 0:
        mark = reached(document, passage, at)
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


def day_counted(document: Document, passage: Passage, at: int) -> int:
    """The day or week that an operation is said to be in: ثاني أيام المعركة, غزوة كذا سابع أيامها."""
    words = document.words
    if "op" not in words[at].tags:
        return -1
    if at >= passage.start + 2 and "opday" in words[at - 1].tags and "ord" in words[at - 2].tags:
        return at - 2
    for i in range(at + 2, min(at + RIGHT + 5, passage.end)):
        word = words[i]
        if word.has("v", "conj") or (word.kind == SIGN and word.form != '"'):
            return -1
        if "opday" in word.tags and word.enc and any("ord" in w.tags for w in (words[i - 1], *words[i + 1 : i + 2])):
            return i
    return -1


def reached(document: Document, passage: Passage, at: int) -> int:
    """The verb by which a named operation comes to a phase of its own: دخلت معركة كذا مرحلتها الثانية."""
    name = name_of(document, passage, at) if document.words[at].enc and "phase" in document.words[at].tags else None
    if name is None or name.start >= at:
        return -1
    near = range(name.start - 1, max(passage.start, name.start - 4) - 1, -1)
    return next((i for i in near if "opreach" in document.words[i].tags), -1)


def behind_it(document: Document, passage: Passage, at: int) -> int:
    """The verb behind the noun: حملة بدأتها القوات, المرحلة الثانية انطلقت, خطة كذا وإشارة انطلاقها."""
    words = document.words
    name = name_of(document, passage, at)
    phase = "phase" in words[at].tags
    named = name is not None and name.rule == "operation-quoted"
    at = name.end if name is not None and name.start > at - 2 else at
    for i in range(at + 1, min(at + RIGHT + 5, passage.end)):
        word = words[i]
        if "opdone" in word.tags:
            if phase and closes(document, passage, i):
                return i
            continue
        if tells(document, passage, i, at) and (
            (word.has("v", "opgo") and opens(document, i, at)) or ("masdar" in word.tags and word.enc)
        ):
            return i
        goes_on = word.form == "," and (i + 1 >= passage.end or words[i + 1].form in ("والتي", "والذي"))
        aside = begun_behind(document, passage, i) if word.form == "," and named else -1
        if aside >= 0:
            return aside
        told = "say" in word.tags and not word.has(*MARKS)
        if told or (word.kind == SIGN and word.form not in '"/' and not goes_on):
            return -1
    return -1


def begun_behind(document: Document, passage: Passage, comma: int) -> int:
    """The verb behind an aside, where قد says that it goes on with what was named (-1: none):
    "معركة كذا"، وغايتها كذا، قد بدأت."""
    words = document.words
    for i in range(comma + 2, min(comma + ASIDE, passage.end)):
        if words[i].has("opbegin") and "v" in words[i].tags and words[i - 1].has("qad"):
            return i
    return -1


def tells(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether the word at ``i`` tells what happened to the operation at ``at``."""
    words = document.words
    word = words[i]
    named = word.article and "v" in word.tags and "masdar" not in word.tags
    if MARKS.isdisjoint(word.tags) or named or word.form in THAT_IT:
        return False
    if "opsay" in word.tags:
        return abs(at - i) <= 5 and (words[at - 1].form == "عن" or words[at].pro.endswith("ب"))
    if word.has("opfail"):
        return abs(at - i) <= 3
    if "opopen" in word.tags:
        return "opbattle" in words[at].tags and i < at and only_dates(passage, i + 1, at)
    if "masdar" in word.tags and "v" not in word.tags:
        return masdar_tells(document, passage, i, at)
    return True


def masdar_tells(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether a masdar has the operation behind it (بدء المعركة), or before it as a pronoun (انطلاقها)."""
    if i > at:
        return bool(document.words[i].enc)
    return at - i <= 3 and (i == passage.start or document.words[i - 1].form != "قبل")


def closes(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb ends its clause: of تم that alone says that something was brought to its end."""
    return at + 1 >= passage.end or document.words[at + 1].kind == SIGN


def only_dates(passage: Passage, start: int, end: int) -> bool:
    """Whether nothing but dates stands between two words."""
    return all(any(d.start <= i < d.end for d in passage.dates) for i in range(start, end))


def opens(document: Document, i: int, at: int) -> bool:
    """Whether a verb behind an operation has it for its subject or in a relative clause."""
    words = document.words
    ahead = words[i - 1]
    if ahead.form in ("الذين", "والذين"):
        return False
    return ahead.form.lstrip("و") in RELATIVES or bool(words[i].enc) or i - at <= 3 or "opgo" in words[i].tags


def event_at(document: Document, passage: Passage, i: int, at: int) -> str:
    """The event that a word tells; an attack that goes on since a day is under way."""
    word = document.words[i]
    event = next(event for tag, event in (*EVENTS, *OF_PHASES) if word.has(tag))
    if "opstop" in word.tags:
        return "continues" if i and "neg" in document.words[i - 1].tags else "ended"
    past = event == "continues" and word.stem in ("استمرت", "استمر", "دامت")
    if past and any(w.stem == "بعد" for w in document.words[max(passage.start, at - 2) : at]):
        return "ended"
    if event == "launched" and "v" in word.tags and word.stem in ("تشن", "يشن", "يشنها", "تشنها", "يشنون"):
        return "continues"
    return event


def phase_of(document: Document, passage: Passage, at: int) -> int | None:
    """The number of the phase that is told at ``at``, 1 for the first: المرحلة الثانية, ثاني مراحل كذا."""
    if at > passage.start and "ord" in document.words[at - 1].tags:
        return ordinals().get(document.words[at - 1].stem)
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


def of_room(document: Document, at: int) -> bool:
    """Whether the noun is of a staff's name: غرفة عمليات كذا."""
    return at > 0 and document.words[at].stem == "عمليات" and document.words[at - 1].stem in ROOMS
