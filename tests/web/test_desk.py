"""One project at the desk: how long a page waits for a snapshot, and what the desk opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.errors import RegisterError
from mihak.web.desk import Desk, NotYetWeighed, Seen
from mihak.web.options import ServeOptions
from mihak.web.patience import PATIENCE, patience
from mihak.web.snapshot import Lens, Snapshot
from web.conftest import NAME, RULES


class _Weigher:
    """Has a snapshot once somebody has waited long enough."""

    def __init__(self, made: Snapshot | None, takes: float = 0.0, fresh: bool = True) -> None:
        self.made, self.takes, self.fresh = made, takes, fresh
        self.waited: list[tuple[Lens, float]] = []

    def latest(self, lens: Lens, *, patience: float) -> tuple[Snapshot | None, bool]:
        self.waited.append((lens, patience))
        return (self.made, self.fresh) if patience >= self.takes else (None, False)

    def close(self) -> None:
        """Nothing runs."""


@pytest.fixture
def desk(register_path: Path) -> Iterator[Desk]:
    one = Desk(NAME, register_path, ServeOptions(registers=((NAME, register_path),), settings=RULES))
    yield one
    one.close()


def weighing(desk: Desk, weigher: _Weigher) -> _Weigher:
    desk._weigher.close()
    desk._weigher = weigher  # type: ignore[assignment]
    return weigher


def test_a_page_waits_as_long_as_its_request(desk: Desk, taken_once: Snapshot) -> None:
    weigher = weighing(desk, _Weigher(taken_once))
    token = patience.set(1.5)
    try:
        assert desk.seen() == Seen(taken_once, True)
    finally:
        patience.reset(token)
    assert desk.seen(patience=0.25).snapshot is taken_once
    assert [waited for _, waited in weigher.waited] == [1.5, 0.25]


def test_before_the_first_snapshot_it_waits_longer_unless_it_was_told(desk: Desk, taken_once: Snapshot) -> None:
    weigher = weighing(desk, _Weigher(taken_once, takes=3.0))
    token = patience.set(0.0)
    try:
        assert desk.seen(Lens("ucdp"), first=5.0).snapshot is taken_once
        assert weigher.waited == [(Lens("ucdp"), 0.0), (Lens("ucdp"), 5.0)]
        with pytest.raises(NotYetWeighed):
            desk.seen(first=2.0)
        with pytest.raises(NotYetWeighed):
            desk.seen(patience=1.0, first=5.0)
    finally:
        patience.reset(token)
    assert PATIENCE > 0


def test_it_says_where_the_register_has_changed_since(desk: Desk, taken_once: Snapshot) -> None:
    weighing(desk, _Weigher(taken_once, fresh=False))
    assert not desk.seen(patience=0.0).fresh


def test_the_state_is_that_of_the_register(desk: Desk) -> None:
    before = desk.state()
    assert before == desk.state()
    assert desk.register.count() > 0 and desk.places is desk.places
    assert desk.places.get("geonames:170063") is not None


def test_no_register_is_no_desk(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.write_text("no register")
    with pytest.raises(RegisterError):
        Desk(NAME, path, ServeOptions(registers=((NAME, path),), settings=RULES))
