"""Facts as rows."""

from __future__ import annotations

from typing import Any

from linking.made_facts import ALEPPO, ARMY, COLLEGE, DAY, FATH, GOVERNORATE, QUARTER, casualties, fact
from mihak.linking import table
from mihak.linking.table import COLUMNS, Numbers, batches, hashed, row
from mihak.model.facts import Facts


def rows(*facts: Facts) -> list[dict[str, Any]]:
    numbers = Numbers()
    names = [name for name, _ in COLUMNS]
    return [dict(zip(names, row(number, one, numbers), strict=True)) for number, one in enumerate(facts)]


def test_equal_names_have_equal_numbers_and_others_others() -> None:
    one, other, third = rows(fact("a", doer=ARMY), fact("b", doer=ARMY), fact("c", doer=FATH))
    assert one["doer_name"] == other["doer_name"] != third["doer_name"]
    assert one["doer_bloc"] == other["doer_bloc"] != third["doer_bloc"]
    assert one["sufferer_name"] is None


def test_days_span_and_figures() -> None:
    one, undated = rows(casualties(first=DAY, last=DAY + 2, low=5), fact("b", first=None, last=None))
    assert (one["day_first"], one["day_last"], one["span"]) == (DAY, DAY + 2, 2)
    assert (one["low"], one["high"]) == (5, None)
    assert (undated["day_first"], undated["span"]) == (None, None)


def test_a_figure_beyond_all_bounds_fits_its_column() -> None:
    (one,) = rows(casualties(low=10**12))
    assert one["low"] == table.LARGEST


def test_places_stand_by_how_much_they_say() -> None:
    (one,) = rows(fact(spots=(COLLEGE, QUARTER, ALEPPO, GOVERNORATE)))
    assert [len(one[name]) > 0 for name in ("sites", "quarters", "wide")] == [True] * 3
    assert not set(one["sites"]) & set(one["quarters"])
    assert not set(one["quarters"]) & set(one["wide"])


def test_words_that_say_nothing_of_which_place_are_left_out() -> None:
    college, quarter = rows(fact("a", spots=(COLLEGE,)), fact("b", spots=(QUARTER,)))
    assert len(college["spot_words"]) == 1
    assert not set(college["spot_words"]) & set(quarter["spot_words"])


def test_a_named_persons_name_is_compared_as_a_victim_only() -> None:
    (one,) = rows(casualties(person=True, victims="عمر سراقب", sufferer=ARMY))
    assert one["sufferer_name"] is None
    assert len(one["victim_words"]) == 2


def test_buckets_of_words_hold_each_word() -> None:
    bits = [[one[f"bits_{n}"] for n in range(4)] for one in rows(fact("a"), fact("b", words=()))]
    assert 0 < sum(part.bit_count() for part in bits[0]) <= len(fact().words)
    assert bits[1] == [0, 0, 0, 0]


def test_a_key_has_one_number_in_every_process() -> None:
    assert hashed("at|act|حلب|1") == hashed("at|act|حلب|1") != hashed("at|act|حلب|2")
    assert hashed("a") == int.from_bytes(bytes.fromhex("40f89e395b66422f"), "little", signed=True)


def test_batches_number_the_claims_through(monkeypatch: Any) -> None:
    monkeypatch.setattr(table, "BATCH", 2)
    found = list(batches([fact(id) for id in "abc"]))
    assert [batch.num_rows for batch in found] == [2, 1]
    assert [number for batch in found for number in batch.column("unique_id").to_pylist()] == [0, 1, 2]
    assert found[0].schema.names == [name for name, _ in COLUMNS]
