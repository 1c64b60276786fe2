"""A report as the rules read it."""

from __future__ import annotations

from claims.learned.as_rules import own_reports, plainly, read
from mihak.claims.build import Builder
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.ruled import ruled
from mihak.claims.rules import RulesReader
from mihak.mentions.resolve import Resolver
from mihak.mentions.vocabulary import default_vocabulary


def test_the_rules_claims_are_those_of_the_reader_by_rules() -> None:
    vocabulary = default_vocabulary()
    for report in own_reports():
        found = ruled(report, vocabulary)
        builder = Builder(found.document, Resolver(found.document, vocabulary), "rules")
        assert plainly(builder.claims(found.told)) == plainly(RulesReader().read(report))


def test_anchors_of_repeats_are_known_and_are_none_of_the_claims() -> None:
    found = read("مقتل 7 مدنيين في دوما.\nقتل 7 مدنيين في مدينة دوما أمس.")
    (kept,) = found.told
    (again,) = found.again
    assert {kept.draft.passage, found.document.passages[1].start <= again} == {1, False}
    assert anchor_of(kept.draft) != again
    assert read("قتل 7 مدنيين في دوما.").again == ()
