"""What is worked out with a snapshot before anybody looks."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.web.filters import Filters
from mihak.web.lineage_seen import KEY
from mihak.web.mapped import Mapped
from mihak.web.overview import told
from mihak.web.ready import ORDERS
from mihak.web.snapshot import Lens, Snapshot, taken
from web.conftest import RULES, StillDesk


def never() -> None:
    raise AssertionError("it was to be at hand")


def kept(snapshot: Snapshot, key: object) -> object:
    return snapshot.ready.keep(key, never)


@pytest.mark.parametrize("lens", [Lens(), Lens("ucdp", date(2016, 11, 1))])
def test_the_first_who_looks_does_not_wait(standing: StillDesk, lens: Lens) -> None:
    snapshot = taken(standing.path, RULES, lens)
    filters = Filters(rule=lens.rule, as_of=lens.as_of)
    for order in ORDERS:
        assert kept(snapshot, ("incidents", filters, order)) is not None
    assert kept(snapshot, ("where", filters)) is Mapped(standing, snapshot, filters).where
    assert kept(snapshot, ("course", filters, False)) is Mapped(standing, snapshot, filters).course
    assert kept(snapshot, ("held", "", None, None)) is Mapped(standing, snapshot, filters).held
    assert kept(snapshot, KEY) is not None
    assert kept(snapshot, "overview") == told(snapshot)


def test_what_is_asked_for_otherwise_is_not_at_hand(standing: StillDesk) -> None:
    snapshot = taken(standing.path, RULES, Lens())
    with pytest.raises(AssertionError, match="at hand"):
        kept(snapshot, ("where", Filters(kind="attack")))
