"""Named battles and campaigns, their launch, phases and ends."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import OperationDraft
from mihak.claims.near import clause_end, first_from, tokens_with, trimmed
from mihak.claims.roles import subject
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote
from mihak.model.mention import Mention

EVENTS: Final = (("opend", "ended"), ("opfail", "failed"), ("opbegin", "launched"), ("opgo", "continues"))
NOUNS: Final = frozenset({"op", "phase"})


def find_operations(document: Document, passage: Passage) -> list[OperationDraft]:
    """The operations that one passage tells of, with what happened to them."""
    drafts: list[OperationDraft] = []
    for at, word in tokens_with(document, passage, NOUNS):
        if drafts and at < drafts[-1].end:
            continue
        draft = at_noun(document, passage, at, word)
        if draft is not None:
            drafts.append(draft)
    return drafts


def at_noun(document: Document, passage: Passage, at: int, word: Word) -> OperationDraft | None:
    words = document.words
    limit = clause_end(passage, at, more=1)
    verb = next((i for i in range(at - 1, max(passage.start, at - 7) - 1, -1) if words[i].has("opbegin", "opend", "opgo", "opfail")), -1)
    if verb < 0:
        verb = next((i for i in range(at + 1, min(at + 8, limit)) if words[i].has("opbegin", "opend", "opgo") and words[i].has("v")), -1)
    if verb < 0:
        return None
    event = next(event for tag, event in EVENTS if tag in words[verb].tags)
    if word.has("phase") and event in ("launched", "ended"):
        event = "phase_started" if event == "launched" else "phase_ended"
    name = quoted_name(document, passage, at, min(at + 8, limit))
    start, end = trimmed(document, min(verb, at), max(at + 1, name.end if name else 0))
    return OperationDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"operation:{words[verb].stem}", event=event,
        name=name, actor=subject(document, passage, verb) if words[verb].has("v") else first_from(passage.actors, at, limit),
    )  # fmt: skip


def quoted_name(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The name in quotes behind the noun: معركة "كذا"."""
    for i in range(at + 1, limit):
        if document.words[i].form == '"':
            end = closing_quote(document.tokens, i, passage.end)
            if end > i + 1:
                return Mention("operation", i + 1, end - 1, i + 1, "quoted-name")
            return None
    return None
