"""What reports changed: everything weighed with them against everything weighed without."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mihak.model.incident import Assessment, Contradiction, Incident, Range
from mihak.weighing.control import PlaceTimeline, timelines
from mihak.weighing.groups import ALL
from mihak.weighing.totals import Refused, Total, total
from mihak.weighing.weighed import Weighed

TOTALLED: Final = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class RangeChange:
    """A figure before and after; None where there was or is none."""

    effect: str
    group: str
    before: Range | None
    after: Range | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentChange:
    """An incident that was there and is another now.

    ``incident`` is its id now, ``before`` the ids of the incidents that its old
    claims belonged to (several: the reports joined them), ``came`` the claims
    that the reports added, ``joined`` the old ones. Grades are those of the
    assessments, ``voices`` how many independent voices, before and after; of
    several incidents before, the first that was assessed.
    """

    incident: str
    before: tuple[str, ...]
    came: tuple[str, ...]
    joined: tuple[str, ...]
    agree: tuple[str, str]
    grade: tuple[str, str]
    voices: tuple[int, int]
    ranges: tuple[RangeChange, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A contradiction that was not there before, and the incident that it is in."""

    incident: str
    contradiction: Contradiction


@dataclass(frozen=True, slots=True)
class TimelineChange:
    """A place whose timeline is another now; None where it had or has none."""

    place: str
    before: PlaceTimeline | None
    after: PlaceTimeline | None


@dataclass(frozen=True, slots=True)
class TotalChange:
    """The total of one effect over all incidents, before and after."""

    effect: str
    before: Total | Refused
    after: Total | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What some reports changed.

    ``claims`` are the ids of their claims, ``new`` the incidents that only they
    tell of, ``joined`` those that they add to, ``moved`` others that are not
    what they were (two that belong together now, a voice that is a copy now).
    ``voices`` are claims, one for each voice that nobody lent before; ``totals``
    those that moved.
    """

    reports: tuple[str, ...]
    claims: tuple[str, ...]
    new: tuple[str, ...]
    joined: tuple[IncidentChange, ...]
    moved: tuple[IncidentChange, ...]
    contradictions: tuple[Opened, ...]
    voices: tuple[str, ...]
    places: tuple[TimelineChange, ...]
    totals: tuple[TotalChange, ...]


def changes(before: Weighed, after: Weighed, reports: Collection[str]) -> Changes:
    """What the reports of these ids changed; ``before`` is weighed without them, ``after`` with them."""
    own = {id for id, claim in after.claims.items() if claim.report in reports}
    home = {claim: incident for incident in before.incidents for claim in incident.claims}
    touched = [_incident(incident, own, (before, after), home) for incident in after.incidents]
    found = [change for change in touched if change.joined]
    return Changes(
        reports=tuple(sorted(reports)), claims=tuple(sorted(own)),
        new=tuple(change.incident for change in touched if not change.joined),
        joined=tuple(change for change in found if change.came),
        moved=tuple(change for change in found if not change.came and _is_moved(change, home)),
        contradictions=_opened(before, after), voices=_voices(own, after), places=_places(before, after),
        totals=tuple(one for effect in TOTALLED if _moved(one := _total(effect, before, after))),
    )  # fmt: skip


def _incident(
    incident: Incident, own: Collection[str], weighed: tuple[Weighed, Weighed], home: Mapping[str, Incident]
) -> IncidentChange:
    """What became of one incident; ``home`` is the incident before of each claim."""
    before, after = weighed
    old = sorted(claim for claim in incident.claims if claim not in own)
    was = list({home[claim].id: home[claim] for claim in old if claim in home}.values())
    first = next((before.assessments[one.id] for one in was if one.id in before.assessments), None)
    now = after.assessments.get(incident.id)
    return IncidentChange(
        incident=incident.id, before=tuple(one.id for one in was),
        came=tuple(claim for claim in incident.claims if claim in own), joined=tuple(old),
        agree=(was[0].agree if was else "", incident.agree),
        grade=(first.grade if first else "", now.grade if now else ""),
        voices=(first.voices if first else 0, now.voices if now else 0), ranges=_ranges(first, now),
    )  # fmt: skip


def _ranges(before: Assessment | None, after: Assessment | None) -> tuple[RangeChange, ...]:
    """The figures that moved; a figure that merely rests on more claims did not."""
    was, now = _by_group(before), _by_group(after)
    keys = sorted({*was, *now})
    found = (RangeChange(*key, was.get(key), now.get(key)) for key in keys)
    return tuple(one for one in found if _figures(one.before) != _figures(one.after))


def _by_group(assessment: Assessment | None) -> Mapping[tuple[str, str], Range]:
    return {(one.effect, one.group): one for one in assessment.ranges} if assessment else {}


def _figures(one: Range | Total | None) -> tuple[int | None, ...] | None:
    return None if one is None else (one.low.value, one.best.value, one.high.value)


def _is_moved(change: IncidentChange, home: Mapping[str, Incident]) -> bool:
    """Whether an incident without new claims has other claims, another grade, other figures or voices."""
    was = {home[claim].claims for claim in change.joined if claim in home}
    moved = change.grade[0] != change.grade[1] or change.voices[0] != change.voices[1]
    return was != {change.joined} or moved or bool(change.ranges)


def _opened(before: Weighed, after: Weighed) -> tuple[Opened, ...]:
    known = {frozenset((one.left, one.right)) for incident in before.incidents for one in incident.contradictions}
    return tuple(
        Opened(incident.id, one)
        for incident in after.incidents
        for one in incident.contradictions
        if frozenset((one.left, one.right)) not in known
    )


def _voices(own: Collection[str], after: Weighed) -> tuple[str, ...]:
    """The first claim of each voice that no other report lends."""
    # Ids of voices may be other ones without the reports: they are compared inside one weighing.
    known = {voice for claim, voice in after.voices.items() if claim not in own}
    added: dict[str, str] = {}
    for claim in sorted(own):
        voice = after.voices.get(claim, claim)
        if voice not in known:
            added.setdefault(voice, claim)
    return tuple(sorted(added.values()))


def _places(before: Weighed, after: Weighed) -> tuple[TimelineChange, ...]:
    was = {one.place: one for one in timelines(before.facts.values(), before.voices)}
    now = {one.place: one for one in timelines(after.facts.values(), after.voices)}
    return tuple(
        TimelineChange(place, was.get(place), now.get(place))
        for place in sorted({*was, *now})
        if _shape(was.get(place)) != _shape(now.get(place))
    )


def _shape(timeline: PlaceTimeline | None) -> tuple[object, ...] | None:
    """A timeline without the claims and voices that it rests on."""
    if timeline is None:
        return None
    bare = (replace(span, claims=(), against=(), voices=0, voices_against=0) for span in timeline.spans)
    return (*bare, timeline.undated)


def _total(effect: str, before: Weighed, after: Weighed) -> TotalChange:
    was, now = (total(one.incidents, one.assessments, one.facts, effect, ALL) for one in (before, after))
    return TotalChange(effect, was, now)


def _moved(one: TotalChange) -> bool:
    if isinstance(one.before, Refused) or isinstance(one.after, Refused):
        return one.before != one.after
    return _figures(one.before) != _figures(one.after)
