"""Sources of a register: who publishes, whom they cite, when they fell silent, and whom they contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from mihak.errors import NotInRegister
from mihak.gazetteer.sources import default_sources
from mihak.linking.spots import plain
from mihak.model.source import Source
from mihak.views.actor_page import ActorName, actor_name
from mihak.views.said import Said, said
from mihak.views.sides import known_side
from mihak.views.told_of import SourceTold, ToldOf
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source by its key (its id, or its folded name), its names, and the camp that it speaks for."""

    key: str
    name: str
    name_en: str
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source in a list; ``kind`` and ``country`` as curated, "" for one that is not listed.

    ``own`` counts the claims in its own voice, ``cited`` those of speakers whom it cites.
    """

    source: SourceName
    kind: str
    country: str
    reports: int
    own: int
    cited: int


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker whom a source cites, with the number of claims."""

    actor: ActorName
    claims: int


@dataclass(frozen=True, slots=True)
class LinkCount:
    """Another source that copies, is copied, cites or is cited, in so many reports."""

    source: SourceName
    reports: int


@dataclass(frozen=True, slots=True)
class Against:
    """What a source says against what another says of one happening."""

    incident: str
    own: Said
    other: Said
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source: ``root`` is at the top of those that own or run it, ``party`` whose mouthpiece it is.

    ``one_voice`` are other sources of the register that count as one voice with it; ``independent`` tells that it
    speaks for nobody who fights. Copies and citations are counted in reports.
    """

    line: SourceLine
    names: tuple[str, ...]
    sites: tuple[str, ...]
    listed: bool
    independent: bool
    party: ActorName | None
    root: SourceName | None
    one_voice: tuple[SourceName, ...]
    speakers: tuple[SpeakerCount, ...]
    copies_of: tuple[LinkCount, ...]
    copied_by: tuple[LinkCount, ...]
    cites: tuple[LinkCount, ...]
    cited_by: tuple[LinkCount, ...]


@cache
def listed_sources() -> Mapping[str, Source]:
    """The sources of the gazetteer by id."""
    return {source.id: source for source in default_sources()}


def source_name(key: str, told: ToldOf) -> SourceName:
    """A source by its key: the gazetteer's names and side, else those that its reports have."""
    known, named = listed_sources().get(key), told.sources.get(key)
    if known is not None:
        return SourceName(key, known.name_ar, known.name_en, known_side(known.side))
    return SourceName(key, named.names[0] if named else key, "", known_side(named.side) if named else "")


def found_sources(told: ToldOf, asked: str, side: str = "", kind: str = "") -> tuple[SourceTold, ...]:
    """The publishers of which a name has the words that are asked for, of a side and kind; most reports first."""
    words, latin = plain(asked), asked.casefold().strip()
    return tuple(
        one for one in told.sources.values()
        if (not words or _bears(one, words, latin)) and (not side or source_name(one.key, told).side == side)
        and (not kind or (one.key in listed_sources() and listed_sources()[one.key].kind == kind))
    )  # fmt: skip


def _bears(one: SourceTold, words: str, latin: str) -> bool:
    known = listed_sources().get(one.key)
    names = (*one.names, *((known.name_ar, *known.aliases) if known else ()))
    return any(words in plain(name) for name in names) or bool(known and latin in known.name_en.casefold())


def source_line(one: SourceTold, told: ToldOf) -> SourceLine:
    """A source as a line of a list."""
    known = listed_sources().get(one.key)
    return SourceLine(
        source=source_name(one.key, told), kind=known.kind if known else "", country=known.country if known else "",
        reports=len(one.reports), own=len(one.own), cited=len(one.cited),
    )  # fmt: skip


def known_source(key: str, told: ToldOf) -> SourceTold:
    """A publisher by its key; NotInRegister for one without a report that has claims."""
    found = told.sources.get(key) or told.sources.get(plain(key))
    if found is None:
        raise NotInRegister(f"no report is of a source {key!r}", repair="See which there are: the list of sources")
    return found


def source_page(one: SourceTold, told: ToldOf, weighed: Weighed) -> SourcePage:
    """The page of one source."""
    known = listed_sources().get(one.key)
    root = default_sources().root(known) if known else None
    speakers = Counter(
        name.entity or plain(name.names[0]) for id in one.cited if (name := weighed.claims[id].source) is not None
    )
    order = sorted(speakers, key=lambda key: (-speakers[key], key))
    mine = set(one.reports)
    copies, citations = weighed.lineage.copies, weighed.lineage.citations
    of = {report: key for key, each in told.sources.items() for report in each.reports}
    return SourcePage(
        line=source_line(one, told), names=one.names, sites=known.sites if known else (), listed=known is not None,
        independent=known is not None and known.side == "independent",
        party=actor_name(known.party, told) if known and known.party else None,
        root=source_name(root.id, told) if root and root is not known else None,
        one_voice=tuple(source_name(key, told) for key in _one_voice(one.key, told)),
        speakers=tuple(SpeakerCount(actor_name(key, told), speakers[key]) for key in order),
        copies_of=_counted((of.get(link.original, "") for link in copies if link.copy in mine), told),
        copied_by=_counted((of.get(link.copy, "") for link in copies if link.original in mine), told),
        cites=_counted({(c.source, c.report): c.source for c in citations if c.report in mine}.values(), told),
        cited_by=_counted(
            (of.get(id, "") for id in sorted({c.report for c in citations if c.source == one.key} - mine)), told
        ),
    )  # fmt: skip


def _one_voice(key: str, told: ToldOf) -> Iterator[str]:
    """Other sources of the register under the same owner, or of the same party."""
    known, index = listed_sources().get(key), default_sources()
    for other in told.sources if known else ():
        it = listed_sources().get(other)
        if it is None or known is None or it is known:
            continue
        same = bool(it.party) and index.party_root(it.party) == (known.party and index.party_root(known.party))
        if same or index.root(it) is index.root(known):
            yield other


def _counted(keys: Iterable[str], told: ToldOf) -> tuple[LinkCount, ...]:
    counts = Counter(keys)
    return tuple(
        LinkCount(source_name(key, told), counts[key]) for key in sorted(counts, key=lambda key: (-counts[key], key))
    )


def against(one: SourceTold, weighed: Weighed, home: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """The contradictions of a source with others: incident, own claim, other claim, why; in the order of time."""
    mine = {*one.own, *one.cited}
    incidents = {home[id] for id in mine if id in home}
    for incident in weighed.incidents:
        for pair in incident.contradictions if incident.id in incidents else ():
            left, right = pair.left in mine, pair.right in mine
            if left != right:
                own, other = (pair.left, pair.right) if left else (pair.right, pair.left)
                yield incident.id, own, other, pair.why


def against_told(found: tuple[str, str, str, str], weighed: Weighed) -> Against:
    """A contradiction with the words of both."""
    incident, own, other, why = found
    left, right = (said(weighed.claims[id], weighed.reports[weighed.claims[id].report]) for id in (own, other))
    return Against(incident, left, right, why)
