"""UCDP's rows as reports: every figure stands on a line of the row."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from exports.register_of import material, struck

from imports.sample import GED, file_of, nearest
from mihak.errors import BadRecord, UnreadableFile
from mihak.exports.delimited import write_csv
from mihak.exports.ucdp import ucdp_table
from mihak.imports.ged import read_ged
from mihak.imports.rows import Imported
from mihak.model.claim import Casualties


def _one(tmp_path: Path, **changed: str) -> Imported:
    found = list(read_ged(file_of(tmp_path / "ged.csv", {**GED, **changed}), nearest()))
    assert len(found) == 1
    assert isinstance(found[0], Imported), found[0]
    return found[0]


def _figures(one: Imported) -> list[tuple[int | None, int | None, str, str]]:
    return [
        (claim.count.low, claim.count.high, claim.victim_kind, claim.quote)
        for claim in one.claims
        if isinstance(claim, Casualties)
    ]


def test_figures_stand_on_their_lines(tmp_path: Path) -> None:
    one = _one(tmp_path)
    assert _figures(one) == [
        (15, 20, "unknown", "best: 17.0"),
        (2, 2, "combatant", "deaths_a: 2.0"),
        (5, 5, "civilian", "deaths_civilians: 5.0"),
    ]
    assert one.best == 17
    for claim in one.claims:
        claim.verify(one.report)
    whole, *parts = one.claims
    assert all(isinstance(part, Casualties) and part.part_of == whole.id for part in parts)


def test_day_place_and_speaker(tmp_path: Path) -> None:
    claim = _one(tmp_path).claims[0]
    assert claim.date is not None and claim.date.public == "2016-10-28"
    assert [name.entity for name in claim.places] == ["geonames:170063", ""]
    assert claim.source is not None and claim.source.entity == "sohr"
    assert _one(tmp_path, date_end="2016-10-30").claims[0].date is not None
    assert _one(tmp_path, date_end="2016-10-30").claims[0].date.public == "2016-10-28/2016-10-30"  # type: ignore[union-attr]


def test_only_of_one_sided_violence_the_row_says_who_killed(tmp_path: Path) -> None:
    assert _one(tmp_path).claims[0].perpetrator is None  # type: ignore[attr-defined]
    done = _one(tmp_path, type_of_violence="3").claims[0].perpetrator  # type: ignore[attr-defined]
    assert (done.names, done.entity) == (("Government of Syria",), "sy-government-body")


def test_a_row_without_dead_is_a_report_without_claims(tmp_path: Path) -> None:
    none = dict.fromkeys(("best", "high", "low", "deaths_a", "deaths_civilians", "deaths_unknown"), "0")
    assert _one(tmp_path, **none).claims == ()


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [("best", "many", "best is 'many'"), ("low", "-3", "low is '-3'"), ("deaths_a", "1.5", "deaths_a is '1.5'"),
     ("date_start", "28/10/2016", "date_start is"), ("latitude", "north", "no coordinates"),
     ("latitude", "136.2", "no coordinates")],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_the_others_come_in(
    tmp_path: Path, column: str, value: str, words: str
) -> None:
    found = list(read_ged(file_of(tmp_path / "ged.csv", {**GED, column: value}, GED), nearest()))
    assert isinstance(found[0], BadRecord)
    assert words in str(found[0])
    assert "record 1" in str(found[0])
    assert isinstance(found[1], Imported)


def test_without_coordinates_the_place_is_known_by_name_alone(tmp_path: Path) -> None:
    one = _one(tmp_path, latitude="", longitude="")
    assert [name.entity for name in one.claims[0].places] == ["", ""]


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="has no column date_start"):
        list(read_ged(file_of(tmp_path / "x.csv", {"id": "1"}), nearest()))
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        list(read_ged(tmp_path / "none.csv", nearest()))
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match="no UTF-8"):
        list(read_ged(tmp_path / "b.csv", nearest()))


def test_a_row_of_another_length_is_named(tmp_path: Path) -> None:
    path = file_of(tmp_path / "ged.csv", GED)
    path.write_text(path.read_text("utf-8") + "1,2\n", "utf-8")
    found = list(read_ged(path, nearest()))
    assert isinstance(found[1], BadRecord)
    assert "2 cells" in str(found[1])


def test_what_is_exported_comes_in_with_the_same_figures(tmp_path: Path) -> None:
    stream = io.BytesIO()
    write_csv(ucdp_table(material(struck())), stream)
    (tmp_path / "own.csv").write_bytes(stream.getvalue())
    found = [one for one in read_ged(tmp_path / "own.csv", nearest()) if isinstance(one, Imported)]
    assert [(one.best, *_figures(one)[0][:2]) for one in found] == [(12, 12, 12)]


def test_real_rows_come_in(tmp_path: Path) -> None:
    real = Path(__file__).parents[3] / "shared" / "data" / "ucdp" / "ucdp_aleppo_city_2016h2_rows.csv"
    if not real.is_file():
        pytest.skip("needs the data beside the checkout")
    found = list(read_ged(real, nearest()))
    assert all(isinstance(one, Imported) for one in found)
    assert sum(one.best for one in found if isinstance(one, Imported)) == 3901
