"""Operations as a list, and one operation's page with everything that is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.errors import OptionError
from mihak.model.claim import Claim
from mihak.model.incident import Contradiction
from mihak.model.report import Report
from mihak.views.lines import retelling
from mihak.views.operation_shapes import (
    Cited,
    ContradictionView,
    DayView,
    FindingView,
    HeadView,
    LossView,
    NameView,
    OperationLine,
    OperationView,
    PhaseView,
    QuotationView,
    ReturnView,
    TellingView,
)
from mihak.views.ordinals import day_of
from mihak.views.said import all_said, said
from mihak.weighing.battle_keys import key_of
from mihak.weighing.operation_story import CONTINUES, HEADS, Day, Loss, OperationStory, Phase, Quoted

UNNAMED: Final = "without a name"
SHORTEST: Final = 4
REPAIR: Final = "Run 'mihak operations' without a name to see the list; an id or its beginning is enough"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the words of operations are taken from: reports and claims by id, and the names of the sides."""

    stories: tuple[OperationStory, ...]
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    sides: Mapping[str, str]

    def title(self, story: OperationStory) -> str:
        """The name of an operation, or its side and first aim where nobody names it."""
        if story.name:
            return story.name
        aim = story.aims[0].words if story.aims else ""
        return ": ".join(filter(None, (UNNAMED, aim or ", ".join(story.actors))))

    def titles(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The titles of operations by id."""
        known = {story.id: self.title(story) for story in self.stories}
        return tuple(known[id] for id in ids)

    def side(self, id: str) -> str:
        """A side's name, ``""`` where it is not known."""
        return self.sides[id] if id else ""

    def cited(self, words: Quoted) -> Cited:
        """Words under the label of their report."""
        return Cited(self.reports[words.report].label, words.quote, words.start, words.end)

    def all_cited(self, words: Iterable[Quoted]) -> tuple[Cited, ...]:
        """Words of reports, each once."""
        return tuple(self.cited(one) for one in dict.fromkeys(words))


def chosen(stories: Sequence[OperationStory], asked: str) -> OperationStory:
    """The operation of an id, its beginning, or any of its names; OptionError where none or several fit."""
    key = key_of(asked)
    found = [one for one in stories if len(asked) >= SHORTEST and one.id.startswith(asked)]
    found = found or [one for one in stories if key and any(key_of(alias.name) == key for alias in one.names)]
    found = found or [one for one in stories if any(asked in alias.name for alias in one.names)]
    if not found:
        raise OptionError(f"no operation {asked!r} is told of", repair=REPAIR)
    if len(found) > 1:
        told = ", ".join(f"{one.id} ({day_said(one.launched) or 'no day told'})" for one in found)
        raise OptionError(f"{asked!r} is the name of {len(found)} operations: {told}", repair="Give one of the ids")
    return found[0]


def operation_lines(shelf: Shelf) -> tuple[OperationLine, ...]:
    """The list of operations, in the order of their launches."""
    return tuple(line(story, shelf) for story in shelf.stories)


def line(story: OperationStory, shelf: Shelf) -> OperationLine:
    """An operation in the list."""
    title = shelf.title(story)
    return OperationLine(
        story.id, title, tuple(dict.fromkeys(alias.name for alias in story.names if alias.name != title)),
        shelf.side(story.side), day_view(story.launched), day_view(story.last), len(story.phases),
        tuple(dict.fromkeys(one.what for one in story.outcomes if one.what != CONTINUES)),
        tuple(sorted(shelf.reports[id].label for id in story.reports)),
    )  # fmt: skip


def operation_view(story: OperationStory, shelf: Shelf) -> OperationView:
    """The page of one operation."""
    reports = sorted({shelf.reports[id] for id in told_by(story)}, key=lambda report: report.label)
    return OperationView(
        line=line(story, shelf), actors=story.actors, within=shelf.titles(story.within),
        names=tuple(NameView(a.name, a.how, a.why, shelf.all_cited(a.quotes)) for a in story.names),
        phases_told=story.phases_told, phases=tuple(phase_view(phase, shelf) for phase in story.phases),
        aims=tuple(
            TellingView(a.words, shelf.side(a.teller), a.speaker, None, (shelf.cited(a.quote),)) for a in story.aims
        ),
        outcomes=tuple(
            TellingView(o.what, shelf.side(o.teller), o.speaker, day_of(o.day), shelf.all_cited(o.quotes))
            for o in story.outcomes
        ),
        losses=tuple(loss_view(loss, shelf) for loss in story.losses),
        status_quo=tuple(
            ReturnView(
                day_of(one.day), shelf.side(one.teller), one.speaker, one.before, one.after, one.places,
                shelf.cited(one.quote),
            )
            for one in story.status_quo
        ),
        heads=tuple(head_view(head, story, shelf) for head in HEADS),
        quotations=tuple(
            QuotationView(q.kind, q.speaker, q.how, shelf.cited(Quoted.of(q.report, q.words)))
            for q in story.quotations
        ),
        contradictions=tuple(contradiction_view(one, shelf) for one in story.contradictions),
        notes=tuple(f"{report.label}: {retelling(report)}" for report in reports if retelling(report)),
    )  # fmt: skip


def told_by(story: OperationStory) -> set[str]:
    """The ids of all reports whose words stand on an operation's page."""
    return {*story.reports, *(loss.quote.report for loss in story.losses)} | {
        words.report for finding in story.findings for words in finding.quotes
    }


def head_view(head: str, story: OperationStory, shelf: Shelf) -> HeadView:
    """The findings under one head."""
    found = (one for one in story.findings if one.head == head)
    return HeadView(head, tuple(FindingView(one.said, shelf.all_cited(one.quotes)) for one in found))


def contradiction_view(one: Contradiction, shelf: Shelf) -> ContradictionView:
    """Two claims side by side."""
    left, right = shelf.claims[one.left], shelf.claims[one.right]
    return ContradictionView(said(left, shelf.reports[left.report]), said(right, shelf.reports[right.report]), one.why)


def phase_view(phase: Phase, shelf: Shelf) -> PhaseView:
    """A phase with the words that declared its end."""
    ended = all_said(phase.declared_ended, shelf.claims, shelf.reports)
    return PhaseView(phase.number, day_view(phase.first), day_view(phase.last), ended)


def loss_view(loss: Loss, shelf: Shelf) -> LossView:
    """A loss with the names of sides and operations."""
    claim, report = shelf.claims[loss.claim], shelf.reports[loss.quote.report]
    speaker = " ".join(claim.source.names[0].split()) if claim.source else report.publisher or f"report {report.label}"
    return LossView(
        kind=loss.kind, effect=loss.effect, low=loss.low, high=loss.high, approx=loss.approx,
        side=shelf.side(loss.side), victims=loss.victims, told_by=speaker, phase=loss.phase,
        shared=shelf.titles(loss.shared), part=bool(loss.part_of), grounds=loss.grounds, why=loss.why,
        words=shelf.cited(loss.quote),
    )  # fmt: skip


def day_view(day: Day | None) -> DayView | None:
    """A day with how it is known; None where nothing tells it."""
    if day is None:
        return None
    return DayView(day_said(day), day_of(day.earliest), day_of(day.latest), day.how, day.why)


def day_said(day: Day | None) -> str:
    """A day, or the days in which it lies, in words; ``""`` where nothing tells it."""
    if day is None:
        return ""
    first, last = day_of(day.earliest), day_of(day.latest)
    if first is None:
        return f"by {last}" if last is not None else ""
    if last is None:
        return f"from {first} on"
    return str(first) if first == last else f"between {first} and {last}"
