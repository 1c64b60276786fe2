"""Named battles and campaigns, their launch, phases and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.alike import alike
from mihak.claims.draft import Draft, OperationDraft
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.operation_actors import actor_of
from mihak.claims.operation_goals import goal_of
from mihak.claims.operation_names import name_of
from mihak.claims.operation_words import day_counted, event_of, of_room, phase_of
from mihak.claims.status import status_of
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NOUNS: Final = frozenset({"op", "phase", "opraid"})
TAIL: Final = 16
CLOSE: Final = 2
"""How near its verb an operation stands that the report has told of before: انتهت العملية."""
NEAR: Final = 8
"""How many tokens may stand between an operation without a name and its name."""
CALLED: Final = "operation-called:"
"""The rule of an operation of which nothing but its name is told."""
CARRIED: Final = 5
KNOWN_BY: Final = frozenset(("ستار", "الستار", "كشف", "كشفت", "اعلان", "يكشف", "تكشف", "نقاب"))
"""Words that make an operation known that was not before."""
CARRIED_OUT: Final = ("نفذ", "شن", "خاض")
WITHIN: Final = frozenset(("ضمن", "اطار", "سياق", "خلال", "انطلاق", "اطلاق", "بدء", "انتهاء"))
ROW: Final = frozenset(("الي", "حتي"))
"""Behind these a name only ends a row of battles: من معركة كذا إلى معركة كذا."""
PLURALS: Final = frozenset(("عمليات", "معارك", "حملات", "غزوات"))


def find_operations(document: Document, passage: Passage) -> list[OperationDraft]:
    """The operations that one passage tells of, with what happened to them."""
    drafts: list[OperationDraft] = []
    for at, _ in tokens_with(document, passage, NOUNS):
        if (drafts and at < drafts[-1].end) or quoted_inside(document, passage, at) or of_room(document, at):
            continue
        draft = at_noun(document, passage, at)
        if draft is not None:
            drafts.append(draft)
    return without_unnamed(drafts)


def without_unnamed(drafts: list[OperationDraft]) -> list[OperationDraft]:
    """The operations without those that are told again right behind, by name: العمليات … في ثاني أيام معركة كذا."""
    kept: list[OperationDraft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last is not None and last.name is None and draft.name is not None and draft.at - last.at <= NEAR:
            kept[-1] = replace(draft, actor=draft.actor or last.actor, goal=draft.goal or last.goal, start=last.start)
        else:
            kept.append(draft)
    return kept


def without_mere_names(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a report without operations that are only called by a name of which more is told elsewhere."""
    operations = [d for d in drafts if isinstance(d, OperationDraft) and d.name is not None]
    mere = {d.at for d in operations if d.rule.startswith(CALLED)}
    told: list[Mention] = [d.name for d in operations if d.at not in mere and d.name is not None]
    again: set[int] = set()
    for draft in operations:
        if draft.at in mere and draft.name is not None:
            if any(alike(document, draft.name, name) for name in told):
                again.add(draft.at)
            told.append(draft.name)
    return [d for d in drafts if not (isinstance(d, OperationDraft) and d.at in again)] if again else drafts


def goals_of(document: Document, passage: Passage) -> list[tuple[int, int]]:
    """The token ranges that name the aims of operations: not claims of their own."""
    return [(d.goal.start, d.goal.end) for d in find_operations(document, passage) if d.goal is not None]


def quoted_inside(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word for an operation is itself the first word of a quoted name."""
    words = document.words
    if at == passage.start or words[at - 1].form != '"':
        return False
    return any(w.has("op", "phase", "named") for w in words[max(passage.start, at - 4) : at - 1])


def at_noun(document: Document, passage: Passage, at: int) -> OperationDraft | None:
    """The operation that a noun tells, where an event of it is told with it."""
    words = document.words
    event, mark = event_of(document, passage, at)
    if not event and bare_name(document, passage, at):
        first_told = carried(document, passage, at) or announced(document, passage, at)
        event, mark = ("launched" if first_told else "continues"), at
    if not event or tells_its_phase(document, passage, at):
        return None
    limit = min(passage.end, at + TAIL)
    phase = phase_of(document, passage, at) if "phase" in words[at].tags else None
    name = name_of(document, passage, at)
    counted = mark == day_counted(document, passage, at)
    limit = min(passage.end, limit + (name.end - at if name else 0))
    if mark == at and name is not None:
        limit = next((n for n, _ in tokens_with(document, passage, NOUNS) if n >= name.end), limit)
    goal = None if counted else goal_of(document, passage, at, limit)
    if not is_operation(document, passage, at, mark, name or goal):
        return None
    if "phase" in words[at].tags:
        event = {"launched": "phase_started", "ended": "phase_ended"}.get(event, event)
    actor = actor_of(document, passage, at, mark, name)
    last = max(at + 1, mark + 1, name.end if name else 0, goal.end if goal else 0)
    behind_noun = mark > at and "masdar" in words[mark].tags
    first = min(mark, at, name.start if name else at)
    start, end = trimmed(document, first, closed(document, passage, last))
    return OperationDraft(
        passage=passage.index, at=at, start=start, end=end,
        rule=(CALLED if mark == at else "operation:") + words[mark].stem, event=event,
        name=name, phase=phase, actor=actor, goal=goal,
        status=status_at(document, passage, mark if behind_noun else min(mark, at), at),
    )  # fmt: skip


def bare_name(document: Document, passage: Passage, at: int) -> bool:
    """Whether an operation is only called by its name, and no group or title is."""
    if "op" not in document.words[at].tags or not near_war(document, passage):
        return False
    words = document.words
    within = at > passage.start and words[at - 1].form in WITHIN
    if any(m.start <= at < m.end and not within for m in (*passage.actors, *passage.persons)):
        return False
    if at > passage.start and words[at - 1].form in ROW:
        return False
    name = name_of(document, passage, at)
    if name is None or name.start > at + 3 or (name.rule == "operation-name" and not carried(document, passage, at)):
        return False
    if told_in_quotes(words[name.start : name.end]):
        return False
    inside = any(name.start <= m.start < name.end for m in passage.actors) and words[at].stem in PLURALS
    kinds = any(w.has("sweep", "opmil") for w in words[name.start : name.end])
    return not inside and (not kinds or (name.rule == "operation-name" and "opbattle" in words[at].tags))


def told_in_quotes(words: Sequence[Word]) -> bool:
    """Whether quoted words are speech and no name: العملية "قتل وأصيب فيها العشرات"."""
    first = words[0].has("v") and not words[0].has("n", "masdar")
    return first or any("v" in w.tags and "n" not in w.tags and w.pro == "و" for w in words[1:])


def announced(document: Document, passage: Passage, at: int) -> bool:
    """Whether a named operation is told as made known: أزاح الستار عن عملية كذا, أعلن عن عملية كذا."""
    words = document.words
    if at < passage.start + 2 or words[at - (1 if words[at - 1].form != '"' else 2)].form != "عن":
        return False
    return any("opsay" in w.tags or w.stem in KNOWN_BY for w in words[max(passage.start, at - CARRIED) : at])


def carried(document: Document, passage: Passage, at: int) -> bool:
    """Whether a named operation is told as one carried out: نفذت القوات عملية كذا."""
    ahead = document.words[max(passage.start, at - CARRIED) : at]
    return any(w.has("launchv", "v") and w.stem.startswith(CARRIED_OUT) for w in ahead)


def tells_its_phase(document: Document, passage: Passage, at: int) -> bool:
    """Whether the sentence goes on to a phase of the operation, which then tells the event."""
    words = document.words
    if "op" not in words[at].tags:
        return False
    for i in range(at + 1, min(at + 9, passage.end)):
        if "phase" in words[i].tags and words[i].enc:
            return phase_of(document, passage, i) is not None
        if words[i].has("v", "conj") or (words[i].kind == SIGN and words[i].form != '"'):
            return False
    return False


def status_at(document: Document, passage: Passage, first: int, at: int) -> str:
    """How the event is told; one that has its day, or since which others happened, has come about."""
    if "opstop" in document.words[first].tags:
        return "asserted"
    dated = any(first <= d.start <= at + 8 for d in passage.dates if d.when is not None)
    if dated or (first > passage.start and document.words[first - 1].form in ("منذ", "بعد")):
        return "asserted"
    return status_of(document, passage, first)


def closed(document: Document, passage: Passage, end: int) -> int:
    """The end of a quote with the quote sign that closes its name."""
    return end + 1 if end < passage.end and document.words[end].form == '"' else end


def is_operation(document: Document, passage: Passage, at: int, mark: int, told: Mention | None) -> bool:
    """Whether the noun is an operation of war: its name or aim told, known, or called military."""
    words = document.words
    word = words[at]
    if "phase" in word.tags:
        return told is not None or (phase_of(document, passage, at) is not None and near_war(document, passage))
    if told is not None and "op" in word.tags:
        guessed = told.rule == "operation-name" and "opbattle" not in word.tags
        return not guessed or bool(passage.actors)
    if "opraid" in word.tags:
        since = under_way_since(document, passage, at, mark)
        return since or (told is not None and raid_under_way(document, passage, at, mark))
    known = word.article and abs(at - mark) <= CLOSE and "v" in words[mark].tags
    if known and words[mark].has("opend", "opstop", "opgo") and "opbattle" not in word.tags:
        return True
    return "opbattle" not in word.tags and military(document, passage, at, mark)


def military(document: Document, passage: Passage, at: int, mark: int) -> bool:
    """Whether عملية or حملة is one of war: called military or wide, or known as somebody's."""
    words = document.words
    after = words[at + 1 : min(at + 4, passage.end)]
    if any("opmil" in w.tags for w in after):
        return True
    if "opbegin" in words[mark].tags and after and "oprain" in after[0].tags:
        return True
    return bool(words[at].enc) and "masdar" not in words[mark].tags


def raid_under_way(document: Document, passage: Passage, at: int, mark: int) -> bool:
    """Whether هجوم is an offensive: since its start, on a broad front, or going on since a day."""
    words = document.words
    if "masdar" in words[mark].tags and "v" not in words[mark].tags:
        return (words[mark - 1].form == "منذ" and mark > passage.start) or bool(words[at].enc)
    if any("front" in w.tags for w in words[at + 1 : min(at + 4, passage.end)]):
        return True
    if "opgo" in words[mark].tags and "v" in words[mark].tags and mark < at and words[at].has("opraid"):
        return words[at].article or bool(words[at].enc) or words[at].form.endswith(("ها", "هم"))
    since = any(w.form == "منذ" for w in words[mark : min(at + 12, passage.end)])
    return since and "v" in words[mark].tags and words[mark].stem[:1] in ("ت", "ي")


def under_way_since(document: Document, passage: Passage, at: int, mark: int) -> bool:
    """Whether an offensive is told as lasting, whatever its aim: منذ بدء الهجوم, تشن القوات هجوما منذ ثلاثة أسابيع."""
    words = document.words
    if mark > passage.start and words[mark - 1].form == "منذ" and "opbegin" in words[mark].tags:
        return words[at].article or words[at].form.endswith(("ها", "ه", "هم"))
    if "v" not in words[mark].tags or not words[mark].stem.startswith(("تشن", "يشن")) or mark > at:
        return False
    near = range(mark + 1, min(at + 14, passage.end - 1))
    return any(words[i].form == "منذ" and words[i + 1].form not in ("ذلك", "فتره") for i in near)


def near_war(document: Document, passage: Passage) -> bool:
    """Whether this sentence or the one before names a group or a battle."""
    earlier = document.passages[max(0, passage.index - 1) : passage.index + 1]
    return any(p.actors for p in earlier)
