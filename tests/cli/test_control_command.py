"""``mihak control``: bars and words."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from fakes import name_at

from mihak.cli.control import print_control
from mihak.cli.control_bars import bar, letters, siege_bar
from mihak.cli.day_axis import axis, scale
from mihak.cli.main import run
from mihak.model.claim import Control, Dated
from mihak.model.report import Report
from mihak.register.register import open_register
from mihak.views.control import ControlView, Holding, PlaceView, SpanView
from mihak.views.said import Said

ARMY, REBELS = Holding("a", "الجيش", "The army"), Holding("r", "الثوار", "The rebels")
SAID = Said("c1", "ra1", "شبكة", date(2016, 10, 6), "ناشط", "gained", "asserted", "", "سيطر الثوار", "retold")
Capture = pytest.CaptureFixture[str]


def span(first: int | None, last: int | None, holder: Holding | None, state: str = "held", **given: object) -> SpanView:
    fields: dict[str, object] = {
        "first": date(2016, 10, first) if first else None, "last": date(2016, 10, last) if last else None,
        "state": state, "holder": holder, "rivals": (), "besieged_by": None, "siege_contested": False,
        "guessed": False, "within": None, "voices": 1, "voices_against": 0, "said": (SAID,), "against": (),
    }  # fmt: skip
    return SpanView(**(fields | given))  # type: ignore[arg-type]


PLACE = PlaceView(
    "p", "معمل الكرتون", "Carton factory",
    (
        span(None, 4, ARMY), span(5, 7, REBELS, guessed=True, within=(date(2016, 10, 3), date(2016, 10, 5))),
        span(8, 9, REBELS, "contested", rivals=(ARMY,), against=(SAID,), voices=2, voices_against=1),
        span(10, None, None, "unknown", besieged_by=ARMY),
    ),
    (SAID,),
)  # fmt: skip
VIEW = ControlView(date(2016, 10, 3), date(2016, 10, 12), (PLACE,))


def test_a_bar_has_a_letter_a_day() -> None:
    along, names = axis(VIEW.first, VIEW.last), letters(VIEW)
    assert along is not None
    assert names == {ARMY: "A", REBELS: "B"}
    assert bar(PLACE, along, names).plain == "AAbbb▒▒···"
    besieged = siege_bar(PLACE, along, names)
    assert besieged is not None
    assert besieged.plain == "       AAA"
    assert scale(along) == "2016-10-03 2016-10-12   (a column: a day)"


def test_a_long_time_has_several_days_a_column() -> None:
    along = axis(date(2016, 1, 1), date(2016, 12, 31))
    assert along is not None
    assert (along.step, len(along.columns)) == (8, 46)
    assert axis(None, None) is None


def test_under_the_bars_stands_who_says_so() -> None:
    stream = io.StringIO()
    print_control(VIEW, stream, "plain")
    out = stream.getvalue()
    for words in (
        "  until 2016-10-04: The army (1 voice)",
        "  2016-10-05 to 2016-10-07 (begun between 2016-10-03 and 2016-10-05, guessed from the day of the report):",
        "contested: The rebels (2 voices) against The army (1 voice)",
        "  since 2016-10-10: nobody says who holds it; besieged by The army",
        "    says so: ناشط, told by شبكة: gained: سيطر الثوار  (ra1 2016-10-06)",
        "    otherwise: ناشط", "  no day can be found for:", "  A  The army / الجيش",
    ):  # fmt: skip
        assert words in out
    assert out.count("ra1: retold") == 1


@pytest.fixture
def register(tmp_path: Path) -> Path:
    text = "سيطر الثوار على منيان. ونفى الجيش ذلك."
    report = Report.make(text, publisher="شبكة", published=date(2016, 10, 29), name="one")
    claim = Control(
        id="c1", report=report.id, quote="سيطر الثوار على منيان", start=0, reader="t@1", rule="t", change="gained",
        actor=name_at(text, "الثوار", "sy-opposition-forces"), places=(name_at(text, "منيان", "mihak:sy-minyan"),),
        date=Dated("2016-10-28", "day", "t"),
    )  # fmt: skip
    path = tmp_path / "war.db"
    with open_register(path) as war:
        war.add(report, [claim])
    return path


def test_the_command_asks_a_register(register: Path, capfd: Capture) -> None:
    assert run(["control", "--register", str(register)]) == 0
    out = capfd.readouterr().out
    assert "1 places" not in out
    assert "منيان (Minyan)" in out
    assert "since 2016-10-28: Syrian armed opposition (1 voice)" in out
    assert run(["control", "--register", str(register), "--json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert answer["places"][0]["spans"][0]["first"] == "2016-10-28"


def test_as_of_a_day_before_the_report_nothing_is_told(register: Path, capfd: Capture) -> None:
    assert run(["control", "--register", str(register), "--as-of", "2016-10-28"]) == 0
    assert capfd.readouterr().out.startswith("0 places")


def test_days_the_wrong_way_round_are_refused(register: Path, capfd: Capture) -> None:
    assert run(["control", "--register", str(register), "--from", "2016-11-01", "--to", "2016-10-01"]) == 2
    assert "Exchange the two" in capfd.readouterr().err
