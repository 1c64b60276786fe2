"""A weighed register in which names are hidden, and nothing else is another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from weighing.sample import REPORTS, sample_weighed

from mihak.linking.lineage import Citation, Lineage
from mihak.model.finding import Words
from mihak.model.judgement import WRONG, Judgement, Reason
from mihak.views.masked import MARK, hidden
from mihak.views.masked_weighed import masked_weighed
from mihak.weighing.weighed import Weighed

SPEAKER = "الجيش"
"""Stands for a person's name: it is told in the second report alone."""
SECOND = REPORTS[1]
AT = SECOND.text.index(SPEAKER)
NAMES = hidden([(SECOND.id, "c2", SPEAKER, AT, AT + len(SPEAKER))])


def told() -> Weighed:
    base = sample_weighed()
    facts = {**base.facts, "c2": replace(base.facts["c2"], words=("جيش", "الجيش", "مقتل"))}
    cited = Citation(SECOND.id, "x", Words(AT, AT + len(SPEAKER), SPEAKER))
    made = tuple(
        Judgement(id=id, verdict=WRONG, left=id, by="desk", person=True, reasons=(Reason("person", f"قال {SPEAKER}"),))
        for id in ("c2", "c4")
    )
    return replace(base, facts=facts, lineage=Lineage((), (cited,)), judgements=made)


def test_without_names_to_hide_nothing_is_made_anew() -> None:
    base = told()
    assert masked_weighed(base, hidden([])) is base


def test_words_are_hidden_in_the_report_in_the_claim_and_in_what_compares_it() -> None:
    found = masked_weighed(told(), NAMES)
    mark = MARK * len(SPEAKER)
    assert found.reports[SECOND.id].text == SECOND.text.replace(SPEAKER, mark)
    claim = found.claims["c2"]
    assert claim.quote == found.reports[SECOND.id].text[claim.start : claim.start + len(claim.quote)]
    assert claim.source is not None and claim.source.names == (mark,)
    assert SPEAKER not in str(found.facts["c2"]) and "مقتل" in found.facts["c2"].words
    assert found.facts["c2"].speaker.name != SPEAKER


def test_ids_figures_and_what_belongs_together_are_as_they_were() -> None:
    base = told()
    found = masked_weighed(base, NAMES)
    assert (found.claims.keys(), found.facts.keys(), found.reports.keys()) == (
        base.claims.keys(), base.facts.keys(), base.reports.keys(),
    )  # fmt: skip
    assert [(one.id, one.claims, one.agree) for one in found.incidents] == [
        (one.id, one.claims, one.agree) for one in base.incidents
    ]
    for id, one in base.assessments.items():
        assert [(x.low.value, x.best.value, x.high.value) for x in found.assessments[id].ranges] == [
            (x.low.value, x.best.value, x.high.value) for x in one.ranges
        ]
    assert (found.rule, found.voices) == (base.rule, base.voices)


def test_claims_of_other_reports_are_the_same_things() -> None:
    base = told()
    found = masked_weighed(base, NAMES)
    assert all(found.claims[id] is base.claims[id] and found.facts[id] is base.facts[id] for id in ("c1", "c3", "c4"))
    assert all(found.assessments[id] is base.assessments[id] for id in ("i3", "i4", "i5"))


def test_what_says_a_name_in_its_reasons_is_hidden_too() -> None:
    # The rules of the figures name who spoke: "denied by …".
    low = sample_weighed().assessments["i1"].ranges[0].low
    assert SPEAKER in low.rule
    found = masked_weighed(told(), NAMES)
    assert SPEAKER not in str(found.assessments["i1"])


@pytest.mark.parametrize(("left", "right"), [("c2", ""), ("c1", "c2"), ("c2", "c3")])
def test_a_name_of_one_word_is_hidden_in_judgements_of_its_report_on_either_side(left: str, right: str) -> None:
    base = told()
    made = replace(base.judgements[0], left=left, right=right, verdict="same" if right else WRONG)
    own, other = masked_weighed(replace(base, judgements=(made, base.judgements[1])), NAMES).judgements
    assert SPEAKER not in own.reasons[0].found and (own.left, own.right) == (left, right)
    assert other == base.judgements[1]  # Its claims touch nobody.
