"""The walk over a text: every mention once, in order, inside its passage."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentions.scanning import found, names, scanned
from mihak.mentions.document import Document
from mihak.model.mention import Mention

KINDS = ("places", "actors", "people", "persons", "weapons")
TEXT = (
    "قصف الجيش السوري بالبراميل المتفجرة حي الشعار بمدينة حلب أمس، فقتل خمسة مدنيين والعقيد سهيل الزلطان.\n"
    "وفي حماة انسحب حزب الله في 3 تشرين الثاني 2016."
)
WORDS = st.lists(st.sampled_from(TEXT.split()), max_size=30).map(" ".join)


def test_each_sentence_is_a_passage_with_its_own_mentions() -> None:
    first, second = scanned(TEXT).passages
    assert (first.index, second.index) == (0, 1)
    assert first.end <= second.start
    assert [len(getattr(first, kind)) > 0 for kind in KINDS] == [True] * 5
    assert [len(getattr(second, kind)) for kind in ("places", "actors", "persons")] == [1, 1, 0]


def test_figures_and_dates_are_read_beside_the_names() -> None:
    first, second = scanned(TEXT).passages
    assert [figure.low for figure in first.figures if figure.counts] == [5]
    told = [date.when.public for passage in (first, second) for date in passage.dates if date.when]
    assert told == ["2016-11-11", "2016-11-03"]


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_mentions_lie_inside_their_passage_and_hold_their_head(text: str) -> None:
    for passage in scanned(text).passages:
        for kind in KINDS:
            for mention in getattr(passage, kind):
                assert passage.start <= mention.start < mention.end <= passage.end
                assert mention.start - 1 <= mention.head < mention.end


def inside_a_group(document: Document, place: Mention) -> bool:
    """Whether a place is told inside a group that is known by its first word alone."""
    groups = (actor for actor in found(document, "actors") if actor.rule == "actor-head")
    return any(group.start < place.start and place.end <= group.end for group in groups)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_names_do_not_overlap_but_for_places_in_groups(text: str) -> None:
    document = scanned(text)
    held = sorted(
        (mention.start, mention.end)
        for kind in ("places", "actors", "persons", "weapons")
        for mention in found(document, kind)
        if kind != "places" or not inside_a_group(document, mention)
    )
    assert all(before[1] <= after[0] for before, after in pairwise(held))


def test_a_group_told_by_its_first_word_has_a_place_inside() -> None:
    assert names("انسحب مسلحو حلب الشرقية", "places") == ["حلب الشرقية"]
    assert names("انسحب جيش حلب", "actors") == ["جيش حلب"]
    assert names("انسحب جيش حلب", "places") == ["حلب"]


def test_the_longest_reading_of_a_word_wins() -> None:
    assert names("انسحب جيش سوريا الجديد", "actors") == ["جيش سوريا الجديد"]
    assert names("انسحب جيش سوريا الجديد", "places") == []


def test_a_name_does_not_reach_over_a_sentence() -> None:
    assert names("انسحب الجيش. السوري قال ذلك", "actors")[0] == "الجيش"


@pytest.mark.parametrize("text", ["", "\n\n", "...", "؟!"])
def test_a_text_without_words_has_no_passages(text: str) -> None:
    assert scanned(text).passages == ()


def test_latin_words_and_digits_are_passed_over() -> None:
    document = scanned("BBC 2016 reports: 12 / 7")
    assert [found(document, kind) for kind in KINDS] == [[], [], [], [], []]
