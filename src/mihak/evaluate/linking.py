"""Linking of annotated reports: with their claims as given, and with claims as a reader reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mihak.claims.reader import Reader
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.links import LinkScores, Marked, family, link_scores, links_file, load_links
from mihak.evaluate.pairing import pair
from mihak.evaluate.slots import KINDS, PublicClaim
from mihak.model.claim import Casualties, Claim
from mihak.model.incident import Incident
from mihak.model.public import claim_in, claims_out
from mihak.model.report import Report
from mihak.settings import Settings
from mihak.weigh import linked

Given = tuple[Report, list[Claim]]


@dataclass(frozen=True, slots=True)
class Linking:
    """The figures of linking on one set: with claims given, and with claims as read."""

    given: LinkScores
    read: LinkScores


def given_claims(gold: GoldReport) -> Given:
    """A report with its annotated claims; their ids are ``report:cN``."""
    return gold.report, [
        _named(claim_in(dict(claim), gold.report.id, gold.report.text), gold.name) for claim in gold.claims
    ]


def _named(claim: Claim, report: str) -> Claim:
    if isinstance(claim, Casualties) and claim.part_of:
        return replace(claim, id=f"{report}:{claim.id}", part_of=f"{report}:{claim.part_of}")
    return replace(claim, id=f"{report}:{claim.id}")


def link_folder(folder: Path, settings: Settings | None = None) -> tuple[Incident, ...]:
    """The incidents of a folder of annotated reports, claims as given; raises InputError."""
    return linked((given_claims(gold) for gold in load_gold(folder)), settings or Settings())


def evaluate_links(folder: Path, reader: Reader) -> Linking | None:
    """The figures of linking for a folder; None where no incidents are marked for its reports."""
    path = links_file(folder)
    marked = load_links(path) if path else ()
    gold = [one for one in load_gold(folder) if marked and _of_family(one.name, family(marked))]
    if not gold:
        return None
    universe = [f"{one.name}:{claim['id']}" for one in gold for claim in one.claims]
    given = linked(given_claims(one) for one in gold)
    return Linking(link_scores(given, marked, universe), _as_read(gold, reader, marked, universe))


def _of_family(name: str, letters: str) -> bool:
    return name.startswith(letters) and name[len(letters) : len(letters) + 1].isdigit()


def _as_read(
    gold: Sequence[GoldReport], reader: Reader, marked: Sequence[Marked], universe: Iterable[str]
) -> LinkScores:
    """Claims that a reader found stand for the annotated ones that they answer; what it missed stands alone."""
    read: list[Given] = []
    answers: dict[str, str] = {}
    for one in gold:
        found = reader.read(one.report)
        read.append((one.report, found))
        answers |= _answered(one, claims_out(found))
    incidents = [_renamed(one, answers) for one in linked(read)]
    return link_scores(incidents, marked, universe)


def _answered(gold: GoldReport, read: Sequence[PublicClaim]) -> dict[str, str]:
    """By the id of a claim read: the annotated claim that it answers, as ``report:cN``."""
    answers: dict[str, str] = {}
    for kind in KINDS:
        wanted = [claim for claim in gold.claims if claim["type"] == kind]
        told = [claim for claim in read if claim["type"] == kind]
        answers |= {told[j]["mihak"]["id"]: f"{gold.name}:{wanted[i]['id']}" for i, j in pair(wanted, told)}
    return answers


def _renamed(incident: Incident, answers: Mapping[str, str]) -> Incident:
    return replace(incident, claims=tuple(sorted(answers.get(claim, claim) for claim in incident.claims)))
