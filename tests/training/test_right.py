"""The right answers of the slots of annotated claims."""

from __future__ import annotations

import pytest
from small import as_read, small

from mihak.claims.learned.labels import LISTS, NONE, ONE, PUBLISHED, ROLES_OF, TWO
from training.right import Slot
from training.targets import Example, Target


def target(made: Example, kind: str, n: int = 0) -> Target:
    """The n-th annotated claim of a kind."""
    return [t for t in made.targets if t.anchor.kind == kind][n]


def spoken(made: Example, slot: Slot) -> list[str]:
    """The words at the right spans of a slot, nearest first."""
    document = made.ruled.document
    spans = slot.spans or tuple(span for group in slot.groups for span in group)
    return [document.text.raw[slice(*document.raw_span(*span))] for span in spans]


def test_every_slot_that_points_has_an_answer_of_its_form() -> None:
    for made in (small(), as_read("قتل 7 مدنيين أمس في دوما. وسيطر الثوار على بلدة منيان.")):
        for one in made.targets:
            assert sorted(one.slots) == sorted(ROLES_OF[one.anchor.kind])
            for role, slot in one.slots.items():
                assert not (slot.groups and (slot.options or slot.spans))
                assert role in LISTS or slot.options or slot.spans


def test_names_are_found_where_they_stand_and_where_the_rules_read_them() -> None:
    made = small()
    killed = target(made, "casualties").slots
    assert spoken(made, killed["source"])[0] == "المرصد السوري لحقوق الإنسان"
    assert spoken(made, killed["victims"]) == ["مدنياً"]
    assert "للجيش السوري" in spoken(made, killed["perpetrator"])
    gained = target(made, "control").slots
    assert spoken(made, gained["actor"])[0] in ("قوات الجيش السوري", "الجيش السوري")
    assert gained["opponent"] == Slot((NONE,))


def test_a_list_has_a_group_for_each_name() -> None:
    made = small()
    places = target(made, "casualties").slots["places"]
    assert len(places.groups) == 2
    first, second = (spoken(made, Slot(spans=group)) for group in places.groups)
    assert any("برزة" in words for words in first)
    assert all("دوما" in words for words in second)
    assert as_read("قتل 7 مدنيين.").targets[0].slots["places"] == Slot()


def test_a_part_points_at_the_anchor_of_its_whole() -> None:
    whole, part = (target(small(), "casualties", n) for n in range(2))
    assert part.slots["part_of"].spans == ((whole.anchor.at, whole.anchor.at + 1),)
    assert whole.slots["part_of"] == Slot((NONE,))


def test_a_date_is_its_words_or_the_day_of_the_report() -> None:
    made = small()
    day = target(made, "casualties").slots["date"]
    assert day.options == (PUBLISHED,)
    assert spoken(made, day) == ["اليوم"]
    assert target(made, "control").slots["date"] == Slot((NONE,))


@pytest.mark.parametrize(
    ("text", "option", "words"),
    [
        ("قتل 7 مدنيين في دوما.", -1, "7"),
        ("قتل مدني في دوما.", ONE, ""),
        ("قتل مدنيون في دوما.", NONE, ""),
        ("قتل مدنيان في دوما.", TWO, "مدنيان"),
        ("دمر الثوار دبابتين في منيان.", TWO, "دبابتين"),
        ("قتل أكثر من 30 مدنيا في دوما.", -1, "أكثر من 30"),
    ],
)
def test_a_count_is_its_figure_or_an_option(text: str, option: int, words: str) -> None:
    made = as_read(text)
    slot = made.targets[0].slots["count"]
    assert slot.options == (option,) or spoken(made, slot) == [words]
