"""That the lines are told to be again where they were before a battle."""

from __future__ import annotations

import pytest

from mihak.weighing.status_quo import returned
from weighing.operation_sample import taken_apart


@pytest.mark.parametrize(
    "text",
    [
        "استعادت قوات النظام بلدة مورك. وبذلك عادت النقاط إلى ما كانت عليه قبل معركة «غضب السهل».",
        "استعادت قوات النظام بلدة مورك. ورجعت خطوط القتال إلى حالها قبل معركة «غضب السهل».",
        "أعادت قوات النظام بلدة مورك كما كانت عليه قبل بدء معركة «غضب السهل».",
    ],
)
def test_a_return_with_its_battle_and_words(text: str) -> None:
    read = taken_apart(text)
    (one,) = returned(read)
    assert [named.shown for named in one.since] == ["غضب السهل"]
    assert read.case.report.text[one.words.start : one.words.end] == one.words.quote
    assert one.words.quote.endswith("»")


@pytest.mark.parametrize(
    "text",
    [
        "عادت قوات النظام إلى مورك قبل معركة «غضب السهل».",
        "كانت مورك هادئة قبل معركة «غضب السهل».",
        "عادت الحياة إلى ما كانت عليه قبل الحرب.",
    ],
)
def test_no_return(text: str) -> None:
    assert list(returned(taken_apart(text))) == []
