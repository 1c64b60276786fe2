"""People listed by name."""

from __future__ import annotations

from claims.telling import best, of_kind
from mihak.model.claim import Casualties

NAMES = ["سالم دخيل النمر", "يحيى إبراهيم", "عادل مطر"]


def test_a_list_names_those_counted() -> None:
    text = "قتل ثلاثة هم: سالم دخيل النمر، ويحيى إبراهيم وهو مؤذن، وعادل مطر."
    whole, *parts = of_kind(Casualties, text)
    assert [best(p.victims) for p in parts] == NAMES
    assert all(p.part_of == whole.id and p.count.low == 1 for p in parts)


def test_some_of_them_are_known_by_name() -> None:
    text = "وقتل خمسة مسلحين، وعرف منهم محمد مصطفى الزعبي ومجد دحدل وفواز أحمد النهار."
    whole, *parts = of_kind(Casualties, text)
    assert (whole.count.low, len(parts)) == (5, 3)
    assert {p.victim_kind for p in parts} == {"combatant"}


def test_names_of_another_sentence_are_of_what_was_told_most() -> None:
    text = (
        "فقد تسعة جنود على الحدود. أما الأسماء المعلنة فهي: الرقيب سعيد بن محمد بن معتوق، والعريف علي بن سلمان الحقوي."
    )
    whole, *parts = of_kind(Casualties, text)
    assert [(p.effect, p.part_of == whole.id) for p in parts] == [("missing", True)] * 2


def test_a_list_of_places_names_nobody() -> None:
    found = of_kind(Casualties, "قتل ثلاثة في بلدات هي: سراقب، ومعرة النعمان، وكفرنبل.")
    assert [c.count.low for c in found] == [3]
