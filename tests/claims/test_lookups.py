"""What begins or ends at a token."""

from __future__ import annotations

from mihak.claims.lookups import begun, ended, starting
from mihak.model.mention import Mention

FOUND = tuple(Mention("place", start, start + 2, start, "test") for start in (1, 5, 9))


def test_those_that_begin_in_a_range_keep_their_order() -> None:
    assert [m.start for m in begun(FOUND, 1, 9)] == [1, 5]
    assert list(begun(FOUND, 2, 5)) == []


def test_one_that_begins_at_a_token() -> None:
    assert starting(FOUND, 5) == FOUND[1]
    assert starting(FOUND, 6) is None


def test_the_last_that_ends_before_a_token() -> None:
    assert ended(FOUND, 7) == FOUND[1]
    assert ended(FOUND, 6) == FOUND[0]
    assert ended(FOUND, 2) is None
