"""Gazetteers of others: each format on a few rows, and on real files where there are some."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.errors import GazetteerError, OptionError, UnreadableFile
from mihak.gazetteer.importers import IMPORTERS, import_gazetteer
from mihak.gazetteer.importers.record import Skipped
from mihak.gazetteer.importers.target import store
from mihak.gazetteer.place import Place
from mihak.gazetteer.places_user import UserPlaces

SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "gazetteer"


def dump(id_: str, name: str, alternates: str, feature: str, code: str, people: str = "0", lat: str = "36.1") -> str:
    fields = [id_, name, name, alternates, lat, "37.1", feature, code, "SY", "", "09", "", "", "", people]
    return "\t".join([*fields, "", "", "Asia/Damascus", "2024-01-01"])


DUMP = "\n".join(
    [
        dump("1", "Halab", "Aleppo,حلب,الشهباء", "P", "PPLA", "2000000"),
        dump("2", "Tell", "تل كذا", "T", "HLL"),
        dump("3", "Latin only", "Foo", "P", "PPL"),
        dump("4", "Nowhere", "لا مكان", "P", "PPL", lat="x"),
        "broken\trow",
    ]
)
WOF_HEADER = (
    "wof_id,country,placetype,name,name_en,en_variants,name_ar,lat,lon,region_id,county_id,localadmin_id,"
    "population,gn_id,wd_id,qs_id,deprecated,superseded,is_current,src\n"
)
WOF = (
    "10,SY,region,Aleppo,Aleppo,,حلب|محافظة حلب,36,37,10,,,,170062,,,,,1,meso\n"
    "11,SY,locality,Azaz,Azaz,,أعزاز|اعزاز|عزاز,36.5,37.0,10,12,,31623,,,,,,1,x\n"
    "13,SY,locality,Old,Old,,قديم,36.5,37.0,10,12,,,,,,2020-01-01,,0,x\n"
    "14,SY,postalcode,Post,Post,,بريد,36.5,37.0,10,12,,,,,,,,1,x\n"
)
OCHA = (
    "NAME_EN,NAM_EN_REF,NAME_AR,PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM0_EN,ADM0_AR,ADM0_PCODE,X_CENTER,Y_CENTER\n"
    "Afrin,Afrin,عفرين,SY0203,Aleppo,حلب,SY02,Syria,سوريا,SY,36.86,36.51\n"
    "None,None,,SY0299,Aleppo,حلب,SY02,Syria,سوريا,SY,36.86,36.51\n"
)
QUARTERS = (
    "NAME_EN,NAME_AR,PCODE,PREV_PCODE,ADM2_AR,ADM2_PCODE,ADM1_AR,ADM1_PCODE,ADM0_PCODE,LATITUDE,LONGITUDE\n"
    "Shaar,الشعار,N0001,SY0200001,جبل سمعان,SY0200,حلب,SY02,SY,36.2,37.18\n"
)


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_geonames_text_and_zip_read_the_same(tmp_path: Path) -> None:
    plain = written(tmp_path, "SY.txt", DUMP)
    packed = tmp_path / "SY.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(plain, "SY.txt")
        archive.writestr("readme.txt", "about")
    reports = [import_gazetteer("geonames", [file], tmp_path / f"{file.suffix}.db") for file in (plain, packed)]
    for report in reports:
        assert (report.added, report.updated, report.read) == (2, 0, 5)
        skipped = {"no Arabic name": 1, "no position": 1, "wrong number of columns": 1}
        assert report.skipped == skipped
        places = UserPlaces(report.target)
        city = places.candidates("الشهباء")[0]
        assert (city.id, city.kind, city.population, city.names) == (
            "geonames:1", "city", 2_000_000, ("حلب", "الشهباء"),
        )  # fmt: skip
        assert places.candidates("تل كذا")[0].kind == "site"


def test_wof(tmp_path: Path) -> None:
    report = import_gazetteer("wof", [written(tmp_path, "wof.csv", WOF_HEADER + WOF)], tmp_path / "p.db")
    assert (report.added, report.skipped) == (2, {"not current": 1, "place type 'postalcode'": 1})
    places = UserPlaces(report.target)
    town = places.candidates("عزاز")[0]
    assert (town.id, town.kind, town.parents) == ("wof:11", "town", ("wof:12",))
    assert town.names == ("أعزاز", "عزاز")
    assert places.candidates("محافظة حلب")[0].id == "geonames:170062"


def test_ocha_units_and_quarters(tmp_path: Path) -> None:
    files = [written(tmp_path, "admin2.csv", OCHA), written(tmp_path, "quarters.csv", QUARTERS)]
    report = import_gazetteer("ocha", files, tmp_path / "p.db")
    assert (report.added, report.skipped) == (2, {"no Arabic name": 1})
    places = UserPlaces(report.target)
    district = places.candidates("عفرين")[0]
    assert (district.id, district.kind, district.country) == ("pcode:SY0203", "admin2", "SY")
    assert (district.lat, district.lon) == (36.51, 36.86)
    quarter = places.candidates("الشعار")[0]
    assert (quarter.kind, quarter.country, quarter.parents[0]) == ("neighbourhood", "SY", "pcode:SY0200")
    assert quarter.common


def test_a_second_import_updates(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "p.db"
    file = written(tmp_path, "wof.csv", WOF_HEADER + WOF)
    import_gazetteer("wof", [file], target)
    again = import_gazetteer("wof", [file, written(tmp_path, "x.csv", WOF_HEADER)], target)
    assert (again.added, again.updated) == (0, 2)
    assert len(UserPlaces(target)) == 2


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    rows = [Place(f"t:{n}", "كذا", "", ("كذا",), "village", "SY") for n in range(2500)]
    store(rows, tmp_path / "p.db", told.append)
    assert told == [1000, 2000]


def test_a_failed_import_leaves_the_gazetteer_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "p.db"
    import_gazetteer("wof", [written(tmp_path, "wof.csv", WOF_HEADER + WOF)], target)
    before = target.read_bytes()

    def broken() -> Iterator[Place | Skipped]:
        yield Place("t:1", "كذا", "", ("كذا",), "village", "SY")
        raise UnreadableFile("broken", file="x.csv")

    with pytest.raises(UnreadableFile):
        store(broken(), target)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.db", "wof.csv"]


@pytest.mark.parametrize("kind", [name for name, _ in IMPORTERS])
def test_other_columns_are_told_with_those_there_are(kind: str, tmp_path: Path) -> None:
    file = written(tmp_path, "other.csv", "alpha,beta\n1,2\n")
    with pytest.raises(UnreadableFile, match=r"other\.csv: not a"):
        import_gazetteer(kind, [file], tmp_path / "p.db")
    assert not (tmp_path / "p.db").exists()


@pytest.mark.parametrize("kind", [name for name, _ in IMPORTERS])
def test_damaged_files_are_told(kind: str, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\x00name\xff")
    for file in (tmp_path / "bad.csv", tmp_path / "missing.csv"):
        with pytest.raises(UnreadableFile, match=file.name):
            import_gazetteer(kind, [file], tmp_path / "p.db")


def test_a_zip_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no zip file"):
        import_gazetteer("geonames", [written(tmp_path, "SY.zip", "no zip")], tmp_path / "p.db")


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="geonames, wof, ocha"):
        import_gazetteer("osm", [], tmp_path / "p.db")


def test_a_target_that_is_no_gazetteer_is_not_touched(tmp_path: Path) -> None:
    target = written(tmp_path, "notes.db", "my notes")
    with pytest.raises(GazetteerError, match="no gazetteer"):
        import_gazetteer("wof", [written(tmp_path, "wof.csv", WOF_HEADER)], target)
    assert target.read_text("utf-8") == "my notes"


@pytest.mark.parametrize(
    ("kind", "name", "word", "least"),
    [
        ("wof", "wof_ly.csv", "بن جواد", 200),
        ("wof", "wof_sy.csv", "عندان", 9000),
        ("ocha", "syr_admin1.csv", "حلب", 14),
        ("ocha", "syr_admin3.csv", "تل رفعت", 200),
        ("ocha", "city_neighbourhoods.csv", "الصاخور", 300),
    ],
)
def test_real_files(kind: str, name: str, word: str, least: int, tmp_path: Path) -> None:
    if not (SAMPLES / name).is_file():
        pytest.skip(f"no sample {name} beside the repository")
    report = import_gazetteer(kind, [SAMPLES / name], tmp_path / "p.db")
    places = UserPlaces(report.target)
    assert report.added + report.updated >= least
    assert places.candidates(word)


def test_a_file_that_cannot_be_read_is_told_plainly(tmp_path: Path) -> None:
    target, picture = tmp_path / "g.db", tmp_path / "a.txt"
    picture.write_bytes(b"\xff\xd8")
    for file, told in ((tmp_path / "none.txt", "No such file or directory"), (picture, "not UTF-8 text")):
        with pytest.raises(UnreadableFile, match=told) as raised:
            import_gazetteer("geonames", [file], target)
        assert str(file) in str(raised.value)
        assert "Errno" not in str(raised.value)


def test_an_import_knows_where_its_places_are_from(tmp_path: Path) -> None:
    target, file = tmp_path / "g.db", tmp_path / "SY.txt"
    file.write_text(DUMP, "utf-8")
    import_gazetteer("geonames", [file], target)
    assert UserPlaces(target).sources() == (("GeoNames", 2),)
