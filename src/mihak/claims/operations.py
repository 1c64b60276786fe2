"""Named battles and campaigns, their launch, phases and ends."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import before, behind
from mihak.claims.draft import OperationDraft
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.operation_words import event_of, goal_of, name_of, phase_of
from mihak.claims.status import status_of
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NOUNS: Final = frozenset({"op", "phase", "opraid"})
TAIL: Final = 16


def find_operations(document: Document, passage: Passage) -> list[OperationDraft]:
    """The operations that one passage tells of, with what happened to them."""
    drafts: list[OperationDraft] = []
    for at, _ in tokens_with(document, passage, NOUNS):
        if (drafts and at < drafts[-1].end) or quoted_inside(document, passage, at):
            continue
        draft = at_noun(document, passage, at)
        if draft is not None:
            drafts.append(draft)
    return drafts


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
    if not event:
        return None
    limit = min(passage.end, at + TAIL)
    phase = phase_of(document, passage, at) if "phase" in words[at].tags else None
    name = name_of(document, passage, at)
    goal = goal_of(document, passage, at, min(passage.end, limit + (name.end - at if name else 0)))
    if not is_operation(document, passage, at, mark, name or goal):
        return None
    if "phase" in words[at].tags:
        event = {"launched": "phase_started", "ended": "phase_ended"}.get(event, event)
    actor = actor_of(document, passage, at, mark)
    last = max(at + 1, mark + 1, name.end if name else 0, goal.end if goal else 0)
    start, end = trimmed(document, min(mark, at), closed(document, passage, last))
    return OperationDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"operation:{words[mark].stem}", event=event,
        name=name, phase=phase, actor=actor, goal=goal,
        status=status_at(document, passage, min(mark, at), at),
    )  # fmt: skip


def status_at(document: Document, passage: Passage, first: int, at: int) -> str:
    """How the event is told; one that has its day, or since which others happened, has come about."""
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
        return raid_under_way(document, passage, at, mark)
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
    since = any(w.form == "منذ" for w in words[mark : min(at + 12, passage.end)])
    return since and "v" in words[mark].tags and words[mark].stem[:1] in ("ت", "ي")


def near_war(document: Document, passage: Passage) -> bool:
    """Whether this sentence or the one before names a group or a battle."""
    earlier = document.passages[max(0, passage.index - 1) : passage.index + 1]
    return any(p.actors for p in earlier)


def actor_of(document: Document, passage: Passage, at: int, mark: int) -> Mention | None:
    """Whose operation it is: the subject of the event, or whose the noun tells it to be."""
    word = document.words[mark]
    if mark < at:
        found = behind(document, passage, mark, ("v" in word.tags))
        if found is not None:
            return found
    else:
        found = behind(document, passage, mark, True)
        if found is not None:
            return found
    person = next((m for m in passage.persons if mark < m.start <= mark + 3), None)
    return person or behind(document, passage, at + 1, False) or before(document, passage, min(mark, at))
