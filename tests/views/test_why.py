"""Why two claims are taken for one happening."""

from __future__ import annotations

import pytest

pytest.importorskip("splink", reason="needs splink (pip install 'mihak[weigh]')")

from weighing.sample import sample_weighed

from mihak.errors import NotInRegister, OptionError
from mihak.linking.weights import DEFAULT
from mihak.model.judgement import DIFFERENT, Judgement
from mihak.views.why import WhyView, why_view

HOMES = {"c1": "i1", "c2": "i1", "c3": "i3", "c4": "i4", "c5": "i5"}


def why(a: str, b: str, *persons: Judgement) -> WhyView:
    return why_view(sample_weighed(), (a, b), HOMES, persons, DEFAULT)


def test_weights_add_up_to_the_score_and_the_verdict_follows() -> None:
    view = why("c2", "c1")
    assert sum(reason.weight for reason in view.reasons) == pytest.approx(view.score)
    assert view.odds == pytest.approx(2**view.score)
    assert (view.left.claim, view.right.claim, view.together) == ("c1", "c2", True)


def test_what_a_person_said_of_the_pair_stands_beside_it() -> None:
    said = Judgement(id="j1", verdict=DIFFERENT, left="c1", right="c3", by="reviewer", person=True)
    view = why("c1", "c3", said)
    assert (view.person, view.together) == (said, False)
    assert why("c1", "c4", said).person is None


def test_one_claim_twice_and_one_that_is_not_weighed_are_refused() -> None:
    with pytest.raises(OptionError, match="Give two claims"):
        why("c1", "c1")
    with pytest.raises(NotInRegister, match="no claim 'c9'"):
        why("c1", "c9")
