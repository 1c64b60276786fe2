"""Operations as a brief shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mihak.views.brief_control import held_by
from mihak.views.brief_course import Campaign, LossTold, Phase, Return, Saying, Within
from mihak.views.brief_incidents import numbers_of
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Clash
from mihak.views.ordinals import day_of
from mihak.views.sides import known_side
from mihak.weighing.operation_story import HEADS, Day, OperationStory, Quoted

Numbers = Mapping[str, int]
FIELD = HEADS[0]


def told_in(stories: Iterable[OperationStory], told: Iterable[str]) -> list[OperationStory]:
    """The named operations of which the brief's claims tell, by their first day, then name."""
    claims = frozenset(told)
    kept = [story for story in stories if story.name and not claims.isdisjoint(story.claims)]
    return sorted(kept, key=lambda story: (_begun(story), story.name, story.id))


def claims_of(stories: Iterable[OperationStory]) -> Iterator[str]:
    """The ids of the claims that stories rest on."""
    for story in stories:
        yield from story.claims
        for ids in (one.claims for told in (story.outcomes, story.status_quo, story.findings) for one in told):
            yield from ids
        yield from (loss.claim for loss in story.losses)
        yield from (id for one in story.contradictions for id in (one.left, one.right))


def campaign(number: int, story: OperationStory, names: Names, numbers: Numbers) -> Campaign:
    """One operation with names, dates and the numbers of its claims."""
    return Campaign(
        number=number, name=story.name, side=known_side(story.side),
        aliases=tuple(dict.fromkeys(alias.name for alias in story.names if alias.name != story.name)),
        actors=tuple(names.actor(actor, actor) for actor in story.actors),
        launched=_within(story.launched), last=_within(story.last), phases_told=story.phases_told,
        aims=tuple(
            Saying(known_side(aim.teller), aim.speaker, "", "", (aim.words,), numbers_of((aim.claim,), numbers))
            for aim in story.aims
        ),
        phases=tuple(
            Phase(
                phase.number, _within(phase.first), _within(phase.last), numbers_of(phase.declared_ended, numbers),
                numbers_of(phase.claims, numbers),
            )
            for phase in story.phases
        ),
        outcomes=tuple(
            Saying(
                known_side(one.teller), one.speaker, one.what, "", _quotes(one.quotes),
                numbers_of(one.claims, numbers),
            )
            for one in story.outcomes
        ),
        losses=tuple(_losses(story, numbers)), status_quo=tuple(_status_quo(story, names, numbers)),
        heads=tuple(_heads(story, numbers)),
        quotations=tuple(Saying("", one.speaker, one.kind, "", (one.words.quote,), ()) for one in story.quotations),
    )  # fmt: skip


def clashes(number: int, story: OperationStory, numbers: Numbers) -> Iterator[Clash]:
    """The contradictions about an operation, by the numbers of their claims."""
    for one in story.contradictions:
        if one.left in numbers and one.right in numbers:
            left, right = sorted((numbers[one.left], numbers[one.right]))
            yield Clash(0, left, right, one.why, number)


def sides_of(campaigns: Iterable[Campaign]) -> Iterator[str]:
    """Every side that stands in some operations."""
    for one in campaigns:
        yield one.side
        yield from (said.side for said in (*one.aims, *one.outcomes))
        yield from (back.side for back in one.status_quo)
        for loss in one.losses:
            yield from (loss.teller, loss.sufferer)


def _losses(story: OperationStory, numbers: Numbers) -> Iterator[LossTold]:
    for loss in story.losses:
        if loss.claim in numbers:
            yield LossTold(
                claim=numbers[loss.claim], kind=loss.kind, effect=loss.effect, low=loss.low, high=loss.high,
                approx=loss.approx, teller=known_side(loss.teller), sufferer=known_side(loss.side), phase=loss.phase,
                shared=bool(loss.shared), why=loss.why, quote=loss.quote.quote,
            )  # fmt: skip


def _status_quo(story: OperationStory, names: Names, numbers: Numbers) -> Iterator[Return]:
    for one in story.status_quo:
        yield Return(
            side=known_side(one.teller), speaker=one.speaker, day=day_of(one.day), before=held_by(one.before, names)[1],
            after=held_by(one.after, names)[1], places=tuple(names.place(place, place) for place in one.places),
            quote=one.quote.quote, claims=numbers_of(one.claims, numbers),
        )  # fmt: skip


def _heads(story: OperationStory, numbers: Numbers) -> Iterator[tuple[str, tuple[Saying, ...]]]:
    losses = {loss.claim for loss in story.losses}
    for head in HEADS:
        found = tuple(
            Saying("", "", head, one.said, _quotes(one.quotes), numbers_of(one.claims, numbers))
            for one in story.findings
            # Losses are told as figures of their own.
            if one.head == head and not (head == FIELD and losses.issuperset(one.claims))
        )
        if found:
            yield head, found


def _within(day: Day | None) -> Within | None:
    if day is None or (day.earliest is None and day.latest is None):
        return None
    return Within(day_of(day.earliest), day_of(day.latest), day.why)


def _begun(story: OperationStory) -> int:
    day = story.launched
    known = [end for end in (day.earliest, day.latest) if end is not None] if day else []
    return min(known, default=date.max.toordinal())


def _quotes(found: Iterable[Quoted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.quote for one in found))
