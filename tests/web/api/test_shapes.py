"""What the answers for programs share: pages of a list, bodies, and whether an answer is stale."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar.exceptions import HTTPException, ValidationException
from litestar.testing import RequestFactory

from mihak.web.api import shapes
from mihak.web.api.shapes import Followed, Listed, _whole, body, followed, page_of, told_stale, unmasked, weighed_by
from mihak.web.desk import Seen
from mihak.web.snapshot import Lens, Snapshot
from web.awaiting import awaited


class Given(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    count: int = 0


class _Request:
    """As much of a request as a body is read of."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.headers, self._data = {"content-type": kind}, data

    async def body(self) -> bytes:
        return self._data


def sent(data: bytes, kind: str = "application/json") -> Any:
    """What a handler's ``given`` is for a body."""
    given: Any = body(Given)["given"].dependency
    return awaited(given(_Request(data, kind)))


@settings(deadline=None)
@given(st.lists(st.integers(), max_size=12), st.integers(0, 15), st.integers(1, 5))
def test_pages_of_a_list_are_the_list(found: list[int], offset: int, limit: int) -> None:
    page = page_of(found, offset, limit)
    assert page.items == tuple(found[offset : offset + limit]) and page.total == len(found)
    assert page.more is bool(found[offset + limit :])
    assert (page.offset, page.limit) == (offset, limit)


@pytest.mark.parametrize(("there", "kept", "after"), [([], (), None), ([5, 4], (5, 4), None), ([5, 4, 3], (5, 4), 4)])
def test_a_stretch_says_where_the_next_begins(there: list[int], kept: tuple[int, ...], after: int | None) -> None:
    """One more is asked for than is shown."""
    assert followed(iter(there), 2, lambda one: one) == Followed(kept, after)


def test_a_body_is_of_its_shape() -> None:
    assert sent(b'{"name": "\xd8\xad", "count": 2.0}') == Given("ح", 2)
    assert sent(b'{"name": "x"}', "Application/JSON; charset=utf-8") == Given("x")


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"{}", b'{"name": 1}', b'{"name": "x", "count": "2"}', b'{"name": "x", "count": 2.5}',
     b'{"name": "x", "more": 1}', b'{"name": "\xff"}', b'{"name": "x", "count": 1e400}'],
)  # fmt: skip
def test_another_body_does_not_fit(data: bytes) -> None:
    with pytest.raises(ValidationException, match="does not fit"):
        sent(data)


def test_other_types_are_not_taken() -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        with pytest.raises(HTTPException) as told:
            sent(b'{"name": "x"}', kind)
        assert told.value.status_code == 415


def test_json_has_one_sort_of_numbers() -> None:
    assert _whole({"a": [2.0, {"b": -0.0}], "c": 2.5, "d": "2.0", "e": None, "f": True}) == {
        "a": [2, {"b": 0}], "c": 2.5, "d": "2.0", "e": None, "f": True,
    }  # fmt: skip
    assert isinstance(_whole(2.0), int) and isinstance(_whole(True), bool)
    assert math.isinf(_whole(math.inf))


class _Desk:
    def __init__(self, snapshot: Snapshot, fresh: bool) -> None:
        self.snapshot, self.fresh = snapshot, fresh
        self.asked: list[tuple[Lens, float]] = []

    def seen(self, lens: Lens, *, first: float) -> Seen:
        self.asked.append((lens, first))
        return Seen(self.snapshot, self.fresh)


@pytest.mark.parametrize("fresh", [True, False])
def test_an_answer_of_what_was_there_before_says_so(
    taken_once: Snapshot, fresh: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "PATIENCE", 1.5)
    request, desk = RequestFactory().get("/"), _Desk(taken_once, fresh)
    request.scope["state"] = {}
    given: Any = desk
    assert weighed_by(request, given, "ucdp", date(2016, 1, 1)) is taken_once
    assert desk.asked == [(Lens("ucdp", date(2016, 1, 1)), 1.5)]
    message: Any = {"type": "http.response.start", "status": 200, "headers": []}
    awaited(told_stale(message, request.scope))
    assert message["headers"] == ([] if fresh else [(b"mihak-stale", b"true")])


def test_answers_of_nothing_weighed_say_nothing() -> None:
    message: Any = {"type": "http.response.start", "status": 200, "headers": []}
    scopes: tuple[Any, ...] = ({}, {"state": {}}, {"state": {"mihak_stale": False}})
    for scope in scopes:
        awaited(told_stale(message, scope))
    assert message["headers"] == []


def test_the_desk_itself_is_written_to() -> None:
    request = RequestFactory().get("/p/war/api/v1/x")
    desk: Any = object()
    request.app.state["desks"] = {"war": desk}
    assert unmasked(request) is desk
    assert Listed((), 0, 1, None, False).total is None
