"""Nothing is asked of an endpoint that the user did not name, and its key is never shown."""

from __future__ import annotations

import pytest

from mihak.claims.llm.endpoint import KEY_VARIABLE, TIMEOUT, Endpoint
from mihak.errors import OptionError

LOCAL = "http://localhost:11434/v1"


@pytest.mark.parametrize("url", ["", "  "])
def test_there_is_no_endpoint_but_the_one_named(url: str) -> None:
    with pytest.raises(OptionError, match="llm_url is not set") as caught:
        Endpoint(url, "m")
    assert "http://localhost" in caught.value.repair


@pytest.mark.parametrize(
    "url",
    ["localhost:11434", "ftp://host/v1", "http://", "http:///v1", "http://h:0x/v1", "http://h:99999/v1", "http://[::1",
     "https://h/v1?key=1", "https://h/v1#x", "https://h /v1", "https://h/v1\n"],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(OptionError, match="llm_url"):
        Endpoint(url, "m")


@pytest.mark.parametrize("url", ["https://me:hidden@host/v1", "https://host/v1?key=hidden", "https://host/v1#hidden"])
def test_a_password_in_the_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(OptionError) as caught:
        Endpoint(url, "m")
    assert "hidden" not in str(caught.value)
    assert KEY_VARIABLE in caught.value.repair


def test_a_model_must_be_named() -> None:
    with pytest.raises(OptionError, match="llm_model is not set"):
        Endpoint(LOCAL, " ")


@pytest.mark.parametrize("timeout", [0, -1])
def test_the_time_allowed_is_at_least_a_second(timeout: int) -> None:
    with pytest.raises(OptionError, match="llm_timeout"):
        Endpoint(LOCAL, "m", timeout=timeout)


@pytest.mark.parametrize("key", ["two words", "مفتاح", "line\nbreak"])
def test_a_key_that_no_header_can_hold_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(OptionError, match=KEY_VARIABLE) as caught:
        Endpoint(LOCAL, "m", key)
    assert key not in str(caught.value)


def test_the_key_comes_from_its_own_variable_alone() -> None:
    environ = {KEY_VARIABLE: "k-1", "OPENAI_API_KEY": "k-2", "OPENAI_BASE_URL": "http://elsewhere/v1"}
    endpoint = Endpoint.named(LOCAL, "m", environ=environ)
    assert (endpoint.key, endpoint.url, endpoint.timeout) == ("k-1", LOCAL, TIMEOUT)
    assert Endpoint.named(LOCAL, "m", environ={"OPENAI_API_KEY": "k-2"}).key == ""


def test_an_endpoint_shows_its_host_and_never_its_key() -> None:
    endpoint = Endpoint("https://models.example:8443/v1", "m", "k-secret")
    assert endpoint.host == "models.example:8443"
    assert "k-secret" not in repr(endpoint)
