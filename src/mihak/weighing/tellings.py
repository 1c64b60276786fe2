"""What each voice tells of each group: parts kept out of totals, disjoint groups added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from mihak.model.claim import ASSERTED, DENIED
from mihak.model.facts import Facts
from mihak.weighing.groups import ALL, CHILDREN, CIVILIANS, WOMEN, group_order, kind_of, label_of, speaks_of_part
from mihak.weighing.told import PARTIAL, Told, name_of, stake_of
from mihak.weighing.tolls import standing


@dataclass(frozen=True, slots=True)
class _Voice:
    """One voice's figures by label: those that stand for themselves, and those that are part of another."""

    own: Mapping[str, Told]
    parts: Mapping[str, Told]
    denials: Mapping[str, Told]

    @property
    def kinds(self) -> frozenset[str]:
        """The groups that share nobody of which the voice tells by themselves."""
        return frozenset(kind_of(label) for label in self.own if label != ALL)


def tellings(claims: Sequence[Facts], voices: Mapping[str, str]) -> dict[str, tuple[Told, ...]]:
    """For each group, what every voice tells of it; voices by their id.

    ``claims`` are of one effect, in any order, asserted or denied; intended ones
    are left out. A claim that is part of another of them counts for its own group
    alone, and a part of the same group as its whole for none. Raises KeyError for a
    claim without a voice.
    """
    heard = _heard(claims, voices)
    kinds = frozenset(kind for voice in heard.values() for kind in voice.kinds)
    wholes = any(ALL in voice.own for voice in heard.values())
    groups = {label for voice in heard.values() for label in (*voice.own, *voice.parts, *voice.denials)}
    groups |= {kind_of(label) for label in groups} | ({ALL} if groups else set())
    found: dict[str, tuple[Told, ...]] = {}
    for group in sorted(groups, key=group_order):
        told = [_of_group(group, voice, kinds) for _, voice in sorted(heard.items())]
        # Who denies that civilians were killed denies all where nobody tells of others.
        alike = {ALL, group} | (kinds if group == ALL and len(kinds) == 1 and not wholes else set())
        denied = [_denial_of(alike, voice) for _, voice in sorted(heard.items()) if alike & voice.denials.keys()]
        found[group] = (*(one for one in told if one is not None), *denied)
    return {group: told for group, told in found.items() if any(not one.denied for one in told)}


def _heard(claims: Sequence[Facts], voices: Mapping[str, str]) -> dict[str, _Voice]:
    by_id = {facts.claim: facts for facts in claims}
    own: dict[str, dict[str, list[Facts]]] = {}
    parts: dict[str, dict[str, list[Facts]]] = {}
    denials: dict[str, dict[str, list[Facts]]] = {}
    for facts in claims:
        # A part whose whole is told as another happening stands for itself here.
        whole = by_id.get(facts.part_of)
        into = {ASSERTED: own if whole is None else parts, DENIED: denials}.get(facts.status)
        if into is None or (whole is not None and into is parts and not speaks_of_part(facts, whole)):
            continue
        into.setdefault(voices[facts.claim], {}).setdefault(label_of(facts), []).append(facts)
    return {
        voice: _Voice(
            {label: standing(voice, told) for label, told in own.get(voice, {}).items()},
            {label: standing(voice, told) for label, told in parts.get(voice, {}).items()},
            {label: _denial(voice, told) for label, told in denials.get(voice, {}).items()},
        )
        for voice in sorted(own.keys() | parts.keys() | denials.keys())
    }


def _denial(voice: str, told: Sequence[Facts]) -> Told:
    first = min(told, key=lambda facts: facts.claim)
    return Told(voice, name_of(first), stake_of(first), 0, 0, (first.claim,), denied=True)


def _denial_of(groups: Set[str], voice: _Voice) -> Told:
    """What a voice denies of groups, the first of them."""
    return voice.denials[min(groups & voice.denials.keys(), key=group_order)]


def _of_group(group: str, voice: _Voice, kinds: frozenset[str]) -> Told | None:
    """What a voice tells of a group, worked out from narrower ones where it must be; None for nothing."""
    if group == ALL:
        whole = voice.own.get(ALL)
        return whole if whole is not None and not whole.bare else _sum_of_kinds(voice, kinds) or whole
    if group == CIVILIANS:
        return _civilians(voice)
    return voice.own.get(group) or voice.parts.get(group)


def _civilians(voice: _Voice) -> Told | None:
    """Civilians as told; else children and women, the least that they can be where they are a part."""
    told = voice.own.get(CIVILIANS) or voice.parts.get(CIVILIANS)
    if told is not None:
        return told
    alone = [voice.own[label] for label in (CHILDREN, WOMEN) if label in voice.own]
    if alone:
        return _added(alone)
    among = [voice.parts[label] for label in (CHILDREN, WOMEN) if label in voice.parts]
    return replace(_added(among), high=None, floor=True) if among else None


def _sum_of_kinds(voice: _Voice, kinds: frozenset[str]) -> Told | None:
    """All as the sum of civilians, fighters of each side and items; a floor where others tell of more groups."""
    told = [_civilians(voice) if kind == CIVILIANS else voice.own[kind] for kind in sorted(voice.kinds)]
    counted = [one for one in told if one is not None]
    if not counted:
        return None
    total = _added(counted)
    return total if voice.kinds == kinds else replace(total, high=None, floor=not total.bare)


def _added(told: Sequence[Told]) -> Told:
    """The sum of figures of groups that share nobody; a figure without a number leaves it open above."""
    if len(told) == 1:
        return told[0]
    stakes = {one.stake for one in told}
    numbered = [one for one in told if not one.bare]
    lows, highs = [one.low or 0 for one in numbered], [one.high for one in told]
    return Told(
        told[0].voice, told[0].speaker, stakes.pop() if len(stakes) == 1 else PARTIAL,
        sum(lows) if numbered else None, None if None in highs else sum(high or 0 for high in highs),
        tuple(claim for one in told for claim in one.claims),
        notes=tuple(dict.fromkeys(note for one in told for note in one.notes)),
    )  # fmt: skip
