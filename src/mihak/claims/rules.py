"""The reader by rules: deterministic, instant, nothing to install."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.attacks import find_attacks
from mihak.claims.attribution import find_speech, speech_at
from mihak.claims.build import Builder
from mihak.claims.casualties import find_casualties
from mihak.claims.causes import with_causes
from mihak.claims.control import find_control
from mihak.claims.draft import Draft
from mihak.claims.materiel import find_materiel
from mihak.claims.materiel_causes import with_strikes
from mihak.claims.operation_meant import with_names_meant, without_aims
from mihak.claims.operations import find_operations, without_mere_names
from mihak.claims.part_places import with_whole_places
from mihak.claims.repeats import Told, without_repeats
from mihak.claims.setting import settings_of
from mihak.claims.untold import with_untold
from mihak.claims.vague_leads import without_vague_leads
from mihak.claims.wholes import with_wholes
from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from mihak.model.claim import Claim
from mihak.model.report import Report

VERSION: Final = "rules@6"


class RulesReader:
    """Reads claims by grammar over tokens, mentions and cues."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self._vocabulary = vocabulary or default_vocabulary()

    @property
    def version(self) -> str:
        """``rules@N``; N grows with every change of what is read."""
        return VERSION

    def read(self, report: Report) -> list[Claim]:
        """The claims of a report in the order of their words."""
        document = scan(report, self._vocabulary)
        builder = Builder(document, Resolver(document, self._vocabulary), VERSION)
        return builder.claims(kept(document, every_telling(document)))


def every_telling(document: Document) -> list[Told]:
    """All that a report tells of, in the order of the words; repeats stay."""
    return tell(document, with_strikes(document, with_causes(document, drafted(document))))


def kept(document: Document, told: Sequence[Told]) -> list[Told]:
    """What is told once for all, with what a sentence leaves untold, in the order of the words."""
    once = without_vague_leads(without_repeats(document, told))
    return in_order(with_untold(document, with_whole_places(with_wholes(once))))


def tell(document: Document, drafts: Sequence[Draft]) -> list[Told]:
    """Drafts, in the order of their words, with their days, places and speakers; repeats stay."""
    found = find_speech(document)
    speeches = [speech_at(found[draft.passage], draft.at) for draft in drafts]
    settings = settings_of(document, drafts, [speech is not None for speech in speeches])
    return [Told(*told) for told in zip(drafts, settings, speeches, strict=True)]


def drafted(document: Document) -> list[Draft]:
    """What every passage tells, in order of the words."""
    found: list[Draft] = []
    for passage in document.passages:
        found += find_attacks(document, passage)
        found += find_casualties(document, passage)
        found += find_control(document, passage)
        found += find_operations(document, passage)
        found += find_materiel(document, passage)
    named = with_names_meant(document, without_mere_names(document, found))
    return sorted(without_aims(document, named), key=lambda d: (d.start, d.end))


def in_order(told: Sequence[Told]) -> list[Told]:
    """The claims in the order of their words; a repeat may have moved one."""
    return sorted(told, key=lambda t: (t.draft.start, t.draft.end))
