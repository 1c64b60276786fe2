"""What goes over the wire, and what becomes of an endpoint that does not answer as it should."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest

from claims.llm.server import SOON, Script, Step, refuses, says, serving
from mihak.claims.llm.client import Client, Message
from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.reply import LIMIT, Reply
from mihak.claims.llm.troubles import Trouble
from mihak.errors import MissingExtra

pytest.importorskip("openai", reason="needs the extra llm: pip install 'mihak[llm]'")

QUESTION: list[Message] = [{"role": "user", "content": "ماذا؟"}]
KEY = "k-0123456789"


def asking(script: Script, key: str = "", timeout: int = 5, retries: int = 2) -> Client:
    return Client(Endpoint(script.url, "a-model", key, timeout, retries))


def trouble(client: Client) -> Trouble:
    with pytest.raises(Trouble) as caught:
        client.ask(QUESTION)
    assert KEY not in str(caught.value)
    return caught.value


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Script]:
    """Every variable that could lead the SDK elsewhere, or make it tell more than it should, leads to this server."""
    with serving(says("gone astray")) as elsewhere:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy", "OPENAI_BASE_URL"):
            monkeypatch.setenv(name, elsewhere.url)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
            monkeypatch.setenv(name, "meant-for-others")
        monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer meant-for-others\nX-Mine: meant-for-others")
        (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password meant-for-others\n")
        monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
        yield elsewhere


def test_a_question_is_answered() -> None:
    with serving(says("نعم")) as script:
        assert asking(script).ask(QUESTION) == Reply("نعم")
    (asked,) = script.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.body == {
        "model": "a-model", "messages": QUESTION, "temperature": 0, "seed": 7, "max_tokens": 8192,
    }  # fmt: skip


def test_variables_for_other_endpoints_change_nothing(hostile: Script) -> None:
    with serving(says("نعم")) as script:
        assert asking(script).ask(QUESTION).text == "نعم"
        assert asking(script, KEY).ask(QUESTION).text == "نعم"
    assert hostile.asked == []
    without, with_key = script.asked
    assert set(without.headers) == {
        "host", "connection", "content-type", "content-length", "accept", "accept-encoding", "user-agent",
        "x-stainless-raw-response",
    }  # fmt: skip
    assert with_key.headers["authorization"] == f"Bearer {KEY}"
    assert set(with_key.headers) - set(without.headers) == {"authorization"}
    assert "meant-for-others" not in str(script.asked)


def test_a_redirect_is_not_followed(hostile: Script) -> None:
    with serving(Step(status=307, headers=(("location", f"{hostile.url}/chat/completions"),))) as script:
        said = trouble(asking(script, KEY))
    assert "HTTP 307" in said.what
    assert "no other address" in said.repair
    assert hostile.asked == []


def test_an_option_that_a_model_refuses_is_left_out_from_then_on() -> None:
    with serving(refuses(400, "no", "temperature"), refuses(400, "no", "max_tokens"), says("نعم")) as script:
        client = asking(script)
        assert client.ask(QUESTION).text == "نعم"
        assert client.ask(QUESTION).text == "نعم"
    assert [sorted(asked.body) for asked in script.asked[2:]] == [["messages", "model", "seed"]] * 2


@pytest.mark.parametrize(("status", "repair"), [(401, "MIHAK_LLM_KEY"), (403, "MIHAK_LLM_KEY"), (404, "a-model")])
def test_what_no_other_question_would_change_is_asked_once(status: int, repair: str) -> None:
    with serving(refuses(status, f"bad key {KEY} or model")) as script:
        client = asking(script, KEY)
        said = trouble(client)
        assert str(trouble(client)) == str(said)
    assert len(script.asked) == 1
    assert said.what.startswith(f"127.0.0.1:{script.url.split(':')[2].removesuffix('/v1')} answered HTTP {status}")
    assert repair in said.repair
    assert ("bad key" in said.what) == (status == 404)


def test_what_the_endpoint_says_is_shown_short_on_one_line_and_without_the_key() -> None:
    with serving(refuses(400, f"too long\n\x1b[31m for {KEY} " + "x" * 5_000)) as script:
        said = trouble(asking(script, KEY))
    assert "(too long [31m for … xxx" in said.what
    assert len(said.what) < 300


@pytest.mark.parametrize(("status", "repair"), [(429, "wait"), (500, "overloaded"), (503, "overloaded")])
def test_a_busy_endpoint_is_asked_again_and_then_given_up(status: int, repair: str) -> None:
    with serving(refuses(status)) as script:
        client = asking(script)
        said = trouble(client)
        assert len(script.asked) == 3
        trouble(client)
    assert len(script.asked) == 6
    assert f"HTTP {status}" in said.what
    assert repair in said.repair


def test_a_busy_endpoint_may_answer_the_second_time() -> None:
    with serving(refuses(429), Step(status=502, headers=SOON), says("نعم")) as script:
        assert asking(script).ask(QUESTION).text == "نعم"


def test_nobody_there() -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        said = trouble(Client(Endpoint(f"http://127.0.0.1:{port}/v1", "m", KEY, retries=0)))
    assert said.what.startswith(f"127.0.0.1:{port} cannot be reached (")
    assert "llm_url" in said.repair


def test_no_answer_in_time() -> None:
    with serving(Step(wait=1.5)) as script:
        said = trouble(asking(script, timeout=1, retries=0))
    assert "did not answer within 1 s" in said.what
    assert "llm_timeout" in said.repair


@pytest.mark.parametrize("status", [200, 400])
def test_an_answer_that_trickles_is_not_waited_for(status: int) -> None:
    with serving(Step(b"x" * 40, status, chunks=40, pause=0.1)) as script:
        said = trouble(asking(script, timeout=1, retries=0))
    assert "did not answer within 1 s" in said.what


@pytest.mark.parametrize("status", [200, 400])
def test_an_enormous_answer_is_not_taken_in(status: int) -> None:
    with serving(Step(b" " * (LIMIT + 100_000), status)) as script:
        said = trouble(asking(script))
    assert "bytes" in said.what


def test_a_connection_that_breaks() -> None:
    with serving(Step(b'{"choices"', cut=True)) as script:
        said = trouble(asking(script, retries=0))
    assert "cannot be reached" in said.what


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": [1]}}]}', b"\xff"]
)
def test_an_answer_of_something_else(body: bytes) -> None:
    with serving(Step(body)) as script:
        said = trouble(asking(script))
    assert "something else than a chat completion" in said.what


def test_the_extra_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(MissingExtra) as caught:
        Client(Endpoint("http://localhost:1/v1", "m"))
    assert caught.value.repair == "pip install 'mihak[llm]'"
