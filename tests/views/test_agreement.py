"""The figures of agreement: which opinions count, and what the figures mean."""

from __future__ import annotations

from itertools import count

import pytest

from mihak.register.opinion_rows import AGREED, SETTLED, TAKEN_BACK, Opinion
from mihak.views.agreement import agreement_view, blind_pairs, meaning

SEQ = count(1)


def opinion(claim: str, by: str, verdict: str, made: int, over: int | None = None, outcome: str = "") -> Opinion:
    return Opinion(
        seq=next(SEQ), claim=claim, by=by, verdict=verdict, corrections=(), because="", made_at=f"2026-01-01T{made:04}",
        retired_at="" if over is None else f"2026-01-01T{over:04}", outcome=outcome,
    )  # fmt: skip


def test_the_first_two_that_stood_together_are_the_pair() -> None:
    first, second = opinion("c1", "a", "right", 1, 3, SETTLED), opinion("c1", "b", "wrong", 2, 3, SETTLED)
    assert list(blind_pairs([first, second])) == [(first, second)]


def test_what_was_taken_back_before_the_other_spoke_is_left_out() -> None:
    gone = opinion("c1", "a", "wrong", 1, 2, TAKEN_BACK)
    second, third = opinion("c1", "b", "right", 3, 4, AGREED), opinion("c1", "a", "right", 4, 4, AGREED)
    assert list(blind_pairs([gone, second, third])) == [(second, third)]


def test_changing_ones_mind_after_both_have_spoken_does_not_mend_the_figure() -> None:
    first, second = opinion("c1", "a", "right", 1, 3, TAKEN_BACK), opinion("c1", "b", "wrong", 2, 4, AGREED)
    again = opinion("c1", "a", "wrong", 4, 4, AGREED)
    assert list(blind_pairs([first, second, again])) == [(first, second)]


def test_open_opinions_of_one_tell_nothing() -> None:
    view = agreement_view([opinion("c1", "a", "right", 1)], {"c1": "attack"})
    assert (view.whole.units, view.whole.alpha, view.whole.means) == (0, None, "none")
    assert view.kinds == () and view.pairs == ()


def test_figures_by_kind_and_pair() -> None:
    said = []
    for n, (kind, by, one, other) in enumerate(
        [("attack", "b", "right", "right"), ("attack", "c", "wrong", "right"), ("control", "b", "wrong", "wrong")]
    ):
        said += [(f"c{n}", kind, opinion(f"c{n}", "a", one, 1)), (f"c{n}", kind, opinion(f"c{n}", by, other, 2))]
    view = agreement_view([one for *_, one in said], {claim: kind for claim, kind, _ in said})
    assert (view.whole.units, view.whole.agreed) == (3, 2)
    assert view.whole.alpha == pytest.approx(1 - 5 * 2 / (36 - 9 - 9))
    assert [(line.of, line.units, line.agreed) for line in view.kinds] == [("attack", 2, 1), ("control", 1, 1)]
    assert [(line.of, line.units, line.agreed) for line in view.pairs] == [("a & b", 2, 2), ("a & c", 1, 0)]


@pytest.mark.parametrize(
    ("alpha", "units", "means"),
    [(None, 0, "none"), (0.99, 19, "few"), (None, 20, "alike"), (0.8, 20, "reliable"), (0.7, 20, "tentative"),
     (0.66, 20, "unreliable"), (0.0, 20, "chance"), (-0.5, 20, "chance")],
)  # fmt: skip
def test_what_a_figure_means(alpha: float | None, units: int, means: str) -> None:
    assert meaning(alpha, units) == means
