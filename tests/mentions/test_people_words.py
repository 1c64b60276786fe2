"""The nouns for persons, as the lexicon takes them."""

from __future__ import annotations

import pytest

from mihak.lang.ar.normalise import fold
from mihak.mentions.people_words import people_tags
from mihak.model.claim import VICTIM_KINDS


@pytest.mark.parametrize(
    ("form", "kind", "number"),
    [("جندي", "combatant", "sg"), ("جنود", "combatant", "pl"), ("طفلان", "civilian", "du"), ("شخص", "unknown", "sg")],
)
def test_a_form_has_its_kind_and_number(form: str, kind: str, number: str) -> None:
    assert {"ppl", "n", kind, number} <= people_tags()[form]


def test_every_form_is_folded_and_has_one_kind() -> None:
    for form, tags in people_tags().items():
        assert form == fold(form)
        assert len(tags & set(VICTIM_KINDS)) == 1, form
        assert tags & {"sg", "du", "pl"}, form


def test_headings_are_no_forms() -> None:
    assert "form" not in people_tags()
    assert not any(form.startswith("#") for form in people_tags())
