"""Rows told by what they keep of the row before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mihak.web.splice import splice, spliced


class Thing:
    """Equal to nothing but itself."""


@given(st.lists(st.integers(0, 40), unique=True), st.lists(st.integers(0, 40), unique=True), st.integers(1, 5))
def test_a_row_comes_as_it_is_with_the_same_objects(old: list[int], new: list[int], size: int) -> None:
    things = [Thing() for _ in range(41)]
    before, after = tuple(things[n] for n in old), tuple(things[n] for n in new)
    told = list(splice(before, after, size))
    assert [one.last for one in told] == [False] * (len(told) - 1) + [True]
    assert all(len(one.new) <= size for one in told)
    assert list(map(id, spliced(before, told))) == list(map(id, after))


def test_of_a_long_row_little_is_told() -> None:
    before = tuple(Thing() for _ in range(5000))
    after = (*before[:700], Thing(), *before[702:])
    told = list(splice(before, after, 200))
    assert sum(len(one.new) for one in told) == 1
    assert len(told) == 3
    (kept, end) = splice(before, before, 200, keep=False)
    assert (kept.start, kept.end, end.keep) == (0, 5000, False)
