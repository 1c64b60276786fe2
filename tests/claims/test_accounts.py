"""What an account says."""

from __future__ import annotations

import pytest

from claims.telling import sources


@pytest.mark.parametrize(
    "text",
    [
        "قتل سبعة جنود في حماة في حصيلة للدفاع المدني.",
        "وفي رواية الدفاع المدني أن سبعة جنود قتلوا في حماة.",
        "وجاء في بيان للدفاع المدني أن سبعة جنود قتلوا في حماة.",
        "أعلن الدفاع المدني حالة الطوارئ. وجاء في بيان له أن سبعة جنود قتلوا في حماة.",
    ],
)
def test_the_owner_of_an_account_speaks(text: str) -> None:
    assert [s.removeprefix("لل") for s in sources(text)] in (["الدفاع المدني"], ["دفاع المدني"])


def test_a_toll_of_nobody_has_no_speaker() -> None:
    assert sources("قتل سبعة جنود في حماة في حصيلة أولية.") == [""]
