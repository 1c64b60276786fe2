"""Which reports are one text: reprints, word for word or edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
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
_NEAREST: Final = 50
_SAME: Final = 1.0

Chooser = Callable[[Sequence[Report]], Report]


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A report with what it is compared by; ``day`` is an ordinal, None where not known."""

    report: Report
    shingles: Shingles
    day: int | None


def copies(reports: Iterable[Report], original: Chooser | None = None) -> tuple[Copy, ...]:
    """Every report that is a copy of another, with the report that it is a copy of.

    A text is a copy where it shares half of all shingles with another (Jaccard),
    or four fifths of the shorter one's, within a month; of one publisher's texts
    of different days only the same words count, since its bulletins repeat
    themselves. ``original`` chooses the original among reports with one text;
    by default the earliest, then the smallest id. The order of ``reports``
    changes nothing. MissingExtra where the library of MinHash is not installed.
    """
    chosen = original or earliest
    known = sorted({report.id: report for report in reports}.values(), key=_when)
    found: list[Copy] = []
    for family in _families(known):
        first = chosen([one.report for one in family])
        source = next(one for one in family if one.report is first)
        found += (_copy(source, one) for one in family if one is not source)
    return tuple(sorted(found, key=lambda copy: (copy.original, copy.copy)))


def earliest(family: Sequence[Report]) -> Report:
    """The report published first; an undated one comes last, and ids decide between equals."""
    return min(family, key=_when)


def _families(reports: Sequence[Report]) -> Iterator[list[_Candidate]]:
    """Reports with one text, two and more; ``reports`` are in the order of time.

    Each report is compared with the first one of every text before it, so that
    a chain of small edits does not make one text of two.
    """
    texts = [shingles(report.text) for report in reports]
    heads: dict[bytes, list[_Candidate]] = {}
    families: dict[str, list[_Candidate]] = {}
    for report, text, keys in zip(reports, texts, bands(texts), strict=True):
        one = _Candidate(report, text, report.published.toordinal() if report.published else None)
        head = _head(one, [heads[key] for key in keys if key in heads])
        if head is not None:
            families[head.report.id].append(one)
            continue
        families[report.id] = [one]
        for key in keys:
            heads.setdefault(key, []).append(one)
    yield from (family for family in families.values() if len(family) > 1)


def _head(one: _Candidate, buckets: Iterable[list[_Candidate]]) -> _Candidate | None:
    """The candidate that a report is most like, where it is a copy of any; None for a text of its own."""
    met = Counter(head for bucket in buckets for head in islice(_in_time(one, bucket), _NEAREST))
    scored = []
    for head in (head for head, times in met.items() if times >= SHARED):
        jaccard, contained = resemblance(one.shingles, head.shingles)
        if _is_copy(one, head, jaccard, contained):
            scored.append((-jaccard, *_when(head.report), head))
    return min(scored, key=lambda found: found[:-1])[-1] if scored else None


def _in_time(one: _Candidate, bucket: list[_Candidate]) -> Iterator[_Candidate]:
    """The candidates of a bucket, the nearest in time first, as far back as a copy may be."""
    for head in reversed(bucket):
        if one.day is not None and head.day is not None and one.day - head.day > DAYS:
            return
        yield head


def _is_copy(one: _Candidate, head: _Candidate, jaccard: float, contained: float) -> bool:
    same_house = one.report.publisher == head.report.publisher != ""
    if (same_house and one.day != head.day) or min(len(one.shingles), len(head.shingles)) < SHORTEST:
        return jaccard == _SAME
    return jaccard >= HALF or contained >= CONTAINED


def _copy(original: _Candidate, copy: _Candidate) -> Copy:
    jaccard, _ = resemblance(original.shingles, copy.shingles)
    kind = REPRINT if jaccard >= WHOLE else EDITED
    return Copy(original.report.id, copy.report.id, round(jaccard, 3), kind)


def _when(report: Report) -> tuple[date, str]:
    return (report.published or date.max, report.id)
