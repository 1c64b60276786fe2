"""Claims as evidence: the words, who says them, where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from mihak.linking.corrections import corrections
from mihak.model.facts import Facts
from mihak.model.judgement import Judgement
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Camp, Evidence
from mihak.views.incident_words import correction_said
from mihak.views.lines import ClaimLine, claim_lines
from mihak.views.sides import known_side
from mihak.weighing.groups import kind_of, label_of
from mihak.weighing.weighed import Weighed


def evidence(ids: Iterable[str], weighed: Weighed, names: Names) -> tuple[Evidence, ...]:
    """The claims of some ids, numbered from 1 in the order given; one id is told once."""
    found = tuple(dict.fromkeys(ids))
    made = corrections(weighed.judgements)
    return tuple(_evidence(number, id, weighed, names, made.get(id, ())) for number, id in enumerate(found, 1))


def side_of(facts: Facts) -> str:
    """The camp that says a claim: its speaker's, else its publisher's, "" where neither is known."""
    return known_side(facts.speaker.side) or known_side(facts.source_side)


def camps_of(told: Iterable[str], names: Names) -> tuple[Camp, ...]:
    """The camps of some sides, those told most often first, then by id; the unknown stands last."""
    counts = Counter(told)
    ids = sorted(counts, key=lambda id: (not id, -counts[id], id))
    return tuple(Camp(id, names.camp(id) if id else "", index) for index, id in enumerate(ids))


def numbered(found: Iterable[Evidence]) -> Mapping[str, int]:
    """Numbers by claim id."""
    return {one.id: one.number for one in found}


def _evidence(number: int, id: str, weighed: Weighed, names: Names, made: Iterable[Judgement]) -> Evidence:
    claim, facts = weighed.claims[id], weighed.facts[id]
    report = weighed.reports[claim.report]
    line: ClaimLine = claim_lines(report, [claim])[0]
    return Evidence(
        number=number, id=id, kind=claim.kind, what=line.what, status=claim.status, quote=claim.quote,
        speaker=line.source, publisher=names.source(facts.source, report.publisher), side=side_of(facts),
        voice=weighed.voices.get(id, ""), interest=facts.interest, low=line.low, high=line.high,
        approx=line.approx, counted=line.counts, groups=_groups(facts), part=bool(facts.part_of), dated=line.date,
        places=tuple(dict.fromkeys(names.spot(spot) for spot in facts.spots)) if facts.placed else (),
        doer=line.doer, sufferer=line.sufferer, report=report.id, label=report.label, title=report.title,
        url=report.url, published=report.published, retold_from=report.retold_from,
        corrected=tuple(correction_said(one) for one in made),
    )  # fmt: skip


def _groups(facts: Facts) -> tuple[str, ...]:
    """The groups that a figure counts, narrowest first: children are civilians too."""
    label = label_of(facts)
    return tuple(dict.fromkeys((label, kind_of(label))))
