"""Where the words of a claim and of its slots stand."""

from __future__ import annotations

import pytest

from bench import telling
from measuring.small import TEXT, TITLE, at, casualties

SEVEN = "سبعة مدنيين قتلوا"
WOMAN = "امرأة توفيت"


def test_a_claim_is_found_at_its_words() -> None:
    one = at(casualties(SEVEN))
    assert [word.form for word in one.document.words[one.start : one.end]] == ["سبعه", "مدنيين", "قتلوا"]
    assert [passage.index for passage in one.passages] == [1]
    assert not one.in_title
    assert one.sentence_words() == 17


def test_the_title_is_a_line_of_its_own() -> None:
    assert at(casualties("قتلى")).in_title
    stopped = TEXT.replace(TITLE, TITLE + ".")
    assert not at(casualties("قتلى", stopped), stopped).in_title
    assert not at(casualties("قتلى", TITLE), TITLE).in_title


@pytest.mark.parametrize(
    ("quote", "names", "where"),
    [
        (SEVEN, ["مدنيين"], telling.OWN),
        (SEVEN, ["قوات النظام"], telling.CLAUSE),
        (WOMAN, ["الأشخاص"], telling.SENTENCE),
        (WOMAN, ["مصدر طبي"], telling.BEFORE),
        (WOMAN, ["سراقب"], telling.FARTHER),
        (SEVEN, ["على إدلب"], telling.TITLE),
        (SEVEN, ["حلب"], telling.ELSEWHERE),
        (SEVEN, ["حلب", "إدلب", "قوات النظام"], telling.CLAUSE),
    ],
)
def test_how_near_a_name_stands(quote: str, names: list[str], where: str) -> None:
    assert telling.where(at(casualties(quote)), names) == where


def test_the_nearest_place_of_a_name_counts() -> None:
    one = at(casualties("رجل أمس"))
    assert telling.where(one, ["إدلب"]) == telling.FARTHER
    assert len(list(telling.occurrences(one, ["إدلب"]))) == 2
    assert list(telling.occurrences(one, [""])) == []


def test_marks_do_not_move_the_words() -> None:
    one = at(casualties("وقُتل جنديان"))
    assert [word.form for word in one.document.words[one.start : one.end]] == ["وقتل", "جنديان"]
