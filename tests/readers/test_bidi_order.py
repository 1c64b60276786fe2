from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.readers.bidi_order import is_right_to_left, reading_order, spelled


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("بلح يف", "في حلب"),
        ("ايندم 12 لتق", "قتل 12 مدنيا"),
        ("28/10/2016 يف", "في 28/10/2016"),
        ("3.5 ةفاسم", "مسافة 3.5"),
        ("٣٫٥ ةفاسم", "مسافة ٣٫٥"),
        ("28-10-2016 يف", "في 2016-10-28"),
        ("BBC News تلاق", "قالت BBC News"),
        ("F-16 ةرئاط", "طائرة F-16"),
        ("ةبسنب %50", "50% بنسبة"),
        (")يوج( فصق", "قصف (جوي)"),
        ("(يوج) فصق", "قصف (جوي)"),
        ("»ةدعاقلا« ميظنت", "تنظيم «القاعدة»"),
    ],
)
def test_a_line_from_left_to_right_is_read(drawn: str, read: str) -> None:
    assert reading_order(list(drawn)) == read


def test_a_ligature_is_one_glyph() -> None:
    assert reading_order(["م", "لا", "س"]) == "سلام"


def test_presentation_forms_become_letters() -> None:
    assert spelled("\ufefb") == "لا"
    assert spelled("\ufe91") == "ب"
    assert spelled("\u0627\u0644") == "لا", "no ligature of alef-lam exists: the map is backwards"
    assert spelled("A") == "A"


def test_which_way_a_line_runs() -> None:
    assert is_right_to_left("قتلت 12 BBC")
    assert not is_right_to_left("12")
    assert not is_right_to_left("Aleppo حي")


@given(st.lists(st.text(min_size=1, max_size=2), max_size=40))
def test_no_letter_is_lost(glyphs: list[str]) -> None:
    plain = [g for g in glyphs if not set(g) & set("()[]{}<>«»‹›")]
    assert sorted(reading_order(plain)) == sorted("".join(plain))
