"""Adding the figures of incidents up where some count others already, and some may be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mihak.weighing.covers import Cover


@dataclass(frozen=True, slots=True)
class Part:
    """The figures that one incident brings to a total; None where open."""

    incident: str
    low: int | None
    best: int | None
    high: int | None


def added_low(parts: Sequence[Part], covers: Sequence[Cover], pairs: Sequence[tuple[str, str]]) -> int:
    """The least that there can be: every toll or the sum of what it may count, whichever is greater.

    Of incidents that may be one (``pairs``) only the one with the lowest figure
    counts; an open figure counts as 0.
    """
    lows = {part.incident: part.low or 0 for part in parts}
    for group in groups(pairs):
        counts = min(group, key=lambda id: (lows[id], id))
        lows |= dict.fromkeys(group - {counts}, 0)
    under = _under(covers)
    totals: dict[str, int] = {}
    for id in _from_below(parts, covers):
        totals[id] = max(lows[id], sum(totals[covered] for covered, _ in under.get(id, ())))
    return sum(totals[id] for id in _roots(parts, covers))


def added_high(parts: Sequence[Part], covers: Sequence[Cover]) -> int | None:
    """The most that there can be; None where an incident is open above.

    A toll or the sum of what it is sure to count, whichever is greater; what it
    only may count is added.
    """
    highs = {part.incident: part.high for part in parts}
    return _tree(parts, covers, highs, add_doubtful=True)


def added_best(parts: Sequence[Part], covers: Sequence[Cover]) -> int | None:
    """The best figure; None where an incident has none or it is open whether a toll counts another."""
    if any(not cover.sure for cover in covers):
        return None
    return _tree(parts, covers, {part.incident: part.best for part in parts}, add_doubtful=False)


def groups(pairs: Sequence[tuple[str, str]]) -> Iterator[frozenset[str]]:
    """Ids that hang together by pairs, each group once."""
    near: dict[str, set[str]] = {}
    for a, b in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    seen: set[str] = set()
    for id in sorted(near):
        if id in seen:
            continue
        group, open_ = {id}, [id]
        while open_:
            fresh = near[open_.pop()] - group
            group |= fresh
            open_ += fresh
        seen |= group
        yield frozenset(group)


def _tree(
    parts: Sequence[Part], covers: Sequence[Cover], figures: Mapping[str, int | None], *, add_doubtful: bool
) -> int | None:
    """The sum over the uppermost incidents; None where any figure is."""
    if any(figure is None for figure in figures.values()):
        return None
    under = _under(covers)
    totals: dict[str, int] = {}
    for id in _from_below(parts, covers):
        sure = sum(totals[covered] for covered, is_sure in under.get(id, ()) if is_sure)
        doubtful = sum(totals[covered] for covered, is_sure in under.get(id, ()) if not is_sure)
        totals[id] = max(figures[id] or 0, sure) + (doubtful if add_doubtful else 0)
    return sum(totals[id] for id in _roots(parts, covers))


def _under(covers: Sequence[Cover]) -> dict[str, list[tuple[str, bool]]]:
    under: dict[str, list[tuple[str, bool]]] = {}
    for cover in covers:
        under.setdefault(cover.cover, []).append((cover.covered, cover.sure))
    return under


def _roots(parts: Sequence[Part], covers: Sequence[Cover]) -> list[str]:
    covered = {cover.covered for cover in covers}
    return [part.incident for part in parts if part.incident not in covered]


def _from_below(parts: Sequence[Part], covers: Sequence[Cover]) -> list[str]:
    """Every incident behind all that it covers."""
    under = _under(covers)
    order: list[str] = []
    open_ = list(_roots(parts, covers))
    while open_:
        id = open_.pop()
        order.append(id)
        open_ += [covered for covered, _ in under.get(id, ())]
    return order[::-1]
