"""What reports changed, for a page and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import NotInRegister
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.changing import changed, what_changed
from mihak.web.desk import Desk, NotYetWeighed
from mihak.web.options import ServeOptions

RULES = Settings(reader="rules")


def test_both_views_tell_of_the_same_change(register_path: Path) -> None:
    pytest.importorskip("splink", reason="needs splink (pip install 'mihak[weigh]')")
    with open_register(register_path) as war:
        report = war.report("ra15").id
    view, page = what_changed(register_path, RULES, (report,), "mihak")
    assert [one.id for one in page.reports] == [report]
    assert view.claims == page.claims > 0
    (new,) = (one for one in view.sections if one.head == "New incidents")
    assert len(new.lines) >= len(page.new)


def test_until_it_is_worked_out_nothing_is_told(register_path: Path) -> None:
    desk = Desk("war", register_path, ServeOptions(registers=(("war", register_path),), settings=RULES))
    try:
        with pytest.raises(NotInRegister):
            changed(desk, ["no-such-report"], "mihak", 0.0)
        with pytest.raises(NotYetWeighed):
            changed(desk, ["ra15"], "mihak", 0.0)
    finally:
        desk.close()
