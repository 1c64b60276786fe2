"""What fits no kind of claim and is kept as a quotation."""

from __future__ import annotations

import pytest

from mihak.mentions.vocabulary import default_vocabulary
from mihak.weighing.quotations import ATTRIBUTED, NEAREST, UNKNOWN, Quotation, cues, quotations
from weighing.operation_sample import report


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(report(text), default_vocabulary())


@pytest.mark.parametrize(
    ("text", "kind", "speaker", "how"),
    [
        (
            "وقال القائد خالد العلي إن تجارا من الخارج يمولون الفصائل المسلحة في المدينة.",
            "funding", "خالد العلي", ATTRIBUTED,
        ),
        ("أعلن جيش الفتح النفير العام بين عناصره في المدينة.", "call to arms", "جيش الفتح", ATTRIBUTED),
        ("وفي مقدمتهم «خالد العلي» الذي جمع التبرعات والأموال لمسلحي الفصائل.", "funding", "خالد العلي", NEAREST),
        ("سعت الفصائل المسلحة إلى نصر إعلامي بعد خسائرها.", "media", "", UNKNOWN),
    ],
)  # fmt: skip
def test_words_kind_and_speaker(text: str, kind: str, speaker: str, how: str) -> None:
    (one,) = found(text)
    assert (one.kind, one.speaker, one.how) == (kind, speaker, how)
    assert text[one.words.start : one.words.end] == one.words.quote


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران مدينة إدلب.",
        "سيطرت الفصائل على مدينة الفاخر.",
        "قائد ما يسمى «التعبئة العامة» لدى الحوثيين قتل في الضالع.",
        "حققت الفصائل نصرا في المدينة.",
        "دعا المجلس الأطراف إلى الحوار.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert found(text) == ()


def test_whom_a_battle_is_named_after_says_nothing() -> None:
    (one,) = found("وفي غزوة «خالد العلي» سعت الفصائل المسلحة إلى نصر إعلامي.")
    assert one.how == UNKNOWN


def test_one_quotation_for_a_boast_of_funding() -> None:
    assert [one.kind for one in found("فاخر «خالد العلي» بتمويل التجار للفصائل المسلحة.")] in (["funding"], ["boast"])


def test_every_cue_has_a_kind_and_words() -> None:
    assert {cue.kind for held in cues().values() for cue in held} == {"funding", "call to arms", "media", "boast"}
