"""The slots of the anchors of one window."""

from __future__ import annotations

import numpy as np
import pytest

from claims.learned.as_rules import META, AsRules, pieces, read, table
from claims.learned.test_hints import anchors
from mihak.claims.learned.chosen import Chosen
from mihak.claims.learned.features import COLUMN, FIXED
from mihak.claims.learned.filled import answers, pointable, sentence_ends
from mihak.claims.learned.hints import hints
from mihak.claims.learned.labels import KINDS, ROLE_AT, ROLES_OF, SINGLE
from mihak.claims.learned.made import Answer
from mihak.claims.learned.pairs import layout
from mihak.claims.learned.ruled import Ruled
from mihak.claims.learned.windows import Window, windows

TEXT = "قتل 7 مدنيين بينهم 3 أطفال أمس في دوما، وأصيب 9 جنود. وقصف الجيش السوري بلدة منيان عام 2015."


def window_of(found: Ruled) -> Window:
    """The one window of a short text."""
    (window,) = windows(found.document, pieces()(found.document))
    return window


def answered(text: str) -> list[Answer]:
    """The answers of the rules, asked of a network that repeats them."""
    found = read(text)
    given = [Chosen(anchor, 2.0, 0) for anchor in anchors(found)]
    known = hints(found.document, found.told, anchors(found))
    made = table(found)
    vectors = np.zeros((len(made), 1), np.float32)
    where, window = layout(found.document), window_of(found)
    return answers(AsRules(), META, where, found.document, window, vectors, made, given, known)


def test_every_anchor_gets_its_kinds_slots_and_the_rules_answers() -> None:
    made = answered(TEXT)
    assert len(made) == 4
    for answer in made:
        assert tuple(answer.slots) == ROLES_OF[answer.anchor.kind]
        assert answer.odds == 2.0
        assert answer.status == answer.hint.status
        for role, pointed in answer.slots.items():
            spans = answer.hint.spans.get(role, ())
            # A date and a count are told by their first word.
            assert pointed.spans == (tuple((at, at + 1) for at, _ in spans) if role in SINGLE else spans), role
            assert pointed.option == answer.hint.options.get(role, -1), role


def test_victims_are_those_of_the_rules() -> None:
    found = {a.anchor.value: a.victims for a in answered("قتل 7 مدنيين وأصيب 9 جنود في دوما.")}
    assert found == {"killed": "civilian", "injured": "combatant"}


def test_dates_counts_and_wholes_point_at_their_like_alone() -> None:
    made = np.zeros((5, len(FIXED)), np.float32)
    made[1, COLUMN["dates-B"]] = made[2, COLUMN["counts"]] = 1
    kinds = np.array([KINDS.index(kind) for kind in ("casualties", "casualties", "attack")])
    allowed = pointable(made, np.array([0, 3, 4]), kinds)
    assert np.flatnonzero(allowed[0, ROLE_AT["date"]]).tolist() == [1]
    assert np.flatnonzero(allowed[0, ROLE_AT["count"]]).tolist() == [2]
    assert [np.flatnonzero(row).tolist() for row in allowed[:, ROLE_AT["part_of"]]] == [[3], [0], [0, 3]]
    assert allowed[:, ROLE_AT["perpetrator"]].all()


@pytest.mark.parametrize(
    "text",
    [
        "دمر الثوار دبابتين للجيش السوري في بلدة منيان.",
        "قتل مدنيان في دوما.",
        "دمر الثوار ثلاث دبابات للجيش السوري في بلدة منيان.",
    ],
)
def test_a_count_that_the_rules_read_inside_a_noun_may_be_pointed_at(text: str) -> None:
    (counted,) = (a for a in answered(text) if a.anchor.kind in ("casualties", "materiel"))
    assert counted.slots["count"].spans == counted.hint.spans.get("count", ())
    assert counted.slots["count"].option == counted.hint.options.get("count", -1)


def test_sentence_ends_count_from_the_window() -> None:
    found = read("قتل مدني. وأصيب آخر. وعاد.")
    ends = [passage.end for passage in found.document.passages]
    assert len(ends) == 3
    size = len(found.document.words)
    made = sentence_ends(found.document, Window(0, 0, size, (), ()))
    assert [made[p.start] for p in found.document.passages] == ends
    inner = sentence_ends(found.document, Window(ends[0], ends[0], size - 1, (), ()))
    assert len(inner) == size - 1 - ends[0]
    assert sorted(set(inner)) == [ends[1] - ends[0], size - 1 - ends[0]]
