"""Lists of who the dead or hurt are."""

from __future__ import annotations

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


def names(text: str) -> list[tuple[str, int | None, str]]:
    """Effect, count and victims of each claim."""
    return [(c.effect, c.count.low, best(c.victims)) for c in of_kind(Casualties, text)]


def test_they_are_lists_the_members_of_a_toll() -> None:
    whole, *parts = of_kind(Casualties, "الحصيلة الأخيرة للضحايا بلغت ثلاثة قتلى، هم عسكريان ومدني.")
    assert [(c.count.low, best(c.victims)) for c in parts] == [(2, "عسكريان"), (1, "مدني")]
    assert {c.part_of for c in parts} == {whole.id}


def test_members_in_brackets_are_parts_where_they_add_up() -> None:
    whole, *parts = of_kind(Casualties, "قتل خمسة أشخاص (3 أطفال وامرأتان) في الغارة.")
    assert [(c.count.low, c.part_of) for c in parts] == [(3, whole.id), (2, whole.id)]
    assert len(of_kind(Casualties, "قتل خمسة أشخاص (12 غارة وقذيفتان) في الحي.")) == 1


def test_the_dead_are_listed_in_a_sentence_of_their_own() -> None:
    text = "قتل عشرة في الانفجارين. والضحايا هم طفلان وثماني نساء."
    whole, *parts = of_kind(Casualties, text)
    assert [(c.count.low, best(c.victims), c.part_of) for c in parts] == [
        (2, "طفلان", whole.id),
        (8, "نساء", whole.id),
    ]


def test_names_go_on_behind_what_is_told_of_each() -> None:
    text = "أعلنت الوزارة مقتل الطفل سالم أحمد (15 عاما) من البلدة، بعد إصابته برصاصة، والشاب حسن يوسف من القرية."
    assert names(text) == [("killed", 1, "سالم أحمد"), ("killed", 1, "حسن يوسف")]


def test_another_sentence_ends_a_list_of_names() -> None:
    text = "قتل القيادي أحمد علي في الغارة. وأكد محمد سالم الناطق باسم القوات ذلك."
    assert names(text) == [("killed", 1, "أحمد علي")]


def test_a_verb_inside_a_name_tells_nothing() -> None:
    assert names("قتل الشاب محمود ياسر خليل في القصف.") == [("killed", 1, "محمود ياسر خليل")]


def test_a_heading_lists_the_parts_of_its_toll() -> None:
    whole, *parts = of_kind(Casualties, "القتلى المدنيون: 45، 7 نساء، 10 أطفال.")
    assert [(p.count.low, p.part_of) for p in parts] == [(7, whole.id), (10, whole.id)]
