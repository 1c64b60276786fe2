"""Lists of victims that one word of harm tells."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("قتل ضابط وعدد من الجنود في البلدة.", [(1, "ضابط"), (None, "الجنود")]),
        ("قتل ضابط مع مرافقيه في البلدة.", [(1, "ضابط"), (None, "مرافقيه")]),
        ("مقتل الشابين سالم محمد علي، وخالد حسن أحمد.", [(1, "سالم محمد علي"), (1, "خالد حسن أحمد")]),
        (
            "قتل سالم محمد علي (24 عاما)، والطفل خالد حسن أحمد (12 عاما).",
            [(1, "سالم محمد علي"), (1, "خالد حسن أحمد")],
        ),
        ("خرج 1500 مسلح، و6000 من المدنيين.", [(1500, "مسلح"), (6000, "المدنيين")]),
    ],
)
def test_each_member_is_a_claim(text: str, members: list[tuple[int | None, str]]) -> None:
    assert [(c.count.low, best(c.victims)) for c in of_kind(Casualties, text)] == members


def test_a_second_bare_plural_is_none() -> None:
    assert len(of_kind(Casualties, "قتل ضابط وسيارات إسعاف هرعت إلى البلدة.")) == 1


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("قتل 23 مقاتلا وما لا يقل عن 18 جنديا.", [(23, "مقاتلا"), (18, "جنديا")]),
        ("قتل الطفل سالم أحمد وكذلك المواطن حسن سعيد.", [(1, "سالم أحمد"), (1, "حسن سعيد")]),
        ("قتل قائد ميداني مع ثلاثة من مرافقيه.", [(1, "قائد ميداني"), (3, "مرافقيه")]),
    ],
)
def test_words_that_lead_on_in_a_list(text: str, members: list[tuple[int, str]]) -> None:
    assert [(c.count.low, best(c.victims)) for c in of_kind(Casualties, text)] == members
