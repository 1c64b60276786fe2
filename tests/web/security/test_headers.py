"""What every answer tells a browser to refuse."""

from __future__ import annotations

from typing import Any

import pytest

from mihak.web.security.headers import FOREVER, PLAIN, policy, with_headers
from web.awaiting import awaited


def told(
    path: str, *, status: int = 200, tiles: str = "", https: bool = False, own: dict[str, str] | None = None
) -> dict[str, str]:
    """The headers of an answer as it goes out."""
    message: Any = {
        "type": "http.response.start", "status": status,
        "headers": [(name.encode(), value.encode()) for name, value in (own or {}).items()],
    }  # fmt: skip
    scope: Any = {"path": path, "type": "http"}
    awaited(with_headers(tiles, https)(message, scope))
    return {name.decode().lower(): value.decode() for name, value in message["headers"]}


def rules(tiles: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (rule.split() for rule in policy(tiles).split("; "))}


def test_nothing_but_this_server_is_allowed() -> None:
    found = rules("")
    assert found["default-src"] == found["script-src"] == found["style-src"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == found["frame-ancestors"] == ["'none'"]
    assert "unsafe" not in policy("") and "*" not in policy("") and "http" not in policy("")


def test_a_tile_server_is_allowed_for_pictures_and_their_addresses_alone() -> None:
    found = rules("https://tiles.example:8443/{z}/{x}/{y}.png?key=1")
    with_tiles = {name for name, values in found.items() if "https://tiles.example:8443" in values}
    assert with_tiles == {"img-src", "connect-src"}
    assert all("{z}" not in value and "key" not in value for values in found.values() for value in values)


def test_every_answer_has_them_and_is_kept_by_no_cache() -> None:
    for path, status in (("/p/war/reports", 200), ("/p/war/nothing", 404), ("/static/gone.js", 404), ("/", 500)):
        found = told(path, status=status)
        assert {name.lower(): value for name, value in PLAIN.items()}.items() <= found.items()
        assert found["content-security-policy"] == policy("") and found["cache-control"] == "no-store"
        assert "strict-transport-security" not in found


def test_bundled_files_are_kept_for_ever() -> None:
    assert told("/static/desk-ABC.js")["cache-control"] == FOREVER
    assert told("/p/war/static/desk.js")["cache-control"] == "no-store"


def test_encrypted_connections_stay_so() -> None:
    assert told("/", https=True)["strict-transport-security"].startswith("max-age=")


def test_a_page_that_tells_its_own_policy_keeps_it() -> None:
    found = told("/p/war/brief", own={"content-security-policy": "sandbox", "cache-control": "public"})
    assert found["content-security-policy"] == "sandbox"
    assert found["cache-control"] == "no-store"


@pytest.mark.parametrize("kind", ["http.response.body", "websocket.accept"])
def test_other_messages_are_left_as_they_are(kind: str) -> None:
    message: Any = {"type": kind}
    scope: Any = {"path": "/", "type": "http"}
    awaited(with_headers("", True)(message, scope))
    assert message == {"type": kind}
