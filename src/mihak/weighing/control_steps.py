"""From tellings about one place to who is said to have it, step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from mihak.weighing.control_tellings import CHANGE, DENIAL, STATE, Holder, Telling, placed

# Who tells of a change again within these days does not thereby settle it against those who deny it.
REPEATED_DAYS: Final = 7
# What nobody has said for so long is no answer to what is said now, and what happened so long ago is not denied now.
STALE_DAYS: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Days, as ordinals, in which the same stands told; None: open.

    ``holder`` None: nobody says who has the place. ``rivals`` are others said to
    have it. ``within`` are the days in which its first day lies where no claim
    tells the day itself, and ``guessed`` says that not even those are told.
    ``claims`` say that ``holder`` has it, ``against`` otherwise.
    """

    first: int | None
    last: int | None
    holder: Holder | None
    rivals: tuple[Holder, ...]
    contested: bool
    guessed: bool
    within: tuple[int, int] | None
    claims: tuple[Telling, ...]
    against: tuple[Telling, ...]


def steps(tellings: Iterable[Telling]) -> tuple[Step, ...]:
    """Who is said to have a place, from the days before the first telling to the open end after the last.

    What is told last stands until something else is told. Where voices say
    opposite things of the same days, the step is contested.
    """
    days = [(day, tuple(told)) for day, told in groupby(placed(tellings), key=lambda telling: telling.day)]
    stances = _stances(days)
    found = []
    if days and (before := _before(days[0][1])):
        found.append(_step(None, days[0][0] - 1, before, days[0][1]))
    for number, ((day, told), stance) in enumerate(zip(days, stances, strict=True)):
        last = days[number + 1][0] - 1 if number + 1 < len(days) else None
        found.append(_step(day, last, stance, told))
    return tuple(found)


def disagree(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot both be so on the same day."""
    if one.asserts is not None and other.asserts is not None:
        return one.asserts.key != other.asserts.key
    return _denies(one, other) or _denies(other, one)


def _denies(one: Telling, other: Telling) -> bool:
    return (
        one.asserts is None and one.denies is not None
        and other.asserts is not None and one.denies.key == other.asserts.key
    )  # fmt: skip


def _stances(days: Sequence[tuple[int, tuple[Telling, ...]]]) -> list[tuple[Telling, ...]]:
    """What stands told from each day on."""
    stances: list[tuple[Telling, ...]] = []
    now: tuple[Telling, ...] = ()
    for number, (_, told) in enumerate(days):
        now = (*_standing(now, told), *told)
        stances.append(now)
        for denial in told:
            _deny_back(denial, stances, number)
        if number and not any(stance.asserts for stance in stances[number - 1]):
            stances[number - 1] += tuple(
                before for before in _before(told)
                if not any(disagree(before, stance) for stance in stances[number - 1])
            )  # fmt: skip
    return stances


def _standing(now: Sequence[Telling], told: Sequence[Telling]) -> Iterator[Telling]:
    """Of what stood told, what still stands when something new is told."""
    asserted = {stance.asserts.key for stance in now if stance.asserts is not None}
    by_voice: dict[str, list[Telling]] = {}
    for telling in (*now, *told):
        by_voice.setdefault(telling.voice, []).append(telling)
    for stance in now:
        if not _is_overtaken(stance, by_voice[stance.voice]) and _stays(stance, asserted, told):
            yield stance


def _is_overtaken(stance: Telling, own: Sequence[Telling]) -> bool:
    """Whether its own voice has spoken again: it is heard in its last words."""
    later = (other for other in own if (other.day, other.order) > (stance.day, stance.order))
    return any(disagree(other, stance) or (other.day > stance.day and _repeats(other, stance)) for other in later)


def _stays(stance: Telling, asserted: Collection[str], told: Sequence[Telling]) -> bool:
    """Whether it stands against what others tell; ``asserted`` are the holders of all that stood."""
    against = [telling for telling in told if disagree(telling, stance)]
    if not against:
        return True
    age = against[0].day - stance.day
    changes = [telling for telling in against if telling.sense == CHANGE]
    if not changes:
        return age <= STALE_DAYS
    # A change to what was said before is a repeat; it does not settle a quarrel that is fresh.
    repeated = any(change.asserts is not None and change.asserts.key in asserted for change in changes)
    return repeated and age <= REPEATED_DAYS


def _repeats(one: Telling, other: Telling) -> bool:
    return (one.asserts, one.denies is None) == (other.asserts, other.denies is None) and not disagree(one, other)


def _deny_back(denial: Telling, stances: list[tuple[Telling, ...]], number: int) -> None:
    """A denial speaks against the change that it denies from that change on."""
    if denial.sense != DENIAL:
        return
    for earlier in range(number - 1, -1, -1):
        stood = stances[earlier]
        # What the same voice denied there already it has denied further back too.
        if any(stance.voice == denial.voice and _repeats(stance, denial) for stance in stood):
            return
        if not any(denial.day - stance.day <= STALE_DAYS and disagree(stance, denial) for stance in stood):
            return
        stances[earlier] = (*stood, denial)


def _before(told: Sequence[Telling]) -> tuple[Telling, ...]:
    """What tellings imply of the days before them: "took it from" says who had it."""
    return tuple(
        replace(telling, sense=STATE, asserts=telling.before, denies=None, before=None)
        for telling in told
        if telling.before is not None
    )


def _step(first: int | None, last: int | None, stances: Sequence[Telling], told: Sequence[Telling]) -> Step:
    begun = first is not None
    exact = any(telling.exact for telling in told)
    held = _holder(stances)
    against: list[Telling] = []
    claims: list[Telling] = []
    for stance in stances:
        (against if held is not None and _is_against(stance, held) else claims).append(stance)
    for_it = {stance.voice for stance in claims if stance.asserts is not None}
    rivals = {stance.asserts.key: stance.asserts for stance in against if stance.asserts is not None}
    return Step(
        first=first, last=last, holder=held, rivals=tuple(rivals[key] for key in sorted(rivals)),
        contested=any(stance.voice not in for_it for stance in against),
        guessed=begun and all(telling.guessed for telling in told),
        within=_within(told) if begun and not exact else None, claims=tuple(claims), against=tuple(against),
    )  # fmt: skip


def _within(told: Sequence[Telling]) -> tuple[int, int]:
    """The days in which every telling lets it lie, or where they share none, any of them."""
    first, last = max(telling.first for telling in told), min(telling.last for telling in told)
    if first <= last:
        return first, last
    return min(telling.first for telling in told), max(telling.last for telling in told)


def _is_against(stance: Telling, held: Holder) -> bool:
    if stance.asserts is not None:
        return stance.asserts.key != held.key
    return stance.denies is not None and stance.denies.key == held.key


def _holder(stances: Sequence[Telling]) -> Holder | None:
    """Who most voices say has it; where as many say otherwise, who was said last to have it."""
    asserted = [stance for stance in stances if stance.asserts is not None]
    voices: dict[str, set[str]] = {}
    latest: dict[str, tuple[int, tuple[int, str, int]]] = {}
    labels: dict[str, Counter[str]] = {}
    for stance in asserted:
        assert stance.asserts is not None
        key, label = stance.asserts.key, stance.asserts.label
        voices.setdefault(key, set()).add(stance.voice)
        latest[key] = max(latest.get(key, (0, (0, "", 0))), (stance.day, stance.order))
        labels.setdefault(key, Counter())[label] += 1
    if not voices:
        return None
    best = max(voices, key=lambda key: (len(voices[key]), latest[key], key))
    label = min(labels[best], key=lambda name: (-labels[best][name], name))
    return Holder(best, label)
