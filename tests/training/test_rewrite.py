from __future__ import annotations

from annotated import TEXT, annotated, wrong

from training.data.edits import Edit
from training.data.rewrite import occurrences, rewritten


def edit(old: str, new: str, group: str) -> Edit:
    at = TEXT.index(old)
    return Edit(at, at + len(old), new, group)


def test_quotes_offsets_and_every_name_are_cut_anew() -> None:
    made, groups = rewritten(annotated(), [edit("برزة", "القدم", "place"), edit("25", "31", "count")])
    assert groups == {"place", "count"}
    assert made["claims"][0]["quote"] == "31 مدنياً"
    assert made["claims"][0]["places"][0] == ["القدم", "حي القدم"]
    assert not wrong(made)


def test_an_edit_that_cuts_through_a_name_is_left_out_with_its_group() -> None:
    made, groups = rewritten(annotated(), [edit("الإنسان إن", "البيئة أن", "a"), edit("برزة", "القدم", "b")])
    assert groups == {"b"}
    assert made["claims"][0]["source"] == ["المرصد السوري لحقوق الإنسان"]
    assert not wrong(made)


def test_a_name_is_looked_for_as_a_whole_word_behind_prefixes() -> None:
    assert list(occurrences("حلبي وبحلب حلب", "حلب")) == [7, 11]
    assert list(occurrences("حلبي", "حلب")) == [0]
