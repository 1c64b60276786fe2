"""Claims as facts to compare: their slots as ids, days and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mihak.gazetteer.alliances import NO_CAMP
from mihak.linking.content import content, tells_toll
from mihak.linking.parties import Parties
from mihak.linking.spots import Spots, country, main_city, plain
from mihak.linking.times import Span, spans
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Attack, Casualties, Claim, Control, Materiel, Name, Operation
from mihak.model.facts import ENEMY, NONE, OWN, Facts, Party, Spot
from mihak.model.report import Report


@dataclass(frozen=True, slots=True)
class Grounds:
    """What facts are worked out with: made once, shared by all reports."""

    vocabulary: Vocabulary
    spots: Spots
    parties: Parties


def grounds(vocabulary: Vocabulary) -> Grounds:
    """The grounds of a vocabulary, with the sources of the package; make them once."""
    from mihak.gazetteer.sources import default_sources  # noqa: PLC0415  # Reading does without it.

    parties = Parties(vocabulary.actors, vocabulary.persons, default_sources())
    return Grounds(vocabulary, Spots(vocabulary.places), parties)


def facts_of(report: Report, claims: Sequence[Claim], ground: Grounds) -> list[Facts]:
    """The facts of one report's claims, given in the order of its words."""
    places = ground.vocabulary.places
    named = [spot for claim in claims for spot in ground.spots.of(claim.places)]
    home, city = country(places, named), main_city(places, named)
    own = [ground.spots.of(claim.places, home, city) for claim in claims]
    return [
        _facts(report, claim, position, span, (own[position], _beside(own, position)), home, ground)
        for position, (claim, span) in enumerate(zip(claims, spans(report, claims), strict=True))
    ]


def _beside(own: Sequence[tuple[Spot, ...]], position: int) -> tuple[Spot, ...]:
    """The places of the nearest claim before one that has any, else of the nearest behind it."""
    for spots in (*reversed(own[:position]), *own[position + 1 :]):
        if spots:
            return spots
    return ()


def _facts(
    report: Report, claim: Claim, position: int, span: Span, where: tuple[tuple[Spot, ...], ...], home: str,
    ground: Grounds,
) -> Facts:  # fmt: skip
    own, beside = where
    land = country(ground.vocabulary.places, own) or home
    speaker = ground.parties.speaker(claim.source, report, land)
    publisher = ground.parties.publisher(report.publisher, report.url, land)
    doer, sufferer = (ground.parties.of(name, land, speaker) for name in doer_and_sufferer(claim))
    return Facts(
        claim=claim.id, report=report.id, position=position, kind=claim.kind, what=what(claim), status=claim.status,
        first=span.first, last=span.last, precision=span.precision, guessed=span.guessed,
        published=report.published.toordinal() if report.published else None,
        spots=own or beside, placed=bool(own), doer=doer, sufferer=sufferer, speaker=speaker,
        cited=claim.source is not None, source=publisher.id or publisher.name, source_side=publisher.side,
        items=_items(claim), interest=interest(claim, speaker, sufferer), words=content(claim.quote),
        cumulative=span.long or tells_toll(claim.quote), **_of_kind(claim),
    )  # fmt: skip


def what(claim: Claim) -> str:
    """The effect, change, mode or event of a claim."""
    match claim:
        case Casualties() | Materiel():
            return claim.effect
        case Control():
            return claim.change
        case Attack():
            return claim.mode
        case Operation():
            return claim.event
    raise TypeError(f"no facts of {type(claim).__name__}")


def doer_and_sufferer(claim: Claim) -> tuple[Name | None, Name | None]:
    """Who does and who suffers what a claim tells."""
    match claim:
        case Casualties():
            return claim.perpetrator, claim.victims
        case Control():
            return claim.actor, claim.opponent
        case Attack():
            return claim.perpetrator, claim.target
        case Operation():
            return claim.actor, None
        case Materiel():
            return claim.perpetrator, claim.owner
    raise TypeError(f"no facts of {type(claim).__name__}")


def _of_kind(claim: Claim) -> dict[str, Any]:
    match claim:
        case Casualties():
            victims = claim.victims
            return {
                "low": claim.count.low, "high": claim.count.high, "approx": claim.count.approx, "counted": True,
                "victim_kind": claim.victim_kind, "victims": plain(victims.names[0]) if victims else "",
                "person": _is_person(victims, claim), "part_of": claim.part_of,
            }  # fmt: skip
        case Materiel():
            return {
                "low": claim.count.low, "high": claim.count.high, "approx": claim.count.approx, "counted": True,
            }  # fmt: skip
        case Operation():
            return {"name": plain(claim.name.names[0]) if claim.name else "", "phase": claim.phase}
    return {}


def _is_person(victims: Name | None, claim: Casualties) -> bool:
    """Whether the victim is one named person."""
    if victims is None or (claim.count.low, claim.count.high) != (1, 1):
        return False
    return victims.rule.startswith("person") or victims.entity.startswith("person:")


def _items(claim: Claim) -> tuple[str, ...]:
    if isinstance(claim, Operation):
        return content(claim.goal.names[0]) if claim.goal else ()
    named: tuple[Name, ...] = ()
    if isinstance(claim, Attack):
        named = claim.weapons
    elif isinstance(claim, Materiel) and claim.item is not None:
        named = (claim.item,)
    return tuple(sorted({name.entity or plain(name.names[0]) for name in named}))


def interest(claim: Claim, speaker: Party, sufferer: Party | None) -> str:
    """Whether a loss is the speaker's own, its enemy's, or neither."""
    if not isinstance(claim, Casualties | Materiel) or sufferer is None:
        return NONE
    if speaker.bloc in NO_CAMP or sufferer.bloc in NO_CAMP:
        return NONE
    return OWN if speaker.bloc == sufferer.bloc else ENEMY
