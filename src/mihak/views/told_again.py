"""What is told of places, actors, sources and days, worked out again: what is the same stays the same object."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from mihak.mentions.vocabulary import Vocabulary
from mihak.views.told_of import ToldOf, told_of
from mihak.weighing.operation_story import OperationStory
from mihak.weighing.operation_tellings import Reads
from mihak.weighing.weighed import Weighed

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def told_again(weighed: Weighed, vocabulary: Vocabulary, before: ToldOf | None, reads: Reads) -> ToldOf:
    """The indexes of a register as ``told_of`` makes them; ``before`` are those of the last time."""
    made = told_of(weighed, vocabulary, reads)
    if before is None:
        return made
    return replace(
        made, places=_same(made.places, before.places), inside=_same(made.inside, before.inside),
        actors=_same(made.actors, before.actors), sources=_same(made.sources, before.sources),
        days=_same(made.days, before.days), timelines=_same(made.timelines, before.timelines),
        stories=_same_stories(made.stories, before.stories),
    )  # fmt: skip


def _same(made: Mapping[Key, Value], before: Mapping[Key, Value]) -> dict[Key, Value]:
    """What was made, with the objects of before where they are equal."""
    return {key: old if (old := before.get(key)) == one else one for key, one in made.items()}


def _same_stories(made: Iterable[OperationStory], before: Iterable[OperationStory]) -> tuple[OperationStory, ...]:
    held = {one.id: one for one in before}
    return tuple(old if (old := held.get(one.id)) == one else one for one in made)
