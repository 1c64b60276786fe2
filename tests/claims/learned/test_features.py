"""What the network is told of every word."""

from __future__ import annotations

import numpy as np

from claims.learned.as_rules import read, table
from mihak.claims.build import kind_and_detail
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.features import COLUMN, FIXED, Features, provenance, steps
from mihak.claims.learned.labels import LABELS
from mihak.claims.learned.ruled import Ruled

TEXT = "حلب 12 تشرين الثاني. قتل خمسة مدنيين أمس في قصف للجيش السوري على حي الشعار. وأصيب طفلان."


def words(found: Ruled, column: str, tags: tuple[str, ...] = ()) -> list[str]:
    """The words that have a feature."""
    at = (*FIXED, *tags).index(column)
    return [found.document.words[n].form for n in np.flatnonzero(table(found, tags)[:, at]).tolist()]


def test_one_row_a_token_of_noughts_and_ones() -> None:
    found = read(TEXT)
    made = table(found, ("v", "prep"))
    assert made.shape == (len(found.document.words), len(FIXED) + 2)
    assert made.dtype == np.float32
    assert set(np.unique(made)) == {0.0, 1.0}


def test_columns_are_told_apart() -> None:
    assert len(set(FIXED)) == len(FIXED)
    assert [COLUMN[name] for name in FIXED] == list(range(len(FIXED)))


def test_words_figures_and_names_are_marked() -> None:
    found = read(TEXT)
    assert words(found, "places-B") == ["حلب", "حي"]
    assert words(found, "places-I") == ["الشعار"]
    assert "خمسه" in words(found, "counts")
    assert "امس" in words(found, "dates-B")
    assert "للجيش" in words(found, "ل")
    assert "قتل" in words(found, "v", ("v",))
    first = found.document.passages[0]
    assert words(found, "title") == [word.form for word in found.document.words[: first.end]]


def test_the_rules_claims_are_marked_at_their_anchors() -> None:
    found = read(TEXT)
    made = table(found)
    first = COLUMN[":".join(LABELS[0])]
    marked = {(int(at), LABELS[n]) for at, n in np.argwhere(made[:, first : first + len(LABELS)] > 0)}
    assert marked == {(anchor_of(item.draft), kind_and_detail(item.draft)) for item in found.told}
    for item in found.told:
        kind, _ = kind_and_detail(item.draft)
        assert made[item.draft.start : item.draft.end, COLUMN[f"in-{kind}"]].all()


def test_what_was_told_twice_is_marked() -> None:
    found = read("مقتل 7 مدنيين في دوما.\nقتل 7 مدنيين في مدينة دوما.")
    assert len(found.again) == 1
    assert np.flatnonzero(table(found)[:, COLUMN["again"]]).tolist() == list(found.again)


def test_provenance_names_rule_status_and_where_day_and_place_stand() -> None:
    found = read("قتل خمسة مدنيين أمس في دوما. وأصيب طفلان.")
    killed, injured = (
        next(t for t in found.told if kind_and_detail(t.draft)[1] == effect) for effect in ("killed", "injured")
    )
    names = set(provenance(found.document, killed))
    assert {f"rule={killed.draft.rule}", "status=asserted", "sentence=0", "day-here", "place-here"} <= names
    assert "place-before" in set(provenance(found.document, injured))
    assert any(name.startswith("victims=") for name in names)
    assert words(found, "place-before", ("place-before",)) == [found.document.words[anchor_of(injured.draft)].form]


def test_steps_tell_the_side() -> None:
    passage = read("قتل مدني في دوما. وأصيب آخر في حلب. وعاد الهدوء.").document.passages[1]
    assert [steps(passage, at) for at in (passage.start - 1, passage.start, passage.end)] == [
        "before",
        "here",
        "behind",
    ]


def test_a_maker_gives_the_same_for_one_document_whatever_it_saw_before() -> None:
    first, second = read(TEXT), read("سيطر الثوار على بلدة منيان صباحا.")
    features = Features(("v", "prep"))
    for found in (second, first, second):
        given = features(found.document, found.told, found.again)
        assert np.array_equal(given, table(found, ("v", "prep")))


def test_an_empty_text_has_no_rows() -> None:
    found = read("...")
    assert table(found).shape[0] == len(found.document.words)
