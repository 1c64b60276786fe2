"""Whose voice a claim is: copies and mouthpieces do not corroborate one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial

from mihak.gazetteer.sources import SourceIndex
from mihak.linking.ancestry import Ancestry
from mihak.linking.citing_words import speaker_source
from mihak.linking.lineage import Lineage
from mihak.model.facts import Facts, Party
from mihak.model.source import Source

PARTY, SOURCE, PUBLISHER, SPEAKER, REPORT = "party", "source", "publisher", "speaker", "report"


def voices(facts: Iterable[Facts], lineage: Lineage, sources: SourceIndex) -> dict[str, str]:
    """The voice of each claim, by the claim's id; two claims with one voice are not independent.

    A cited speaker who is a source or an actor is a voice of its own, whoever
    cites it; else the voice is that of the source to whom the text is credited,
    or of the publisher of the original where the report is a copy. An outlet
    speaks with the voice of the party whose mouthpiece it is, else of the
    source that owns it. Ids: ``party:``, ``source:``, ``speaker:`` (with the
    id of actor, source or person), ``publisher:`` (a name that is not
    listed), ``report:`` (a text that nobody is named for).
    """
    known = sorted(facts, key=lambda one: one.claim)
    of_report = {one.report: one.source for one in known}
    own = cache(_Own(Ancestry.of(lineage), of_report, sources).voice)
    cited = cache(partial(_cited, sources))
    return {one.claim: (cited(one.speaker) if one.cited else "") or own(one.report) for one in known}


def independent(claims: Iterable[str], voices: Mapping[str, str]) -> int:
    """How many independent voices some claims have; claims without a voice count for none."""
    return len({voices[claim] for claim in claims if claim in voices})


def voice_of(source: Source, sources: SourceIndex) -> str:
    """The voice of a source: its party's, else that of the one who owns or runs it."""
    root = sources.root(source)
    party = source.party or root.party
    return f"{PARTY}:{sources.party_root(party)}" if party else f"{SOURCE}:{root.id}"


def _cited(sources: SourceIndex, speaker: Party) -> str:
    """The voice of a cited speaker, "" where it is nobody who is known."""
    # By name first: one actor may stand for several outlets of a country, the name for one of them.
    source = speaker_source(speaker.name, sources)
    if source is None and " " not in speaker.name and sources.find(speaker.name) is not None:
        return ""  # An everyday word that is an outlet's name too: the ambassador, not as-Safir.
    source = source or sources.of_actor(speaker.id)
    if source is not None:
        return voice_of(source, sources)
    party = sources.party_root(speaker.id) if speaker.id else ""
    if not party:
        return ""
    return f"{SPEAKER}:{party}" if party.startswith("person:") else f"{PARTY}:{party}"


class _Own:
    """The voices of reports that speak for themselves."""

    def __init__(self, ancestry: Ancestry, of_report: Mapping[str, str], sources: SourceIndex) -> None:
        self._ancestry = ancestry
        self._of_report = of_report
        self._sources = sources

    def voice(self, report: str) -> str:
        root = self._ancestry.root(report)
        if root in self._sources:
            return voice_of(self._sources.get(root), self._sources)
        # An original without claims has no facts: its copies then speak with one voice all the same.
        publisher = self._of_report.get(root, "")
        if publisher in self._sources:
            return voice_of(self._sources.get(publisher), self._sources)
        return f"{PUBLISHER}:{publisher}" if publisher else f"{REPORT}:{root}"
