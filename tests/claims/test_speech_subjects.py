"""The subject of a verb of saying."""

from __future__ import annotations

import pytest

from claims.telling import sources

DEAD = "سبعة جنود قتلوا في حماة"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"بيد أن إذاعة الأندلس، وهي تابعة لحركة الشباب، أعلنت أن {DEAD}.", "إذاعة الأندلس"),
        (f"ولاحقا كتب أحمد الحسن، المتحدث باسم الدفاع المدني، على صفحته في فيسبوك أن {DEAD}.", "أحمد الحسن"),
        (f"نقلت وكالة رويترز عن ثلاثة مصادر أمنية أن {DEAD}.", "مصادر أمنية"),
        (f"ونسبت الوكالة إلى مصدر طبي أن {DEAD}.", "مصدر طبي"),
        (f"وفي ما نقلته سانا عن مصدر عسكري أن {DEAD}.", "مصدر عسكري"),
        (f"ويذكر المرصد السوري لحقوق الإنسان أن {DEAD}.", "المرصد السوري لحقوق الإنسان"),
        (f"نبه الدفاع المدني إلى أن {DEAD}.", "الدفاع المدني"),
    ],
)
def test_the_subject_is_found_past_what_parts_it_from_its_verb(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]


def test_who_stands_before_a_verb_of_accusing_speaks() -> None:
    assert set(sources("دمشق تتهم إسرائيل بقصف مطار حماة.")) == {"دمشق"}


def test_who_puts_a_number_on_the_dead_says_it() -> None:
    assert sources("وتقدر الأمم المتحدة عدد القتلى بنحو 13 ألفا.") == ["الأمم المتحدة"]


def test_a_statement_says_what_its_issuer_says() -> None:
    assert sources(f"وأصدر الدفاع المدني بيانا، قال فيه إن {DEAD}.") == ["الدفاع المدني"]


def test_a_role_of_one_word_keeps_where_it_is_held() -> None:
    assert sources(f"قال مصدر في المستشفى الحكومي إن {DEAD}.") == ["مصدر في المستشفى الحكومي"]
    assert sources(f"قال طبيب في حماة إن {DEAD}.") == ["طبيب"]


def test_a_subject_right_before_its_verb_is_not_outranked_by_the_object() -> None:
    text = "لكن وكالة سانا كذبت هذه التقارير، مؤكدة أن سبعة جنود قتلوا في حماة."
    assert sources(text) == ["وكالة سانا"]
