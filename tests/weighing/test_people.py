"""Nouns for people by age and sex."""

from __future__ import annotations

from importlib.resources import files

from mihak.lang.ar.normalise import fold
from mihak.weighing.people import FILE, classes


def test_every_noun_is_folded_as_the_text_is() -> None:
    assert [noun for noun in classes() if fold(noun) != noun] == []
    assert (classes()["رضيع"], classes()["نسوه"], classes()["رجلين"]) == ("children", "women", "men")


def test_nobody_is_in_two_classes() -> None:
    lines = files("mihak.weighing").joinpath("data", FILE).read_text("utf-8").splitlines()
    nouns = [noun for line in lines if not line.startswith("#") for noun in line.split("\t")[2].split()]
    assert len(nouns) == len(set(nouns)) == len(classes())
