"""The sentences of the checks: every one in both languages, and none that the code uses and the table lacks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from mihak.demo import reports
from mihak.errors import OptionError
from mihak.evaluate.validate import VALUES
from mihak.model.sentence import Formula, Sentence, When, say
from mihak.weighing import checks
from mihak.weighing.checks import check_report
from mihak.weighing.checks.hands import HOLDS
from mihak.weighing.checks.phases import DATED
from mihak.weighing.checks.tables import unions
from mihak.weighing.checks.together import OPERATION
from mihak.weighing.checks.wording import Form, said, told, wordings, worked
from weighing.checks.checking import reader

ARABIC = Form("ar", lambda number: f"{number:,}", lambda time: f"<{time}>", isolated=True)


def gaps(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}


@pytest.mark.parametrize("name", sorted(wordings("en")))
def test_a_sentence_has_arabic_with_no_gap_of_its_own(name: str) -> None:
    english, arabic = wordings("en")[name], wordings("ar")[name]
    assert english and arabic
    assert gaps(arabic) <= gaps(english)
    assert re.search("[a-zA-Z]", re.sub(r"{\w+}", "", arabic)) is None


def written() -> Iterator[str]:
    """The names of wordings in the code of the checks; ``*`` stands for what is filled in."""
    for path in sorted(Path(checks.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            if isinstance(node, ast.JoinedStr):
                parts = (str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
                yield "".join(parts)


def test_every_wording_is_used() -> None:
    used = [re.compile(re.escape(name).replace(r"\*", ".+")) for name in set(written()) if name.strip("*. ")]
    assert [name for name in wordings("en") if not any(one.fullmatch(name) for one in used)] == []


def test_every_name_that_is_made_of_values_is_there() -> None:
    changes, modes = VALUES["control", "change"], VALUES["attack", "mode"]
    wanted = {f"act.attack.{mode}" for mode in modes} | {f"act.control.{change}" for change in changes}
    wanted |= {f"effect.{effect}" for effect in VALUES["casualties", "effect"]}
    wanted |= {f"holders.{change}" for change in HOLDS} | {f"holders.not.{change}" for change in HOLDS}
    wanted |= {f"event.{event}{phase}" for event in DATED for phase in ("", ".phase")}
    what = {union.what for several in unions().values() for union in several} - {OPERATION}
    wanted |= {f"scope.{number}.{name}" for number in ("both", "all") for name in what}
    assert sorted(wanted - wordings("ar").keys()) == []


def test_a_sentence_is_told_in_both_languages() -> None:
    whole = say("losses.phase", battle="غزوة أبو عمر", phase=1)
    assert told(whole) == "غزوة أبو عمر, phase 1"
    assert told(whole, ARABIC) == "\u2068غزوة أبو عمر\u2069، المرحلة 1"
    line = (say("work.formula", formula=Formula("1300 + >100")), say("work.together", whole=Formula("1500")))
    assert worked(line) == "1300 + >100; told together: 1500"
    assert worked(line, ARABIC) == "\u20661300 + >100\u2069؛ المروي معا: \u20661500\u2069"
    listed = say("parts.whole", each=(1000, say("figure.about", figure=7)), whole=1007)
    assert said(listed) == "The parts make up the whole: 1000 and about 7 are 1007."
    assert "1,000 ونحو 7" in said(listed, ARABIC)
    assert said(say("weekday.is", day=When("2016-10-28"), weekday=say("weekday.Friday")), ARABIC).startswith("<2016")


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        told(Sentence())
    with pytest.raises(OptionError, match="no sentences in 'fr'"):
        wordings("fr")


def test_every_finding_in_the_demo_can_be_told_in_arabic() -> None:
    found = [finding for report in reports() for finding in check_report(report, reader().read(report))]
    assert found
    for finding in found:
        assert said(finding.sentence) == finding.said
        assert worked(finding.working) == finding.arithmetic
        arabic = said(finding.sentence, ARABIC) + worked(finding.working, ARABIC)
        assert re.search("[a-zA-Z]", arabic) is None
