"""Bodies are read up to a bound, and hold words or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from claims.llm.telling import NOWHERE
from mihak.claims.llm.reply import Reply, Said, body_of, reply_in, said_in
from mihak.claims.llm.troubles import Trouble


def completion(**choice: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": "x"}, **choice}]}).encode()


def test_a_body_is_joined() -> None:
    assert body_of(iter([b"a", b"", b"b"]), NOWHERE) == b"ab"


def test_no_more_is_taken_than_the_limit() -> None:
    taken: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            taken.append(1)
            yield b"x" * 10

    with pytest.raises(Trouble, match="more than 25 bytes"):
        body_of(endless(), NOWHERE, limit=25)
    assert len(taken) == 3


def test_words_and_whether_they_were_cut() -> None:
    assert reply_in(completion(), NOWHERE) == Reply("x")
    assert reply_in(completion(finish_reason="length"), NOWHERE) == Reply("x", cut=True)


def test_a_call_of_a_tool_is_no_words() -> None:
    call = {"content": None, "tool_calls": [{"function": {"name": "send", "arguments": "{}"}}]}
    assert reply_in(completion(message=call), NOWHERE) == Reply("")


@pytest.mark.parametrize(
    "body", [b"", b"null", b"3", b'{"choices": {}}', b'{"choices": [3]}', b"[" * 100_000, completion(message=None)]
)
def test_what_is_no_completion(body: bytes) -> None:
    with pytest.raises(Trouble, match="something else"):
        reply_in(body, NOWHERE)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"error": {"message": "m", "param": "seed"}}', Said("m", "seed")),
        (b'{"error": "m"}', Said("m", "")),
        (b'{"message": "m", "param": 3}', Said("m", "")),
        (b'{"error": {"message": ["m"]}}', Said("", "")),
        (b"[1]", Said("", "")),
        (b"<p>m</p>", Said("<p>m</p>", "")),
        (b"\xff", Said("\ufffd", "")),
        (b"", Said("", "")),
    ],
)
def test_what_an_error_says(body: bytes, said: Said) -> None:
    assert said_in(body) == said
