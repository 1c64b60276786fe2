"""The curated actors: complete, consistent, found by the names that each side uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import GazetteerError
from mihak.gazetteer.actor import KINDS, Actor, cases, spellings
from mihak.gazetteer.actors import ActorIndex, actor_heads, default_actors, head_kinds, read_actors
from mihak.lang.ar.normalise import fold

ACTORS = default_actors()
ROW = "x-one\tarmy\tmine\tSY\t\t2011\t\tالجيش الأول\tFirst Army\tجيش {الشرق/الغرب}|المقاتلون\tFA\town"


def ids(name: str) -> set[str]:
    return {actor.id for actor in ACTORS.candidates(fold(name))}


def index(*rows: str) -> ActorIndex:
    return ActorIndex(read_actors("\n".join(rows), "t.tsv"), {"mine": "Mine"})


def test_how_many() -> None:
    assert len(ACTORS) >= 400
    assert sum(actor.speaker for actor in ACTORS) >= 120
    for country in ("SY", "IQ", "YE", "LY", "SD", "LB", "PS", "IL", "SO", "AF", "EG"):
        assert sum(actor.country == country for actor in ACTORS) >= 7, country


def test_rows_are_consistent() -> None:
    for actor in ACTORS:
        assert actor.kind in KINDS
        assert actor.side in ACTORS.sides
        assert all(ACTORS.get(parent) is not actor for parent in actor.parents)
        assert None in (actor.active_from, actor.active_to) or actor.active_from <= actor.active_to  # type: ignore[operator]
        assert actor in ACTORS.candidates(fold(actor.name_ar))


def test_every_side_is_used() -> None:
    assert {actor.side for actor in ACTORS} == set(ACTORS.sides)


def test_no_circle_of_parents() -> None:
    for actor in ACTORS:
        seen, above = {actor.id}, list(actor.parents)
        while above:
            parent = above.pop()
            assert parent not in seen, f"{actor.id} is its own ancestor by {parent}"
            above += ACTORS.get(parent).parents


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("قوات الأسد", "sy-government-forces"), ("قوات النظام السوري", "sy-government-forces"),
        ("الجيش العربي السوري", "sy-army"), ("القوات الحكومية السورية", "sy-government-forces"),
        ("الجيش السوري وحلفائه", "sy-army"), ("داعش", "islamic-state"), ("تنظيم الدولة", "islamic-state"),
        ("تنظيم الدولة الاسلامية", "islamic-state"), ("الجيش الحر", "sy-fsa"), ("جبهة فتح الشام", "sy-jfs"),
        ("هيئة تحرير الشام", "sy-hts"), ("جيش الفتح", "sy-jaish-fatah"), ("أحرار الشام", "sy-ahrar"),
        ("الحوثيين", "ye-houthi"), ("مليشيات الحوثي", "ye-houthi"), ("ميليشيا الحوثي الإيرانية", "ye-houthi"),
        ("أنصار الله", "ye-houthi"), ("قوات الشرعية", "ye-army"), ("تحالف دعم الشرعية", "ye-coalition"),
        ("مقاتلات التحالف", "ye-coalition-air"), ("مقاتلات التحالف", "us-coalition-air"),
        ("الحشد الشعبي", "iq-pmf"), ("قوات البشمركة", "iq-peshmerga"), ("قسد", "sy-sdf"),
        ("حزب العمال الكردستاني", "pkk"), ("مليشيا حفتر", "ly-lna"), ("قوات الوفاق", "ly-gna"),
        ("قوات الدعم السريع", "sd-rsf"), ("الجنجويد", "sd-janjaweed"), ("كتائب القسام", "ps-qassam"),
        ("جيش الاحتلال الإسرائيلي", "il-army"), ("سلاح الجو الإسرائيلي", "il-airforce"),
        ("الطيران الحربي السوري", "sy-airforce"), ("الطائرات الروسية", "ru-airforce"),
        ("حزب الله", "lb-hezbollah"), ("طالبان", "af-taliban"), ("بوكو حرام", "ng-boko-haram"),
        ("القوات الأميركية", "us-army"), ("القوات الأمريكية", "us-army"), ("مسلحين مجهولين", "gunmen"),
        ("فصائل المعارضة", "sy-opposition-forces"), ("الإرهابيين", "terrorists"),
        ("المرصد السوري لحقوق الانسان", "sohr"), ("الخوذ البيضاء", "sy-whitehelmets"),
        ("اليونيسيف", "un-unicef"), ("وكالة رويترز", "reuters"), ("البنتاغون", "us-dod"),
        ("القيادة المركزية الأميركية", "us-centcom"), ("وزارة الصحة", "ps-moh"),
    ],
)  # fmt: skip
def test_known_names(name: str, id: str) -> None:
    assert id in ids(name)


def test_shared_names_keep_all_candidates() -> None:
    assert {"sy-army", "iq-army", "sd-saf", "lb-army", "army"} <= ids("الجيش")
    assert {"ye-coalition", "us-coalition", "coalition"} <= ids("التحالف")


def test_collective_and_single() -> None:
    assert ACTORS.get("gunmen").collective
    assert not ACTORS.get("sy-army").collective
    assert ACTORS.side_of("ye-houthi") == "ye-houthi"
    assert ACTORS.get("sy-nusra").active_in(2013)
    assert not ACTORS.get("sy-nusra").active_in(2020)


def test_capitals_are_metonyms_only() -> None:
    assert ids("موسكو") == set()
    assert [actor.id for actor in ACTORS.metonym("موسكو")] == ["ru-state"]
    assert ACTORS.metonym("حلب") == ()


def test_phrases_are_folded_and_longest_first() -> None:
    for first, phrases in ACTORS.phrases.items():
        lengths = [len(phrase) for phrase in phrases]
        assert lengths == sorted(lengths, reverse=True)
        assert all(phrase[0] == first and fold(" ".join(phrase)) == " ".join(phrase) for phrase in phrases)
        assert all(ACTORS.candidates(" ".join(phrase)) for phrase in phrases)


def test_heads() -> None:
    heads = actor_heads()
    for form in ("كتيبة", "ألوية", "فيلق", "مليشيات", "قوات", "مقاتلو", "مقاتلي", "مسلحي", "طائرات", "غرفة"):
        assert heads[fold(form)] == {"achead", "n"}
    assert head_kinds()[fold("شرطة")] == "police"
    assert heads.keys() == head_kinds().keys()


def test_spellings_and_cases() -> None:
    assert spellings("{أ/ب} ج{/ د}") == ["أ ج", "أ ج د", "ب ج", "ب ج د"]
    assert set(cases("المتمردون الحوثيون")) == {"المتمردون الحوثيون", "المتمردين الحوثيين"}
    assert set(cases("مقاتلو المعارضه")) == {"مقاتلو المعارضه", "مقاتلي المعارضه"}
    assert cases("قوات النظام") == ("قوات النظام",)


def test_row_is_read() -> None:
    (actor,) = read_actors(ROW, "t.tsv")
    assert actor == Actor(
        "x-one", "army", "mine", "SY", (), 2011, None, "الجيش الأول", "First Army",
        ("جيش الشرق", "جيش الغرب", "المقاتلون"), ("FA",), "own",
    )  # fmt: skip
    assert [a.id for a in index(ROW).candidates("المقاتلين")] == ["x-one"]


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("\tarmy\t", "\tband\t", "no kind of actor 'band'"), ("x-one", "X one", "id 'X one'"),
        ("\tSY\t", "\tSYR\t", "country 'SYR'"), ("2011", "now", "years 'now'"), ("\tFA", "", "11 cells"),
        ("جيش {", "جيش-{", "name"), ("First Army", "", "name_en"),
    ],
)  # fmt: skip
def test_bad_rows_name_file_line_and_repair(old: str, new: str, part: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        list(read_actors("# a comment\n" + ROW.replace(old, new), "t.tsv"))
    assert "t.tsv, line 2" in str(caught.value)
    assert part in str(caught.value)
    assert caught.value.repair


def test_bad_references() -> None:
    with pytest.raises(GazetteerError, match="no side 'other'"):
        index(ROW.replace("mine", "other"))
    with pytest.raises(GazetteerError, match="no parent 'x-two'"):
        index(ROW.replace("SY\t\t", "SY\tx-two\t"))
    with pytest.raises(GazetteerError, match="stands twice"):
        index(ROW, ROW)
    with pytest.raises(GazetteerError, match="no actor has the id nobody"):
        ACTORS.get("nobody")


@given(st.text())
def test_any_name_may_be_asked(name: str) -> None:
    assert all(isinstance(actor, Actor) for actor in ACTORS.candidates(name))
