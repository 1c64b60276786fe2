"""The JSON of an answer is found where models put it, and nothing else is taken for it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.claims.llm.answer import NO_NAME, NO_QUOTE, REASONS, Answer, Broken, Dropped, objects_in
from mihak.claims.llm.reply import Reply

CLAIMS = [{"type": "attack", "quote": "قصف {مدفعي} ```"}]
WHOLE = json.dumps({"claims": CLAIMS}, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [WHOLE, f"\n {WHOLE}\n", json.dumps(CLAIMS), f"```json\n{WHOLE}\n```", f"```\n{WHOLE}\n```",
     f"Here are the claims:\n```json\n{WHOLE}\n```\nAnything else?", f"Here: {WHOLE} Done.",
     f"<think>Is it [] or {{}}?</think>\n{WHOLE}", f"Claims [1] of the report: {WHOLE}"],
)  # fmt: skip
def test_the_claims_are_found(text: str) -> None:
    assert objects_in(Reply(text)) == CLAIMS


@pytest.mark.parametrize("text", ['{"claims": []}', "[]", '{"claims": [], "notes": 3}', 'None: {"claims": []}.'])
def test_no_claims_are_an_answer_too(text: str) -> None:
    assert objects_in(Reply(text)) == []


@pytest.mark.parametrize(
    "text",
    ["", "  ", "I cannot.", WHOLE[:-3], '{"claims": [{"type": "attack", "places": [], "weapons": [["x"]]', "So: []",
     '{"claims": {}}', '{"claims": null}', "{}", "3", '"claims"', "[1, 2]",
     "[" * 99_999, '{"claims": ' * 50_000, "<think>no end", '{"tool": "send", "arguments": {"url": "http://x"}}',
     "{" * 9_999],
)  # fmt: skip
def test_anything_else_is_broken(text: str) -> None:
    with pytest.raises(Broken):
        objects_in(Reply(text))


def test_an_answer_that_was_cut_is_broken_even_if_it_can_be_read() -> None:
    with pytest.raises(Broken, match="stops before its end"):
        objects_in(Reply(WHOLE, cut=True))


@given(st.text())
def test_no_text_does_anything_else(text: str) -> None:
    try:
        assert isinstance(objects_in(Reply(text)), list)
    except Broken as broken:
        assert str(broken)


def test_what_was_dropped_is_told_in_numbers() -> None:
    dropped = (Dropped("claim", NO_QUOTE), Dropped("target", NO_NAME), Dropped("claim", NO_QUOTE))
    assert (
        Answer((), dropped).told
        == "0 of 2 claims kept; dropped: 2 claim (quote is not in the text), 1 target (name is not in the text)"
    )
    assert Answer(()).told == "0 of 0 claims kept"
    assert {item.reason for item in dropped} <= set(REASONS)
