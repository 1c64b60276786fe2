"""What begins or ends at a token."""

from __future__ import annotations

from mentions.scanning import scanned

from mihak.claims.lookups import begun, count_at, count_ending, ended, first_count, starting
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


def test_only_what_counts_is_a_figure() -> None:
    document = scanned("قتل حزب الله سبعة مدنيين و12 طفلا عام 2016.")
    (passage,) = document.passages
    forms = [word.form for word in document.words]
    adults, children = forms.index("سبعه"), forms.index("طفلا")
    first, ending = first_count(passage, 0, passage.end), count_ending(passage, children)
    assert first is not None and (first.low, first.start) == (7, adults)
    assert ending is not None and ending.low == 12
    assert count_at(passage, adults) == first == count_ending(passage, forms.index("مدنيين"))
    assert count_at(passage, children) is None
    assert first_count(passage, children, passage.end) is None
