"""The drafts of a whole report, made into claims: parts with their wholes, each claim once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mihak.claims.build import Builder
from mihak.claims.draft import CasualtyDraft
from mihak.claims.llm.answer import CLAIM, NO_WHOLE, TWICE, Answer, Dropped
from mihak.claims.llm.drafts import Drafted
from mihak.claims.llm.names import RULE, Named
from mihak.claims.repeats import Told, repointed, without_repeats
from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.model.claim import Name
from mihak.model.mention import Mention


class AnswerBuilder(Builder):
    """Makes claims whose names are spelled as the model copied them from the report."""

    def __init__(self, document: Document, resolver: Resolver, reader: str, names: Sequence[Named]) -> None:
        super().__init__(document, resolver, reader)
        self._spelled = {key_of(name.mention): name for name in reversed(names)}

    def resolved(self, mention: Mention) -> Name:
        """The name of a mention with the id of what it is known as."""
        named = self._spelled[key_of(mention)]
        found = self._resolver(named.known)
        rule = found.rule if found.rule == RULE else f"{RULE}; {found.rule}"
        return Name(named.names, named.start, named.end, rule, found.entity, found.candidates)


def key_of(mention: Mention) -> tuple[str, int, int]:
    """What a mention is known by."""
    return mention.kind, mention.start, mention.end


def answer_of(
    document: Document, resolver: Resolver, reader: str, pieces: Sequence[Sequence[Drafted]], dropped: Sequence[Dropped]
) -> Answer:
    """The claims of a report's pieces in the order of its words, and all that was dropped.

    A model sees one piece at a time: what it tells of two is folded into the
    fuller telling, as the rules do it.
    """
    drafts = [drafted for piece in pieces for drafted in piece]
    told, unfound = [], [item for drafted in drafts for item in drafted.dropped]
    for piece in pieces:
        parts, lost = with_wholes(piece)
        told += parts
        unfound += lost
    builder = AnswerBuilder(document, resolver, reader, [name for drafted in drafts for name in drafted.names])
    once = in_order(distinct(builder, told))
    once = in_order(without_repeats(document, once)) if len(pieces) > 1 else once
    repeats = [Dropped(CLAIM, TWICE)] * (len(told) - len(once))
    return Answer(tuple(builder.claims(once)), (*dropped, *unfound, *repeats))


def with_wholes(piece: Sequence[Drafted]) -> tuple[list[Told], list[Dropped]]:
    """The claims of one piece with parts pointing at their wholes; a whole that is none is left out."""
    wholes = {drafted.given.id: drafted for drafted in reversed(piece) if isinstance(drafted.told.draft, CasualtyDraft)}
    told: list[Told] = []
    lost: list[Dropped] = []
    for drafted in piece:
        whole, draft = wholes.get(drafted.given.part_of), drafted.told.draft
        if not drafted.given.part_of or not isinstance(draft, CasualtyDraft):
            told.append(drafted.told)
        elif whole is None or circular(drafted, wholes):
            told.append(drafted.told)
            lost.append(Dropped("part_of", NO_WHOLE))
        else:
            told.append(replace(drafted.told, draft=replace(draft, part_of=whole.told.draft.at)))
    return told, lost


def circular(drafted: Drafted, wholes: dict[str, Drafted]) -> bool:
    """Whether a claim would be a part of itself, over however many others."""
    seen = {drafted.given.id}
    whole = wholes.get(drafted.given.part_of)
    while whole is not None:
        if whole.given.id in seen:
            return True
        seen.add(whole.given.id)
        whole = wholes.get(whole.given.part_of)
    return False


def distinct(builder: Builder, told: Sequence[Told]) -> list[Told]:
    """The claims that rest on words of their own; parts of a repeat become parts of the first."""
    first: dict[str, Told] = {}
    moved: dict[int, int] = {}
    for item in told:
        same = first.setdefault(builder.id_of(item.draft), item)
        if same is not item:
            moved[item.draft.at] = same.draft.at
    return [repointed(item, moved) for item in first.values()]


def in_order(told: Sequence[Told]) -> list[Told]:
    """The claims in the order of their words."""
    return sorted(told, key=lambda item: (item.draft.start, item.draft.end))
