"""The learned reader: with a network that has nothing to add it says what the rules say."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claims.learned.as_rules import META, AsRules, as_rules, by_rules, own_reports, pieces, plainly, report
from mihak.claims.learned.installed import MODEL, missing
from mihak.claims.learned.meta import Mix
from mihak.claims.learned.network import META as META_FILE
from mihak.claims.learned.reader import TOGETHER, LearnedReader, Model, open_model
from mihak.claims.learned.sure import filled
from mihak.claims.learned.windows import Window
from mihak.claims.rules import RulesReader
from mihak.errors import OptionError
from mihak.model.claim import Casualties
from mihak.model.report import Report

FILLER = "وقال السكان إن المدينة شهدت هدوءا نسبيا طوال ساعات الليل وإن الأسواق بقيت مفتوحة أمام الناس. "


@pytest.fixture(scope="module")
def shipped() -> Iterator[LearnedReader]:
    """The reader with the model of the package."""
    if missing():
        pytest.skip(f"needs {', '.join(missing())} (pip install 'mihak[learned]')")
    if not MODEL.is_file():
        pytest.skip("there is no model (make train)")
    yield LearnedReader()


class Deaf(AsRules):
    """A network that hears of no claim."""

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """The scores of a network that says no to every word."""
        return [(vectors, scores * 0 - 9) for vectors, scores in super().words(windows, features)]


def same(reports: Sequence[Report]) -> None:
    """Read some reports as the rules do, in the order of the words."""
    for one, found in zip(reports, as_rules().read_many(reports), strict=True):
        ours, theirs = plainly(found), by_rules(one)
        assert [claim for claim in ours if claim not in theirs] == [claim for claim in theirs if claim not in ours]
        assert [claim.start for claim in found] == [claim.start for claim in RulesReader().read(one)]


def test_with_a_network_that_repeats_the_rules_it_reads_as_they_do() -> None:
    same(own_reports())


def test_so_it_does_where_a_text_is_longer_than_a_window() -> None:
    same([report("\n\n".join(one.text for one in own_reports()[first:])) for first in range(4)])


@pytest.mark.parametrize("between", [1, 14, 30])
def test_and_where_a_part_stands_in_another_window_than_its_whole(between: int) -> None:
    text = f"قتل 20 مدنيا أمس في دوما. {FILLER * between}وقتل 3 مدنيين أمس في دوما."
    assert [isinstance(claim, Casualties) and bool(claim.part_of) for claim in by_rules(report(text))].count(True) == 1
    for before in (0, 6, 9, 12):
        same([report(FILLER * before + text)])


def test_and_where_a_sentence_does_not_fit_into_a_window() -> None:
    text = (
        "قتل 9 مدنيين في قصف للجيش السوري "
        + "ثم " * 100
        + "على حي الشعار في حلب ودمر دبابتين "
        + "ثم " * 90
        + "في دوما"
    )
    same([report(text), report("\n".join([text, text]))])


def test_many_are_read_as_one_by_one() -> None:
    reader = as_rules()
    reports = [*own_reports(), report("لا شيء هنا."), report("قتل 7 مدنيين في دوما.")] * 4
    assert len(reports) > TOGETHER
    assert reader.read_many(reports) == [reader.read(one) for one in reports]
    assert reader.read_many([]) == []


def test_a_report_without_claims_is_no_error() -> None:
    assert as_rules().read(report("افتتحت البلدية حديقة جديدة.")) == []
    assert as_rules().read(report("...")) == []


def test_a_word_of_hundreds_of_letters_is_no_error() -> None:
    claims = as_rules().read(report(f"قتل 7 مدنيين {'ها' * 900} في دوما."))
    assert [claim.kind for claim in claims] == ["casualties"]


def test_claims_carry_reader_and_confidences() -> None:
    for one in own_reports():
        for claim in as_rules().read(one):
            assert (claim.reader, claim.rule.split("; ")[0]) == ("learned@0", "learned")
            assert claim.confidence is not None
            assert 0.9 < claim.confidence <= 1
            names = [name for name, _ in claim.confidences]
            assert names == sorted(names)
            assert all(filled(claim, name) for name in names)
            assert all(0 <= share <= claim.confidence for _, share in claim.confidences)


def test_a_network_can_say_no_to_the_rules_or_be_overruled_by_them() -> None:
    one = report("قتل 7 مدنيين في دوما.")
    assert LearnedReader(model=Model(Deaf(), META, pieces())).read(one) == []
    trusting = replace(META, mix=META.mix | {"casualties": Mix(1.0, 12.0, 0.0, 0.0)})
    found = LearnedReader(model=Model(Deaf(), trusting, pieces())).read(one)
    assert plainly(found) == by_rules(one)


def test_the_version_is_that_of_the_model() -> None:
    assert as_rules(replace(META, version="learned@7")).version == "learned@7"


def test_the_shipped_model_reads(shipped: LearnedReader) -> None:
    reports = [*own_reports(), report(FILLER * 30 + "قتل 20 مدنيا أمس في دوما."), report("..."), report("ها" * 900)]
    together = shipped.read_many(reports)
    assert sum(map(len, together)) > 50
    for one, claims in zip(reports, together, strict=True):
        for claim in claims:
            claim.verify(one)
            assert claim.reader == shipped.version
            assert claim.confidence is not None
            assert all(filled(claim, name) and 0 <= share <= 1 for name, share in claim.confidences)
    assert shipped.read(reports[0]) == LearnedReader().read(reports[0])


def test_the_shipped_model_reads_many_as_one_by_one(shipped: LearnedReader) -> None:
    reports = own_reports()
    assert shipped.read_many(reports) == [shipped.read(one) for one in reports]
    assert shipped.read_many(reports[::-1]) == shipped.read_many(reports)[::-1]


def test_a_model_of_another_format_is_refused(shipped: LearnedReader, tmp_path: Path) -> None:
    for path in MODEL.parent.iterdir():
        shutil.copy(path, tmp_path / path.name)
    (tmp_path / META_FILE).write_text("{}", "utf-8")
    with pytest.raises(OptionError, match="make train"):
        open_model(tmp_path)


def test_a_model_that_lacks_a_file_is_refused_by_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / META_FILE).write_text("{}", "utf-8")
    with pytest.raises(OptionError, match=r"lacks tokenizer\.json, model\.onnx, slots\.onnx"):
        open_model(tmp_path)
