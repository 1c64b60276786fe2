"""The chart of a comparison: the dead of each week, a register's beside a data set's, place by place."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any, Final

from mihak.exports.palette import COLOURS
from mihak.exports.svg import library
from mihak.views.compared import Compared, ComparedLine, Sum

MOST: Final = 6
"""Places with a panel of their own, those with the most dead; the others share one."""
OTHERS: Final = "other places"
WIDTH, HEIGHT = 640, 130
OURS: Final = "register"


def compared_chart(found: Compared, theirs: str) -> str:
    """The chart as SVG: a point at the best figure of each week, a line from low to high.

    ``theirs`` is the name of the data set. Raises MissingExtra where the library of charts is not installed.
    """
    alt = library()
    data = alt.Data(values=_data(found, theirs))
    colour = alt.Color(
        "who:N", title=None, scale=alt.Scale(domain=[OURS, theirs], range=list(COLOURS[:2])),
        legend=alt.Legend(orient="top"),
    )  # fmt: skip
    shape = alt.Shape("who:N", title=None, scale=alt.Scale(domain=[OURS, theirs], range=["circle", "square"]))
    base = alt.Chart(data, width=WIDTH, height=HEIGHT).encode(
        x=alt.X("at:T", title=None, axis=alt.Axis(format="%Y-%m-%d", labelAngle=-40)), color=colour
    )
    ranges = base.mark_rule(strokeWidth=2).encode(y=alt.Y("low:Q", title="killed in the week"), y2="high:Q")
    points = base.mark_point(filled=True, size=45).encode(y="best:Q", shape=shape)
    chart = alt.layer(ranges, points).facet(row=alt.Row("place:N", title=None, sort=_order(found)))
    stream = io.StringIO()
    chart.resolve_scale(y="independent").configure(background="white").save(stream, format="svg")
    return stream.getvalue()


def _order(found: Compared) -> list[str]:
    """The places with a panel, the most dead first."""
    counts: Counter[str] = Counter()
    for line in found.lines:
        counts[line.name] += line.ours.best + line.theirs.best
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return names if len(names) <= MOST else [*names[:MOST], OTHERS]


def _data(found: Compared, theirs: str) -> list[dict[str, Any]]:
    """A mark for each week, panel and side; the two stand a day apart, so that none hides the other."""
    own = _order(found)
    sums: dict[tuple[str, str, str], list[int]] = {}
    for line in found.lines:
        for who, one, at in ((OURS, line.ours, 2), (theirs, line.theirs, 4)):
            if one.count:
                key = line.name if line.name in own else OTHERS, who, _day(line, at)
                bounds = sums.setdefault(key, [0, 0, 0])
                sums[key] = [a + b for a, b in zip(bounds, _bounds(one), strict=True)]
    return [
        {"place": place, "who": who, "at": at, "low": low, "best": best, "high": high}
        for (place, who, at), (low, best, high) in sorted(sums.items())
    ]


def _day(line: ComparedLine, after: int) -> str:
    return line.week.replace().fromordinal(line.week.toordinal() + after).isoformat()


def _bounds(one: Sum) -> tuple[int, int, int]:
    """What is drawn: an open end is drawn up to what is known."""
    return one.low, one.best, max(one.low, one.best) if one.high is None else one.high
