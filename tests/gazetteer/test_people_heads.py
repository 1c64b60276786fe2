"""The nouns for persons as victims: a table that the mentions read."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mihak.lang.ar.normalise import fold

LINES = files("mihak.gazetteer").joinpath("data", "people_heads.tsv").read_text("utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")][1:]
BY_FORM = {fold(form): (lemma, kind, number) for form, lemma, kind, number in ROWS}


def test_every_row_has_its_four_cells() -> None:
    assert LINES[0].startswith("#")
    assert all(len(row) == 4 and all(row) for row in ROWS)
    assert {row[2] for row in ROWS} == {"civilian", "combatant", "unknown"}
    assert {row[3] for row in ROWS} == {"sg", "du", "pl"}


def test_a_form_stands_once_and_is_one_word() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert all(" " not in row[0] and fold(row[0]).isalpha() for row in ROWS)


def test_a_folded_form_has_one_kind() -> None:
    kinds: dict[str, set[str]] = {}
    for form, _, kind, _ in ROWS:
        kinds.setdefault(fold(form), set()).add(kind)
    assert {form: them for form, them in kinds.items() if len(them) > 1} == {}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("جنديا", ("جندي", "combatant", "sg")),
        ("جنديين", ("جندي", "combatant", "du")),
        ("جنود", ("جندي", "combatant", "pl")),
        ("مسلحي", ("مسلح", "combatant", "pl")),
        ("مدنيين", ("مدني", "civilian", "pl")),
        ("مدنيان", ("مدني", "civilian", "du")),
        ("طفلتين", ("طفلة", "civilian", "du")),
        ("امرأة", ("امرأة", "civilian", "sg")),
        ("شخصا", ("شخص", "unknown", "sg")),
        ("آخرين", ("آخر", "unknown", "pl")),
        ("فلسطينيان", ("فلسطيني", "unknown", "du")),
    ],
)
def test_forms_are_read(form: str, expected: tuple[str, str, str]) -> None:
    assert BY_FORM[fold(form)] == expected


@pytest.mark.parametrize("word", ["سوريا", "ليبيا", "روسيا", "محليا", "شخصيا", "قصر", "مدرسة", "أم", "مقاتلات", "قتيل"])
def test_words_that_are_commoner_as_something_else_are_left_out(word: str) -> None:
    assert fold(word) not in BY_FORM
