"""What holds of a pair or a reading where several judged it: a person outranks the machine."""

from __future__ import annotations

from collections.abc import Iterable

from mihak.model.judgement import PAIR_VERDICTS, READING_VERDICTS, Judgement

Pair = tuple[str, str]


def decided(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The judgement that holds of each pair of claims, ``(left, right)``, in the order of the pairs.

    Of those that are live a person's goes before the machine's, and a later one
    before an earlier one. A person's "unsure" is a judgement too: it takes the
    pair out of the machine's hands and leaves it undecided.
    """
    held: dict[Pair, Judgement] = {}
    for one in judgements:
        if one.live and one.verdict in PAIR_VERDICTS:
            key = (one.left, one.right)
            held[key] = max(held.get(key, one), one, key=rank)
    return dict(sorted(held.items()))


def readings(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The judgement that holds of the reading of each claim, by its id, in the order of the ids.

    The order of rank is that of ``decided``. Where a reading was corrected in
    several slots, it is one of the corrections; ``corrected`` takes them all.
    """
    held: dict[str, Judgement] = {}
    for one in judgements:
        if one.live and one.verdict in READING_VERDICTS:
            held[one.left] = max(held.get(one.left, one), one, key=rank)
    return dict(sorted(held.items()))


def rank(one: Judgement) -> tuple[bool, str, str]:
    """What judgements of one pair or reading are ordered by; the greatest holds."""
    return one.person, one.made_at, one.id
