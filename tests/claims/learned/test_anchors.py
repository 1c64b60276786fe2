"""The word that stands for a claim."""

from __future__ import annotations

import pytest

from claims.learned.as_rules import own_reports, read
from mihak.claims.build import kind_and_detail
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.labels import LABELS
from mihak.claims.learned.ruled import ruled
from mihak.mentions.vocabulary import default_vocabulary


def anchored(text: str) -> set[tuple[str, str, str]]:
    """Word, kind and value of every claim of a text."""
    found = read(text)
    return {(found.document.words[anchor_of(t.draft)].form, *kind_and_detail(t.draft)) for t in found.told}


@pytest.mark.parametrize(
    ("text", "word", "kind", "value"),
    [
        ("قتل 7 مدنيين في دوما.", "7", "casualties", "killed"),
        ("أصيب مدنيون بجروح في دوما.", "مدنيون", "casualties", "injured"),
        ("سيطر الجيش السوري على بلدة منيان.", "سيطر", "control", "gained"),
        ("شن الطيران الروسي غارات على بلدة منيان.", "غارات", "attack", "airstrike"),
        ("دمر الثوار دبابة للجيش السوري في بلدة منيان.", "دبابه", "materiel", "destroyed"),
    ],
)
def test_a_claim_is_anchored_at_its_figure_its_name_or_its_word(text: str, word: str, kind: str, value: str) -> None:
    assert (word, kind, value) in anchored(text)


def test_killed_and_wounded_of_one_verb_have_anchors_of_their_own() -> None:
    found = {item for item in anchored("سقط 4 قتلى و9 جرحى في قصف على دوما.") if item[1] == "casualties"}
    assert found == {("4", "casualties", "killed"), ("9", "casualties", "injured")}


def test_no_two_claims_of_a_report_share_anchor_and_label() -> None:
    for one in own_reports():
        found = [(anchor_of(t.draft), kind_and_detail(t.draft)) for t in ruled(one, default_vocabulary()).told]
        assert len(found) == len(set(found))
        assert {label for _, label in found} <= set(LABELS)
