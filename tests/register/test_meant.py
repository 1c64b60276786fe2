"""Claims by id, by the beginning of an id, and by their number in a report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import NotInRegister, RegisterError
from mihak.register.register import Register, open_register

REPORT = sample_report()
CLAIMS = sample_claims(REPORT)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        register.add(REPORT, CLAIMS)
        yield register


def test_a_claim_is_found_by_id_beginning_and_number(register: Register) -> None:
    for number, claim in enumerate(CLAIMS, 1):
        keys = (claim.id, claim.id[:6], f"{REPORT.name}:c{number}", f"{REPORT.id}:c{number}")
        assert [register.claim(key) for key in keys] == [(REPORT, claim)] * 4


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("c000000", r"no live claim 'c000000'.*mihak claims"),
        (CLAIMS[0].id[:3], "no live claim"),
        ("", "no live claim"),
        ("sham-0:c4", r"has 3 claims and no c4.*mihak show sham-0"),
        ("sham-0:c0", "no c0"),
        ("nothing:c1", "no report 'nothing'"),
    ],
)
def test_what_is_not_there_is_told(register: Register, key: str, message: str) -> None:
    with pytest.raises(NotInRegister, match=message):
        register.claim(key)


def test_a_beginning_of_several_ids_is_refused(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mihak.register.meant.SHORTEST_PREFIX", 1)
    with pytest.raises(RegisterError, match=r"'c' may be any of c.*, c.*Give more of the id"):
        register.claim("c")


def test_claims_by_id_has_retired_ones_too(register: Register) -> None:
    register.add(REPORT, CLAIMS[:1], again=True)
    with pytest.raises(NotInRegister):
        register.claim(CLAIMS[1].id)
    ids = [claim.id for claim in CLAIMS]
    found = register.claims_by_id([*ids, "cnone"])
    assert found == {claim.id: (REPORT, claim) for claim in CLAIMS}
    assert register.claims_by_id([]) == {}
