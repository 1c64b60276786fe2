"""The names of private persons that a register holds."""

from __future__ import annotations

from pathlib import Path

from mihak.claims.rules import RulesReader
from mihak.model.judgement import CORRECTED, Judgement
from mihak.model.report import Report
from mihak.register.register import open_register

CIVILIAN = "قُتل المدني زاهر النحاس أمس في حلب."
OFFICER = "قُتل العقيد سامر حداد من الجيش السوري أمس في حلب."
GROUP = "قتل 7 مدنيين أمس في حلب."


def test_victims_by_name_are_told_and_no_fighters_and_groups(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        for text in (CIVILIAN, OFFICER, GROUP):
            report = Report.make(text)
            war.add(report, RulesReader().read(report))
        told = list(war.persons.told())
        assert [(one.name, one.slot, one.sure) for one in told] == [("زاهر النحاس", "victims", True)]
        assert CIVILIAN[told[0].start : told[0].end] == "زاهر النحاس"


def test_a_name_that_a_person_typed_is_told_unsure(tmp_path: Path) -> None:
    report = Report.make(GROUP)
    with open_register(tmp_path / "war.db") as war:
        war.add(report, RulesReader().read(report))
        claim = next(war.claims())
        for value in ("زاهر النحاس", "الجيش [sy-army]"):
            war.judgements.judge(
                Judgement(
                    id="", verdict=CORRECTED, left=claim.id, by="desk-1", person=True, slot="victims", value=value
                )
            )
        assert [(one.name, one.start, one.sure) for one in war.persons.told()] == [("زاهر النحاس", -1, False)]
