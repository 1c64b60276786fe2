"""Which reports are one text: reprints, word for word or edited."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from mihak.linking.lineage import EDITED, REPRINT, Copy
from mihak.linking.shingles import SHARED, bands, resemblance, shingles
from mihak.model.report import Report

if TYPE_CHECKING:
    from mihak.linking.shingles import Shingles

WHOLE: Final = 0.9
"""From this share of shingles in common on, a copy is a reprint; below, an edited one."""
HALF: Final = 0.5
CONTAINED: Final = 0.8
"""A text of which the other has this share is in it, however much the other adds."""
SHORTEST: Final = 12
"""Shingles; shorter texts are headlines and formulas, and copies only where they are the same."""
DAYS: Final = 31
"""Longer apart than this, alike texts are formulas that come back, as in daily bulletins."""
NEAREST: Final = 50
"""Texts that share a key with one and are the nearest before it in time; more are not looked at."""
LAST: Final = date.max.toordinal()
_SAME: Final = 1.0

Chooser = Callable[[Sequence[Report]], Report]
Alike = tuple[str, str]
"""The ids of two reports with texts alike, the earlier one first."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """What a report is compared by; ``day`` is an ordinal, None where not known."""

    id: str
    publisher: str
    day: int | None
    shingles: Shingles

    @property
    def when(self) -> tuple[int, str]:
        """What texts are put in the order of time by; an undated one comes last."""
        return (self.day or LAST, self.id)


def copies(reports: Iterable[Report], original: Chooser | None = None) -> tuple[Copy, ...]:
    """Every report that is a copy of another, with the report that it is a copy of.

    A text is a copy where it shares half of all shingles with another (Jaccard),
    or four fifths of the shorter one's, within a month; of one publisher's texts
    of different days only the same words count, since its bulletins repeat
    themselves. ``original`` chooses the original among reports with one text;
    by default the earliest, then the smallest id. The order of ``reports``
    changes nothing. MissingExtra where the library of MinHash is not installed.
    """
    known = {report.id: report for report in reports}
    texts = [text_of(known[id]) for id in sorted(known)]
    return copies_among(known, texts, alike_of(texts), original)


def text_of(report: Report) -> Text:
    """What a report is compared by."""
    day = report.published.toordinal() if report.published else None
    return Text(report.id, report.publisher, day, shingles(report.text))


def alike_of(texts: Sequence[Text]) -> Iterator[Alike]:
    """The pairs of texts that are alike, among those that share ``SHARED`` keys."""
    ordered = sorted(texts, key=lambda one: one.when)
    buckets: dict[bytes, deque[Text]] = {}
    for one, found in zip(ordered, bands([text.shingles for text in ordered]), strict=True):
        met: Counter[Text] = Counter()
        for key in found:
            bucket = buckets.setdefault(key, deque(maxlen=NEAREST))
            met.update(other for other in bucket if in_time(one.day, other.day))
            bucket.append(one)
        yield from ((other.id, one.id) for other, times in met.items() if times >= SHARED and is_copy(one, other))


def neighbours(bucket: Iterable[tuple[str, int | None]]) -> Iterator[Alike]:
    """Of the texts that share a key, by id and day in the order of time, each with those that it is to be compared
    with. What two texts share ``SHARED`` keys of is in ``alike_of`` where ``is_copy`` holds, and nothing else is."""
    before: deque[tuple[str, int | None]] = deque(maxlen=NEAREST)
    for id, day in bucket:
        yield from ((other, id) for other, then in before if in_time(day, then))
        before.append((id, day))


def in_time(day: int | None, then: int | None) -> bool:
    """Whether a text of a day may be a copy of one of a day before it."""
    return day is None or then is None or day - then <= DAYS


def copies_among(
    reports: Mapping[str, Report], texts: Iterable[Text], alike: Iterable[Alike], original: Chooser | None = None
) -> tuple[Copy, ...]:
    """The copies among reports of which pairs are known to be alike; see ``copies``.

    What is alike to nothing outside may be given by itself: the copies are those of the whole.
    """
    chosen = original or earliest
    found: list[Copy] = []
    for family in _families(texts, alike):
        first = chosen([reports[one.id] for one in family])
        source = next(one for one in family if one.id == first.id)
        found += (_copy(source, one) for one in family if one is not source)
    return tuple(sorted(found, key=lambda copy: (copy.original, copy.copy)))


def earliest(family: Sequence[Report]) -> Report:
    """The report published first; an undated one comes last, and ids decide between equals."""
    return min(family, key=_when)


def _families(texts: Iterable[Text], alike: Iterable[Alike]) -> Iterator[list[Text]]:
    """Reports with one text, two and more.

    Each report is compared with the first one of every text that it is alike to,
    so that a chain of small edits does not make one text of two.
    """
    near: dict[str, list[str]] = {}
    for earlier, later in alike:
        near.setdefault(later, []).append(earlier)
    heads: dict[str, Text] = {}
    families: dict[str, list[Text]] = {}
    for one in sorted(texts, key=lambda one: one.when):
        found = {heads[other].id: heads[other] for other in near.get(one.id, ())}
        head = _head(one, found.values())
        heads[one.id] = head or one
        families.setdefault(heads[one.id].id, []).append(one)
    yield from (family for family in families.values() if len(family) > 1)


def _head(one: Text, heads: Iterable[Text]) -> Text | None:
    """The text that a report is most like, where it is a copy of any; None for a text of its own."""
    scored = [(-resemblance(one.shingles, head.shingles)[0], head.when, head) for head in heads if is_copy(one, head)]
    return min(scored, key=lambda found: found[:-1])[-1] if scored else None


def is_copy(one: Text, head: Text) -> bool:
    """Whether one of two texts is a copy of the other."""
    jaccard, contained = resemblance(one.shingles, head.shingles)
    same_house = one.publisher == head.publisher != ""
    if (same_house and one.day != head.day) or min(len(one.shingles), len(head.shingles)) < SHORTEST:
        return jaccard == _SAME
    return jaccard >= HALF or contained >= CONTAINED


def _copy(original: Text, copy: Text) -> Copy:
    jaccard, _ = resemblance(original.shingles, copy.shingles)
    kind = REPRINT if jaccard >= WHOLE else EDITED
    return Copy(original.id, copy.id, round(jaccard, 3), kind)


def _when(report: Report) -> tuple[date, str]:
    return (report.published or date.max, report.id)
