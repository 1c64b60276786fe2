"""Losses told battle by battle against those told for all."""

from __future__ import annotations

from mihak.demo import reports
from mihak.weighing.checks import check_report
from weighing.checks.checking import broken, findings, held, reader

NAME = "battle-losses"
FIRST = 'قتل 300 مسلح في معركة "الوعد الحق". '
SECOND = 'وفي معركة "السيف القاطع" قتل 250 مسلحا. '


def both(total: int) -> str:
    return f"وبلغ عدد قتلى المسلحين في المعركتين {total} قتيل."


def test_two_battles_with_more_dead_than_both_together() -> None:
    (finding,) = findings(FIRST + SECOND + both(500), NAME)
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "likely", "300 + 250 = 550 > 500")
    assert "300 (الوعد الحق) and 250 (السيف القاطع)" in finding.said
    assert "المعركتين" in [words.quote for words in finding.words]


def test_what_is_left_is_told_where_it_holds() -> None:
    assert held(FIRST + SECOND + both(600), NAME) == ["300 + 250 = 550; told together: 600; left: 600 - 550 = 50"]
    (finding,) = findings(FIRST + SECOND + both(550), NAME)
    assert finding.holds and "leaves nothing" in finding.said


def test_phases_are_added_up_too() -> None:
    text = (
        'قتل 300 مسلح في المرحلة الأولى من معركة "الوعد الحق". وفي المرحلة الثانية من معركة "الوعد الحق" قتل 250 '
        "مسلحا. وبلغ عدد قتلى المسلحين في المرحلتين 500 قتيل."
    )
    assert broken(text, NAME) == ["300 + 250 = 550 > 500"]


def test_both_of_three_battles_could_be_any() -> None:
    third = 'وفي معركة "النصر" قتل 50 مسلحا. '
    assert findings(FIRST + SECOND + third + both(500), NAME) == []


def test_one_battle_is_not_both() -> None:
    assert findings(FIRST + both(200), NAME) == []


def test_a_figure_of_no_battle_is_left_out() -> None:
    assert findings("قتل 300 مسلح في حلب. " + SECOND + both(500), NAME) == []


def test_the_losses_of_the_battles_of_aleppo() -> None:
    (report,) = [report for report in reports() if report.label == "battles"]
    found = [f for f in check_report(report, reader().read(report)) if f.check == NAME]
    assert [f.holds for f in found] == [True, True]
    killed, injured = found
    assert killed.arithmetic == "1300 + >100 = >=1401; told together: 1500; left: 1500 - (>=1401) = up to 99"
    assert "leaves up to 99 for phase 2 of غزوة أبو عمر سراقب and whatever is not told" in killed.said
    assert injured.arithmetic == "~400; told together: >2000; left: >2000 - ~400 = more than about 1600"
    assert "for الكليات العسكرية and phase 2" in injured.said


def test_a_battle_under_another_name_is_told_and_two_are_others() -> None:
    named = 'ثم عادت الخطوط إلى ما قبل معركة "السيف القاطع" ومعركة "بدر". '
    (finding,) = findings(FIRST + SECOND + named + both(600), NAME)
    assert "here الوعد الحق is taken to be بدر, which is named just before" in finding.said
    named = 'ثم بدأت معركة "حنين" ومعركة "بدر". '
    assert findings(FIRST + SECOND + named + both(500), NAME) == []


PHASE = 'قتل 300 مسلح في المرحلة الأولى من معركة "الوعد الحق". '


def test_a_phase_with_more_dead_than_the_whole_battle() -> None:
    (finding,) = findings(PHASE + "وبلغ عدد قتلى المسلحين منذ بدء المعركة 200 قتيل.", NAME)
    assert (finding.holds, finding.arithmetic) == (False, "300 > 200")
    assert finding.said.startswith("For the whole of الوعد الحق 200 killed are told")


def test_a_phase_within_the_whole_battle() -> None:
    second = 'ثم بدأت المرحلة الثانية من معركة "الوعد الحق". '
    (finding,) = findings(PHASE + second + "وبلغ عدد قتلى المسلحين منذ بدء المعركة 500 قتيل.", NAME)
    assert finding.holds and "leaves 200 for phase 2 of الوعد الحق and whatever is not told" in finding.said


def test_the_losses_of_another_battle_are_not_those_of_this_one() -> None:
    text = PHASE + 'ثم انطلقت معركة "بدر"، وبلغ عدد قتلى المسلحين منذ بدء المعركة 200 قتيل.'
    assert findings(text, NAME) == []


def test_the_total_may_stand_first() -> None:
    text = "بلغ عدد قتلى المسلحين في المعركتين 500 قتيل. " + FIRST + SECOND
    assert broken(text, NAME) == ["300 + 250 = 550 > 500"]
