"""Datelines, brackets and credits."""

from __future__ import annotations

import pytest

from mihak.gazetteer.sources import default_sources
from mihak.lang.ar.normalise import fold
from mihak.linking.credits import credits

LONG = "قال سكان إن القصف لم يتوقف منذ الصباح وإن المشفى امتلأ بالجرحى. " * 12


def credited(text: str) -> list[tuple[str, str]]:
    norm = fold(text)
    return [(source.id, norm[start:end]) for source, start, end in credits(norm, default_sources().find)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"(رويترز)\n{LONG}", [("reuters", "(رويترز)")]),
        (f"حلب (أ ف ب) - {LONG}", [("afp", "(ا ف ب)")]),
        (f"{LONG}\n(رويترز، د ب أ)", [("reuters", "(رويترز, د ب ا)"), ("dpa", "(رويترز, د ب ا)")]),
        (f"دمشق - سانا\n{LONG}", [("sana", "سانا")]),
        (f"دمشق / رويترز / {LONG}", [("reuters", "رويترز")]),
        (f"{LONG}\nالمصدر: وكالات، الأناضول", []),
        (f"{LONG}\nالمصدر: الأناضول", [("anadolu", "الاناضول")]),
    ],
)
def test_a_text_is_credited(text: str, expected: list[tuple[str, str]]) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        LONG + "وذكرت الوكالة (سانا) ذلك. " + LONG,
        "ذكرت وكالة الأنباء السورية (سانا) أن " + LONG,
        f"المرصد السوري لحقوق الإنسان: ثلاثون قتيلا\n{LONG}",
        f"{LONG}\n(رويترز ومصادر محلية كثيرة)",
        f"{LONG}\n(218)",
        "",
    ],
)
def test_an_aside_or_a_headline_credits_nobody(text: str) -> None:
    assert credited(text) == []
