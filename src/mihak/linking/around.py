"""The judgements of pairs by the claims that they touch, kept while some come and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from mihak.linking.between import Pair
from mihak.model.judgement import SAME, Judgement


class Around:
    """What holds of the pairs around each claim: the machine's judgements, outranked by those of persons."""

    def __init__(self) -> None:
        self._left: dict[str, list[Judgement]] = {}
        self._right: dict[str, list[Judgement]] = {}
        self._persons: dict[Pair, Judgement] = {}
        self._by_claim: dict[str, list[Pair]] = {}

    def change(self, came: Iterable[Judgement], went: Collection[Judgement]) -> set[str]:
        """Take in what the machine says now and said before; the claims of both."""
        gone: dict[str, set[int]] = {}
        for one in went:
            for claim in (one.left, one.right):
                gone.setdefault(claim, set()).add(id(one))
        for claim, ids in gone.items():
            for held in (self._left, self._right):
                left = [one for one in held.pop(claim, ()) if id(one) not in ids]
                if left:
                    held[claim] = left
        touched = set(gone)
        for one in came:
            self._left.setdefault(one.left, []).append(one)
            self._right.setdefault(one.right, []).append(one)
            touched.add(one.left)
            touched.add(one.right)
        return touched

    def judged(self, persons: Mapping[Pair, Judgement]) -> set[str]:
        """Take in what persons say now; the claims of pairs of which they say something else than before."""
        before, self._persons = self._persons, dict(persons)
        changed = [pair for pair, one in persons.items() if before.get(pair) != one]
        changed += [pair for pair in before if pair not in persons]
        self._by_claim = {}
        for pair in persons:
            for claim in pair:
                self._by_claim.setdefault(claim, []).append(pair)
        return {claim for pair in changed for claim in pair}

    def by_persons(self, claim: str) -> Iterator[Pair]:
        """The pairs of a claim that persons judged."""
        return iter(self._by_claim.get(claim, ()))

    def of(self, claim: str) -> Iterator[tuple[Pair, Judgement]]:
        """The pairs of a claim, each with the judgement that holds of it."""
        for pair in self._by_claim.get(claim, ()):
            yield pair, self._persons[pair]
        for held in (self._left, self._right):
            for one in held.get(claim, ()):
                pair = (one.left, one.right)
                if pair not in self._persons:
                    yield pair, one

    def same(self, claim: str) -> Iterator[str]:
        """The claims that tell of the same happening as a claim, as far as pairs go."""
        for (left, right), one in self.of(claim):
            if one.verdict == SAME:
                yield right if left == claim else left
