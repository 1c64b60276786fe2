"""What the templates of a brief ask: a Brief with words, figures and styles at hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import groupby
from urllib.parse import urlsplit

from mihak.exports.brief_charts import MOST, Charts
from mihak.exports.brief_glance import Glance, glances
from mihak.exports.brief_phrases import Told, found_in, phrase, reckoned
from mihak.exports.brief_refs import BoundLine, ReportRef, alike, report_refs, single
from mihak.exports.brief_rows import ALL, counted, group_name, ranged, shown, told_range
from mihak.exports.brief_words import Words
from mihak.exports.palette import Style, style
from mihak.model.claim import Operation
from mihak.model.finding import Finding
from mihak.model.incident import Range
from mihak.views.brief_measures import Sum
from mihak.views.brief_parts import Brief, Evidence, Happening, Publisher

SECTIONS = (
    "days", "figures", "totals", "control", "operations", "clashes", "findings", "coverage", "sources", "appendix",
    "limits",
)  # fmt: skip
PAIRS = 12
Day = tuple[str, date | None, list[Happening]]


class Page:
    """A brief as its templates see it; nothing here changes what it says."""

    def __init__(self, brief: Brief, words: Words, charts: Charts) -> None:
        self._brief, self._words = brief, words
        self.figures, self.control, self.coverage = charts.figures, charts.control, charts.coverage
        self.most_rows, self.most_pairs = MOST, PAIRS
        self.logarithmic, self.left_out = charts.logarithmic, charts.left_out
        self._camps = {camp.id: camp for camp in brief.camps}
        self._numbers = {one.id: one.number for one in brief.evidence}

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections that the page has: where nothing is told, what Mihak is not alone."""
        return SECTIONS if self._brief.evidence else SECTIONS[-1:]

    @property
    def place(self) -> str:
        """The place as the gazetteer calls it where one place is meant, else as asked for."""
        return self._brief.inside[0] if len(self._brief.inside) == 1 else self._brief.place

    @property
    def title(self) -> str:
        b, w = self._brief, self._words
        return w("page", "title", place=self.place, first=w.day(b.first, short=True), last=w.day(b.last, short=True))

    @property
    def counts(self) -> list[tuple[str, int]]:
        """What the head counts."""
        b, w = self._brief, self._words
        found = (
            ("page", "reports", b.reports), ("page", "sources", b.sources), ("page", "claims", len(b.evidence)),
            ("page", "voices", b.voices), ("page", "incidents", len(b.incidents)), ("clashes", "count", len(b.clashes)),
        )  # fmt: skip
        return [(w(section, name), count) for section, name, count in found]

    @property
    def glances(self) -> list[Glance]:
        """What the first page points at."""
        return glances(self._brief, self._words, self)

    @cached_property
    def reports(self) -> dict[str, ReportRef]:
        """The reports by id, in the order of their numbers."""
        return {one.id: one for one in report_refs(self._brief)}

    @staticmethod
    def single(one: Happening) -> bool:
        """Whether an incident fits a line of the appendix."""
        return single(one)

    @staticmethod
    def alike(ranges: Iterable[Range]) -> list[tuple[list[Range], tuple[BoundLine, ...]]]:
        """Ranges with their bounds, what is the same told once."""
        return alike(ranges)

    def grounds(self, one: Happening) -> tuple[str, ...]:
        """The reasons of an incident, but for the one that a single claim is one voice."""
        return () if len(one.claims) == 1 and len(one.reasons) == 1 else one.reasons

    def summed(self, one: Sum) -> str:
        """What a total counts."""
        w = self._words
        what = w.effect(one.effect, one.group)
        if one.group == ALL:
            return what
        return w("appendix", "range", what=what, group=group_name(one.group, self._brief, w))

    @property
    def retold(self) -> bool:
        """Whether some of the reports are retellings."""
        return any(one.retold_from for one in self._brief.evidence)

    @cached_property
    def days(self) -> list[Day]:
        """Incidents by their one day; then those of a longer time, then those without a day."""
        w, told = self._words, self._brief.incidents
        dated = sorted((one for one in told if one.day), key=lambda one: (one.first or date.max, one.number))
        days: list[Day] = [(w.day(day), day, list(found)) for day, found in groupby(dated, key=lambda one: one.day)]
        longer = [one for one in told if one.first and not one.day]
        undated = [one for one in told if not one.first]
        rest = ((w("days", "longer"), None, longer), (w("days", "undated"), None, undated))
        return [*days, *(part for part in rest if part[2])]

    @property
    def figure_table(self) -> list[tuple[Happening, Range, list[Evidence]]]:
        """What the chart shows, for the table under it."""
        return [(one, found, counted(one, found, self._brief)) for one in self._brief.incidents for found in shown(one)]

    def parties(self, one: Evidence) -> list[tuple[str, str]]:
        """Who did it and to whom, in the words of a claim; an operation's aim is neither."""
        found = (("by", one.doer), ("whom", one.sufferer if one.kind != Operation.kind else ""))
        return [(self._words("days", slot), name) for slot, name in found if name]

    @property
    def key(self) -> dict[str, list[str]]:
        """The sides that stand in each chart, in the order of the legend."""
        told = {each.side for _, _, claims in self.figure_table for each in claims}
        spans = [span for holding in self._brief.holdings for span in holding.spans]
        held = {side for span in spans for side in (span.side, *(rival for rival, _ in span.rivals))}
        held |= {span.besieger[0] for span in spans if span.besieger[1]}
        order = [camp.id for camp in self._brief.camps]
        heard = {one.side for one in self._brief.coverage}
        sides = {"figures": told, "control": held, "coverage": heard}
        return {chart: [id for id in order if id in found] for chart, found in sides.items()}

    @property
    def publishers(self) -> list[tuple[str, list[Publisher]]]:
        """The sources by side, the sides in the order of the legend."""
        return [
            (camp.id, found)
            for camp in self._brief.camps
            if (found := [one for one in self._brief.publishers if one.side == camp.id])
        ]

    @cached_property
    def others(self) -> list[Evidence]:
        """Claims that stand in none of the incidents."""
        inside = {number for one in self._brief.incidents for number in one.claims}
        return [one for one in self._brief.evidence if one.number not in inside]

    def style(self, side: str) -> Style:
        """How a side is drawn."""
        camp = self._camps.get(side)
        return style(camp.index if camp else 0, known=bool(side and camp))

    def side(self, side: str) -> str:
        """The name of a side."""
        return self._camps[side].name if side and side in self._camps else self._words("page", "side_unknown")

    def evidence(self, number: int) -> Evidence:
        """The claim of a number."""
        return self._brief.evidence[number - 1]

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of claims, ascending; those that the brief lacks are left out."""
        return sorted({self._numbers[id] for id in ids if id in self._numbers})

    def what(self, one: Happening) -> str:
        """What an incident is, in a word or two."""
        return self._words.what(one.kind, one.what)

    def standing(self, one: Happening) -> str:
        """That an incident is denied or planned, by all of its claims or by some; "" where none does."""
        told = [self.evidence(number).status for number in one.claims]
        found = []
        for status in ("denied", "intended"):
            if status in told:
                found.append(self._words("days", f"{'all' if set(told) == {status} else 'some'}_{status}"))
        return self._words("date", "comma").join(found)

    def headline(self, number: int) -> str:
        """An incident in one line: what, where, when."""
        one, w = self._brief.incidents[number - 1], self._words
        when = w.days(one.first, one.last) if one.first else w("days", "undated")
        return " · ".join(filter(None, (self.what(one), w("date", "comma").join(one.places[:2]), when)))

    def ranges(self, one: Happening) -> list[tuple[str, str]]:
        """The ranges of an incident for the list of days: what is counted, and the figures."""
        told = [(found, told_range(found, self._words)) for found in shown(one)]
        plain = all(found.group == ALL and found.effect == one.what for found, _ in told)
        return [("" if plain else self.ranged(found), figure) for found, figure in told]

    def ranged(self, found: Range) -> str:
        """What a range counts."""
        return ranged(found, self._brief, self._words)

    def reading(self, one: Evidence) -> str:
        """How a claim was read: what, its figure, whether it is denied or planned, what is at stake in it."""
        w = self._words
        parts = [f"{w('kind', one.kind)}: {w.what(one.kind, one.what)}"]
        parts += [w.figure(one.low, one.high, approx=one.approx)] if one.counted else []
        parts += [w("status", one.status)] if one.status != "asserted" else []
        return " · ".join([*parts, *filter(None, [w.known("interest", one.interest)])])

    def publisher(self, one: Evidence) -> str:
        """Who publishes a claim."""
        return one.publisher or self._words("sources", "unnamed")

    def cited_by(self, one: Evidence) -> str:
        """That a publisher cites the speaker."""
        return self._words("appendix", "cited_by", publisher=self.publisher(one))

    def holder(self, side: str, name: str) -> str:
        """Who holds a place."""
        return self.side(side) if side in self._camps and side else name or self._words("control", "nobody")

    def said(self, sentence: str) -> Told:
        """A sentence of the weighing in the page's language, where it is known."""
        return phrase(sentence, self._words)

    def found(self, finding: Finding) -> Told:
        """What a check found."""
        return found_in(finding, self._words)

    def reckoned(self, finding: Finding) -> Told:
        """Its arithmetic."""
        return reckoned(finding, self._words)

    @staticmethod
    def href(address: str) -> str:
        """An address that may be linked to: http and https alone, else ""."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        return address if parts.scheme in ("http", "https") and parts.netloc else ""

    @staticmethod
    def short(address: str) -> str:
        """An address as people read it: its site."""
        return urlsplit(address).netloc
