"""Messages about an endpoint name its host and what to do, and nothing secret."""

from __future__ import annotations

import pytest

from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.troubles import answered, garbled, printable, slow, too_long, unreached

ENDPOINT = Endpoint("http://models.example:8000/v1", "a-model", "k-secret", timeout=7)


@pytest.mark.parametrize(
    "trouble",
    [answered(ENDPOINT, 401, "k-secret is wrong"), answered(ENDPOINT, 500, "k-secret"), slow(ENDPOINT),
     unreached(ENDPOINT, OSError("k-secret")), garbled(ENDPOINT), too_long(ENDPOINT, 5)],
)  # fmt: skip
def test_a_trouble_names_the_host_and_a_repair_and_no_key(trouble: Exception) -> None:
    assert str(trouble).startswith("models.example:8000 ")
    assert "secret" not in str(trouble)
    assert str(trouble).count(". ") >= 1


@pytest.mark.parametrize(("status", "lasting"), [(401, True), (403, True), (404, True), (400, False), (500, False)])
def test_what_lasts(status: int, lasting: bool) -> None:
    assert answered(ENDPOINT, status, "").lasting is lasting


def test_a_foreign_message_is_one_short_line() -> None:
    assert printable("a\nb\x1b[0m\u202e c", ENDPOINT) == "a b [0m c"
    assert len(printable("x" * 999, ENDPOINT)) == 200


def test_a_connection_without_a_word_is_told_by_its_kind() -> None:
    assert "(ConnectionResetError)" in unreached(ENDPOINT, ConnectionResetError()).what
