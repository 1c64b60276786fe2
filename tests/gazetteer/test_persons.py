"""Persons, titles and names."""

from __future__ import annotations

import pytest

from mihak.errors import GazetteerError
from mihak.gazetteer.persons import (
    default_persons,
    name_tags,
    read_names,
    read_persons,
    read_titles,
)
from mihak.lang.ar.normalise import fold

HEAD = "name_ar\taliases\tname_en\trole\tactor\n"


def test_a_person_is_found_by_every_spelling() -> None:
    persons = default_persons()
    for name in ("عبد ربه منصور هادي", "عبدربه منصور هادي"):
        (hadi,) = persons.candidates(fold(name))
        assert (hadi.name_en, hadi.actor) == ("Abdrabbuh Mansur Hadi", "ye-government")
    assert persons.candidates("محمد") == ()
    assert len(persons) >= 150


def test_phrases_are_whole_names_of_two_words_and_more_longest_first() -> None:
    phrases = default_persons().phrases
    assert ("حسن", "نصر", "الله") in phrases["حسن"]
    for first, names in phrases.items():
        assert all(name[0] == first and len(name) > 1 for name in names)
        assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)


def test_names_are_tagged_by_what_they_may_begin() -> None:
    tags = name_tags()
    assert {"given", "nm", "bare"} <= tags["محمد"]
    assert {"given"} <= tags["ابو"] and {"given"} <= tags["فلاديمير"]
    assert "family" in tags["الحريري"] and "given" not in tags["الحريري"]


@pytest.mark.parametrize("word", ["سلام", "نصر", "جهاد", "حرب", "كتيبه", "باسم", "ربيع", "خميس", "ان", "الان"])
def test_ordinary_words_are_no_names(word: str) -> None:
    assert not {"given", "family"} & name_tags().get(word, frozenset())


def test_titles_stand_without_article_and_say_whether_they_need_it() -> None:
    tags = name_tags()
    assert {"rank", "military"} <= tags["عميد"]
    assert {"rank-the", "military"} <= tags["لواء"] and "rank" not in tags["لواء"]
    assert "title-the" in tags["شيخ"] and "military" not in tags["شيخ"]
    assert "role-the" in tags["ناطق"]
    assert "العميد" not in tags


def test_the_persons_of_the_package_have_actors_in_slug_form() -> None:
    assert all(person.role and person.name_en for person in default_persons())
    assert {person.actor for person in default_persons()} >= {"sy-state", "ye-houthi", "ly-lna", "sd-rsf", ""}


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("محمد علي\t\tM\trole", "4 cells where 5 belong"),
        ("محمد  علي\t\tM\trole\t", "name"),
        ("محمد علي\t\t\trole\t", "name_en or role is empty"),
        ("محمد علي\t\tM\trole\tSy Army", "actor id 'Sy Army'"),
    ],
)
def test_a_bad_person_names_file_line_and_repair(row: str, what: str) -> None:
    with pytest.raises(GazetteerError, match=f"mine.tsv, line 2: .*{what}") as caught:
        list(read_persons(HEAD + row + "\n", "mine.tsv"))
    assert caught.value.repair


def test_bad_titles_and_names_are_refused() -> None:
    head = "form\ttag\tmilitary\n"
    for row in ("عميد\tgrade\t1", "عميد\trank\tyes", "عميد\trank\t1\nعميد\trank\t1", "عميد 1\trank\t1"):
        with pytest.raises(GazetteerError, match=r"t\.tsv, line"):
            read_titles(head + row, "t.tsv")
    for row in ("محمد\tfirst", "محمد علي\tgiven"):
        with pytest.raises(GazetteerError, match=r"n\.tsv, line 2"):
            list(read_names("name\tkind\n" + row, "n.tsv"))


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(GazetteerError, match="Begin with name, kind"):
        list(read_names("محمد\tgiven\n", "n.tsv"))


def test_every_person_has_an_id_of_their_own() -> None:
    ids = [person.id for person in default_persons()]
    assert len(set(ids)) == len(ids)
    assert default_persons().candidates(fold("بشار الأسد"))[0].id == "person:bashar-al-assad"
