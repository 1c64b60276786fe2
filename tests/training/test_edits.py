from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from training.data.edits import Edit, Edited, apart


def test_offsets_are_moved_past_longer_and_shorter_words() -> None:
    edited = Edited("abc def ghi", (Edit(0, 3, "A", "x"), Edit(4, 7, "DEFGH", "y")))
    assert edited.new == "A DEFGH ghi"
    assert edited.stretch(4, 7) == "DEFGH"
    assert edited.stretch(8, 11) == "ghi"


def test_an_offset_inside_an_edit_names_its_group_and_its_ends_do_not() -> None:
    edited = Edited("abc def", (Edit(0, 3, "A", "x"),))
    assert [edited.cut(at) for at in (0, 1, 3, 4)] == ["", "x", "", ""]


def test_a_stretch_takes_in_no_insertion_at_its_end() -> None:
    edited = Edited("abcd", (Edit(2, 2, "__", "x"),))
    assert (edited.stretch(0, 2), edited.stretch(2, 4), edited.stretch(1, 3)) == ("ab", "cd", "b__c")


def test_of_edits_that_overlap_the_later_goes_with_its_group() -> None:
    kept = apart([Edit(0, 4, "A", "x"), Edit(2, 6, "B", "y"), Edit(8, 9, "C", "y"), Edit(9, 10, "D", "z")])
    assert [edit.group for edit in kept] == ["x", "z"]


@given(st.text("abcdef ", min_size=1, max_size=40), st.data())
def test_what_no_edit_touches_stays(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edited = Edited(text, (Edit(start, end, data.draw(st.text("xyz", max_size=9)), "g"),))
    assert edited.stretch(0, start) == text[:start]
    assert edited.stretch(end, len(text)) == text[end:]
