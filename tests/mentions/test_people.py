"""People who were counted or killed: whom the words mean, and which kind of victim."""

from __future__ import annotations

import pytest

from mentions.scanning import details, names


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("مدنيين", "civilian"), ("أطفال", "civilian"), ("نساء", "civilian"), ("صحفيين", "civilian"),
        ("مسعفين", "civilian"), ("نازحين", "civilian"), ("متظاهرين", "civilian"),
        ("جنود", "combatant"), ("مقاتلين", "combatant"), ("مسلحين", "combatant"), ("ضباط", "combatant"),
        ("أشخاص", "unknown"), ("رجال", "unknown"),
    ],
)  # fmt: skip
def test_a_noun_for_persons_tells_the_kind_of_victim(words: str, kind: str) -> None:
    assert details(f"مقتل سبعة {words} أمس", "people") == [(words, kind)]


def test_each_of_several_is_found_without_its_conjunction() -> None:
    assert names("قتل مدنيون وجنود وامرأة", "people") == ["مدنيون", "جنود", "امرأة"]


def test_a_dual_counts_as_people() -> None:
    assert details("قتل طفلان", "people") == [("طفلان", "civilian")]


def test_an_adjective_belongs_to_the_people() -> None:
    assert names("قتل عشرة مدنيين سوريين", "people")[0] == "مدنيين سوريين"


def test_a_pronoun_behind_does_not_hide_them() -> None:
    assert details("قتل سبعة من مقاتليه", "people") == [("مقاتليه", "combatant")]


def test_things_are_no_people() -> None:
    assert names("دمر القصف مدرسة وسوقا وثلاثة منازل", "people") == []


def test_an_object_behind_the_people_is_not_in_their_name() -> None:
    assert names("دخل المدنيون المدينة", "people") == ["المدنيون"]
