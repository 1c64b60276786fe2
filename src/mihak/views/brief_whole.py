"""A brief with everything that belongs to it worked out: the names, the checks, the operations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from mihak.gazetteer.actors import default_actors
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from mihak.model.claim import Claim
from mihak.model.finding import Finding
from mihak.views.brief import brief
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Brief
from mihak.views.brief_scope import reports_in, scope
from mihak.views.source_page import listed_sources
from mihak.weighing.checks import check_report
from mihak.weighing.control import PlaceTimeline
from mihak.weighing.operation_story import OperationStory
from mihak.weighing.operations import operations
from mihak.weighing.weighed import Weighed


def whole_brief(
    weighed: Weighed, place: str, first: date, last: date, lang: str, *, as_of: date | None = None,
    vocabulary: Vocabulary | None = None, stories: Sequence[OperationStory] | None = None,
    held: Sequence[PlaceTimeline] | None = None,
) -> Brief:  # fmt: skip
    """The brief on a place and a time, in one of LANGUAGES; see ``mihak.views.brief.brief``.

    ``vocabulary`` is Mihak's own where None is given; places are met by it, too.
    ``stories`` and ``held`` are the operations and timelines of the register where they are at hand.
    Only the reports that tell of the place and the time are checked.
    """
    known = vocabulary or default_vocabulary()
    names = Names(lang, known.places, default_actors(), listed_sources())
    told_in = reports_in(weighed, scope(place, first, last, known.places))
    if stories is None:
        stories = operations(weighed.reports, weighed.claims, weighed.facts, weighed.voices, known)
    return brief(
        weighed, place, first, last, names, as_of=as_of, findings=findings(weighed, told_in, known), stories=stories,
        held=held,
    )  # fmt: skip


def findings(weighed: Weighed, reports: Collection[str], vocabulary: Vocabulary) -> Iterator[Finding]:
    """The findings of the checks in some reports, by report id."""
    claims: dict[str, list[Claim]] = {id: [] for id in reports}
    for id in sorted(weighed.claims):
        if (report := weighed.claims[id].report) in claims:
            claims[report].append(weighed.claims[id])
    for report in sorted(claims):
        yield from check_report(weighed.reports[report], claims[report], vocabulary)
