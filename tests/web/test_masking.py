"""Which desk a visitor is shown: the desk itself, or one without names."""

from __future__ import annotations

from typing import Any

import pytest

from mihak.model.person import ROLES, Person
from mihak.register.choices import MASKED, PUBLISHED
from mihak.views.masked import hidden
from mihak.web import masking
from mihak.web.masked_register import MaskedRegister
from mihak.web.masking import PUBLISHES, MaskedDesk, masks, shown_to
from mihak.web.snapshot import Lens
from web.conftest import StillDesk

NOBODY: dict[str, Any] = {}


def person(role: str) -> Person:
    return Person(name=role, role=role)


def test_by_itself_names_are_shown_to_all(standing: StillDesk) -> None:
    assert not any(masks(standing, person(role), NOBODY) for role in ROLES)
    assert shown_to(standing, person("viewer"), NOBODY) is standing


@pytest.mark.parametrize("least", ["reviewer", "editor", "admin"])
def test_names_are_for_a_role_and_those_above_it(own_desk: StillDesk, least: str) -> None:
    own_desk.register.choices.choose("names", least, by="admin")
    assert [masks(own_desk, person(role), NOBODY) for role in ROLES] == [
        ROLES.index(role) < ROLES.index(least) for role in ROLES
    ]
    assert masks(own_desk, None, NOBODY)


def test_what_is_published_has_no_names_for_anybody_where_that_was_chosen(own_desk: StillDesk) -> None:
    assert not masks(own_desk, person("admin"), {PUBLISHES: True})
    own_desk.register.choices.choose(PUBLISHED.name, MASKED, by="admin")
    assert masks(own_desk, person("admin"), {PUBLISHES: True})
    assert not masks(own_desk, person("admin"), NOBODY)


def test_one_masked_desk_stands_beside_the_desk(own_desk: StillDesk) -> None:
    own_desk.register.choices.choose("names", "editor", by="admin")
    shown = shown_to(own_desk, person("viewer"), NOBODY)
    assert isinstance(shown, MaskedDesk) and isinstance(shown.register, MaskedRegister)
    assert shown_to(own_desk, None, NOBODY) is shown
    assert shown_to(own_desk, person("editor"), NOBODY) is own_desk
    shown.close()
    assert own_desk.register.count() > 0  # The desk itself stays open.


def test_it_asks_for_masked_snapshots(own_desk: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Lens] = []
    monkeypatch.setattr(StillDesk, "seen", lambda _, lens, **__: asked.append(lens))
    MaskedDesk(own_desk).seen(Lens("ucdp"))
    assert asked == [Lens("ucdp", masked=True)]


def test_names_are_worked_out_anew_only_when_the_register_has_changed(
    own_desk: StillDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def hidden_of(*_: object) -> object:
        made.append(1)
        return hidden([])

    monkeypatch.setattr(masking, "hidden_of", hidden_of)
    states = iter(("a", "a", "b"))
    monkeypatch.setattr(own_desk, "state", lambda: next(states))
    names = masking._names
    assert names(own_desk) is names(own_desk)
    assert len(made) == 1
    names(own_desk)
    assert len(made) == 2
